/** What a picture is drawn from: every line once, gaps by agency, nothing that the asker may not see. */
import { uuidOf } from '@throughline/event-store/naming';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let tunde: Asker;
let priya: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as('tunde');
  priya = await product.as('priya');
  for (const on of ['2024-02-01', '2024-02-20', '2024-06-20'])
    await tunde.send('recordEntry', about(agencies.socialCare, on, `Social care on ${on}`));
  await priya.send('recordEntry', {
    ...about(agencies.camhs, '2024-04-01', 'For health alone'),
    audience: 'HEALTH',
  });
});
afterAll(() => product.end());

const about = (agencyId: string, on: string, text: string) => ({
  ...{ childIds: [samim], occurred: { on }, agencyId, text },
});

type Picture = {
  readonly totalCount: number;
  readonly withheldCount: number;
  readonly silences: readonly {
    readonly from: string;
    readonly to: string;
    readonly days: number;
  }[];
  readonly marks: readonly {
    readonly id: string;
    readonly headline: string;
    readonly pathway: string;
  }[];
};

const ask = async (asker: Asker, args = ''): Promise<Picture> => {
  const { data, errors } = await asker.ask<{ child: { chronologyPicture: Picture } }>(
    `{ child(id: "${samim}") { chronologyPicture${args} { totalCount withheldCount
       silences { from to days } marks { id headline pathway isEnd streamId } } } }`,
  );
  if (data == null) throw new Error(`Expected a picture, found ${JSON.stringify(errors)}.`);
  return data.child.chronologyPicture;
};

describe('what a picture is drawn from', () => {
  it('is every line of the chronology, once', async () => {
    const { marks, totalCount } = await ask(tunde);
    expect(marks.length).toBe(totalCount);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(totalCount);
    expect(marks.map(({ headline }) => headline)).toContain('Social care on 2024-02-20');
  });

  it('leaves out what the asker may not see, and counts it', async () => {
    const [his, hers] = [await ask(tunde), await ask(priya)];
    expect(his.marks.map(({ headline }) => headline)).not.toContain('For health alone');
    expect(his.withheldCount).toBe(1);
    expect(hers.marks.map(({ headline }) => headline)).toContain('For health alone');
  });

  it('names a gap in what one agency wrote, and none among lines chosen for their words', async () => {
    const gap = { from: '2024-02-20', to: '2024-06-20', days: 121 };
    expect((await ask(tunde)).silences).toContainEqual(gap);
    expect((await ask(tunde, '(text: "care")')).silences).toEqual([]);
  });

  it('ends no gap with a line that only keeps the record, such as who was added to it', async () => {
    const aunt = {
      childId: samim,
      personId: uuidOf('tests/aunt'),
      kind: 'FAMILY',
      name: 'An aunt',
    };
    const added = await tunde.send('addPerson', { ...aunt, occurred: { on: '2024-05-01' } });
    expect(added).toMatchObject({ __typename: 'Receipt' });
    const gap = { from: '2024-02-20', to: '2024-06-20', days: 121 };
    expect((await ask(tunde)).silences).toContainEqual(gap);
  });

  it('shows the record of a day in the past as it stood then', async () => {
    const { marks } = await ask(tunde, '(asKnownAt: "2020-01-01T00:00:00Z")');
    expect(marks).toEqual([]);
  });
});
