/** A file that is sent with little patience: begun, left, asked after by its sender alone, and the same as one that was waited for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let wyn: Asker;
let tunde: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  wyn = await product.as(people.wyn.userId);
  tunde = await product.as(people.tunde.userId);
});
afterAll(() => product.end());

const many = (word: string, count: number): Uint8Array =>
  new TextEncoder().encode(
    `Date,Time,Details\n${Array.from({ length: count }, (_, n) => `09/11/2024,09:00,${word}: row ${n}`).join('\n')}\n`,
  );

type Progress = {
  readonly file: string;
  readonly recorded: number;
  readonly toRecord: number | null;
  readonly outcome: {
    readonly __typename: string;
    readonly held?: boolean;
    readonly why?: string;
  } | null;
};

const progress = async (asker: Asker, id: string): Promise<Progress | null> => {
  const { data, errors } = await asker.ask<{ fileBeingRead: Progress | null }>(
    `query($id: ID!) { fileBeingRead(id: $id) { file recorded toRecord outcome { __typename
       ... on ImportReport { held added } ... on FileRefused { why } } } }`,
    { id },
  );
  if (data == null) throw new Error(`Expected an answer, found ${JSON.stringify(errors)}.`);
  return data.fileBeingRead;
};

/** Sends the file and does not wait; answers where to ask after it. */
const begin = async (name: string, bytes: Uint8Array): Promise<string> => {
  const { data } = await wyn.import(
    { name, bytes },
    { childId: samim, agencyId: agencies.socialCare, hold: true, patience: 0 },
  );
  const id = data?.importFile.readingId;
  if (id === undefined) throw new Error(`Expected it to go on, found ${JSON.stringify(data)}.`);
  return id;
};

const ended = async (id: string): Promise<Progress> => {
  for (let looks = 0; looks < 400; looks += 1) {
    const now = await progress(wyn, id);
    if (now === null || now.outcome !== null) return now as Progress; // a test that found nothing fails on it
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Expected the reading to end, and it did not.');
};

const openings = async (): Promise<number> =>
  (await product.events('access', samim)).filter(({ event }) => event.type === 'RecordOpened')
    .length;

describe('sending a file without waiting for it', () => {
  it('is answered at once, counts its rows as it goes, and ends with what came of it', async () => {
    const file = many('Heron', 900);
    const id = await begin('heron.csv', file);
    expect(await begin('heron.csv', file)).toBe(id); // sent again while it goes on: one reading
    const end = await ended(id);
    expect(end).toMatchObject({
      ...{ file: 'heron.csv', recorded: 900, toRecord: 900 },
      outcome: { __typename: 'ImportReport', held: true, added: 900 },
    });
  }, 60_000);

  it('ends with the reason where the file is refused', async () => {
    const id = await begin('letter.csv', new TextEncoder().encode('Dear Sir\n'));
    expect((await ended(id)).outcome).toMatchObject({
      __typename: 'FileRefused',
      why: expect.stringContaining('a column for the date'),
    });
  });

  it('tells nobody but its sender', async () => {
    const id = await begin('letter.csv', new TextEncoder().encode('Dear Madam\n'));
    expect(await progress(tunde, id)).toBeNull();
    expect(await progress(wyn, '00000000-0000-4000-8000-000000000000')).toBeNull();
  });

  it('opens the record when it says what came of it, not while it is asked how far it is', async () => {
    const id = await begin('wren.csv', many('Wren', 600));
    const before = await openings();
    const first = await progress(wyn, id);
    expect(first?.outcome).toBeNull();
    expect(await openings()).toBe(before);
    await ended(id);
    expect(await openings()).toBeGreaterThan(before);
  }, 60_000);
});
