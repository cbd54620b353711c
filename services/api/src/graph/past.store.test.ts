/** The two questions about the past, asked through the graph: neither answer is changed by what comes later. */
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
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
});
afterAll(() => product.end());

type Page = {
  readonly totalCount: number;
  readonly laterCount: number;
  readonly withheldCount: number;
  readonly nodes: readonly Line[];
};
type Line = {
  readonly id: string;
  readonly text: string | null;
  readonly known: readonly { readonly basis: string; readonly knownBy: string | null }[];
};
const line = `id occurred { start end grain asWritten inWords } recordedAt receivedAt headline text kind
  significance agency { name } source actionTaken comment flags isWithdrawn isInError
  corrections { reason textBefore } disputes { account } contexts { text } analyses { text }
  linked: linkedEntries { id basis headline text } known { basis knownBy recordedAt channel } changedSince`;
const query = `query($at: Instant, $agency: ID, $by: Instant) { child(id: "${samim}") {
  chronology(first: 500, asKnownAt: $at, knownToAgency: $agency, knownBy: $by) {
    totalCount laterCount undatedCount unreadableCount nodes { ${line} } } } }`;

type Asked = { readonly at?: string; readonly agency?: string; readonly by?: string };
const ask = async (asked: Asked, asker = tunde): Promise<Page> => {
  const { data, errors } = await asker.ask<{ child: { chronology: Page } }>(query, asked);
  if (data == null) throw new Error(`Expected a chronology, found ${JSON.stringify(errors)}.`);
  return data.child.chronology;
};

/** A moment that nothing was recorded at: the store keeps milliseconds. */
const moment = async (): Promise<string> => {
  await pause(5);
  const now = new Date().toISOString();
  await pause(5);
  return now;
};

const call = (text: string, on = '2024-11-04') => ({
  ...{ occurred: { on }, childIds: [samim], agencyId: agencies.socialCare, text },
});
const recorded = async (text: string, on?: string): Promise<string> => {
  const { id = '', __typename } = await tunde.send('recordEntry', call(text, on));
  expect(__typename).toBe('Receipt');
  return id;
};

describe('asking what the shared record held at a moment', () => {
  it('is answered with the same bytes, whatever is recorded, corrected or withdrawn later', async () => {
    const first = await recorded('He rang on Monday.');
    const second = await recorded('He rang on Tuesday.', '2024-11-05');
    await tunde.send('linkEntries', { entryId: first, linkedTo: second, basis: 'FOLLOWS_ON' });
    const at = await moment();
    const bytes = async () => {
      const { laterCount, ...page } = await ask({ at });
      return JSON.stringify(page);
    };
    const before = await bytes();
    const n = { next: 0 };
    const later: Readonly<Record<string, () => Promise<unknown>>> = {
      'an entry about an earlier day': () => recorded(`Later ${n.next++}`, '2023-12-01'),
      'an entry about the same day': () => recorded(`Later ${n.next++}`),
      'a correction': () =>
        tunde.send('correctEntry', {
          ...{ entryId: first, text: `He rang, corrected ${n.next++}.`, reason: 'As noted.' },
        }),
      'a correction of what is linked': () =>
        tunde.send('correctEntry', {
          ...{ entryId: second, text: `Tuesday, corrected ${n.next++}.`, reason: 'As noted.' },
        }),
      'context from another agency': () =>
        priya.send('addContext', {
          ...{ entryId: first, agencyId: agencies.camhs, text: `Context ${n.next++}` },
        }),
      'a dispute': () =>
        tunde.send('disputeEntry', {
          ...{ entryId: first, occurred: { on: '2025-01-06' }, account: `No ${n.next}` },
          ...{ disputeId: crypto.randomUUID(), disputedBy: { name: 'Samim' } },
        }),
      'an imported file': () =>
        tunde.import(
          {
            name: `later-${n.next++}.csv`,
            bytes: new TextEncoder().encode(`Date,Time,Details\n05/11/2024,10:00,File ${n.next}\n`),
          },
          { childId: samim, agencyId: agencies.socialCare },
        ),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(later)), { minLength: 1, maxLength: 4 }),
        async (names) => {
          for (const name of names) await later[name]?.();
          expect(await bytes()).toBe(before);
        },
      ),
      { numRuns: 12 },
    );
    await tunde.send('withdrawEntry', { entryId: second, reason: 'Written twice.' });
    await product.shown();
    expect(await bytes()).toBe(before);
  });

  it('counts what came later, and holds nothing before anything was recorded', async () => {
    const at = await moment();
    const before = await ask({ at });
    expect(before.laterCount).toBe(0);
    await recorded('One more.');
    await recorded('Another.');
    const now = await ask({ at });
    expect(now.laterCount).toBe(2);
    expect(now.totalCount).toBe(before.totalCount);
    const nothing = await ask({ at: '2001-01-01T00:00:00Z' });
    expect(nothing).toMatchObject({ totalCount: 0, nodes: [] });
    expect(nothing.laterCount).toBe(now.totalCount + now.laterCount);
  });

  it('shows what was put right later as it stood then, and as it stands now', async () => {
    const id = await recorded('As first written.');
    const at = await moment();
    await tunde.send('correctEntry', { entryId: id, text: 'As put right.', reason: 'A slip.' });
    const textIn = ({ nodes }: Page) => nodes.find((node) => node.id === id)?.text;
    expect(textIn(await ask({ at }))).toContain('As first written.');
    expect(textIn(await ask({}))).toContain('As put right.');
  });
});

describe('asking what an agency knew by a moment', () => {
  const basesOf = async (id: string, asked: Asked) =>
    (await ask(asked)).nodes.find((node) => node.id === id)?.known.map(({ basis }) => basis);

  it('knows its own entry from when it recorded it, and another agency does not', async () => {
    const before = await moment();
    const id = await recorded('Known to social care alone.');
    const after = await moment();
    expect(await basesOf(id, { agency: agencies.socialCare, by: after })).toEqual([
      'recorded it here',
    ]);
    expect(await basesOf(id, { agency: agencies.socialCare, by: before })).toBeUndefined();
    expect(await basesOf(id, { agency: agencies.police, by: after })).toBeUndefined();
  });

  it('knows what it was told, with who says so', async () => {
    const { id = '' } = await tunde.send('recordEntry', {
      ...call('Told to the police.'),
      told: [{ name: 'Sergeant Garside', agencyId: agencies.police }],
    });
    expect(await basesOf(id, { agency: agencies.police, by: await moment() })).toEqual([
      'was told',
    ]);
  });

  it('knows an entry that it opened here', async () => {
    const id = await recorded('Opened by CAMHS.');
    const before = await moment();
    expect(await basesOf(id, { agency: agencies.camhs, by: before })).toBeUndefined();
    await priya.ask(`{ child(id: "${samim}") { entry(id: "${id}") { text } } }`);
    await product.shown();
    expect(await basesOf(id, { agency: agencies.camhs, by: await moment() })).toContain(
      'opened it here',
    );
  });

  it('shows a line as the agency last knew it, and says that it was changed since', async () => {
    const { id = '' } = await tunde.send('recordEntry', {
      ...call('As the police heard it.'),
      told: [{ name: 'Sergeant Garside', agencyId: agencies.police }],
    });
    await tunde.send('correctEntry', { entryId: id, text: 'Put right after.', reason: 'A slip.' });
    const by = await moment();
    const known = async (agency: string) =>
      (await ask({ agency, by })).nodes.find((node) => node.id === id);
    expect(await known(agencies.police)).toMatchObject({
      text: expect.stringContaining('As the police heard it.'),
      changedSince: true,
    });
    expect(await known(agencies.socialCare)).toMatchObject({
      text: expect.stringContaining('Put right after.'),
      changedSince: false,
      known: [{ basis: 'recorded it here' }, { basis: 'put it right here' }],
    });
  });

  it('gives the same answer for a moment, whatever is recorded later', async () => {
    const id = await recorded('Before the moment.');
    const by = await moment();
    const bytes = async () =>
      JSON.stringify((await ask({ agency: agencies.socialCare, by, at: by })).nodes);
    const before = await bytes();
    await tunde.send('correctEntry', { entryId: id, text: 'After it.', reason: 'A slip.' });
    await recorded('After the moment.');
    expect(await bytes()).toBe(before);
  });

  it('says of one line who knew it, and on what evidence', async () => {
    const { id = '' } = await tunde.send('recordEntry', {
      ...call('Told to the hospital.'),
      told: [{ name: 'Sister Quill', agencyId: agencies.hospital }],
    });
    const { data } = await tunde.ask<{
      child: { entry: { whoKnew: { agency: { id: string }; basis: string }[] } };
    }>(`{ child(id: "${samim}") { entry(id: "${id}") { whoKnew { agency { id } basis } } } }`);
    const who = data?.child.entry.whoKnew.map(({ agency, basis }) => [agency.id, basis]);
    expect(who).toEqual(
      expect.arrayContaining([
        [agencies.socialCare, 'recorded it here'],
        [agencies.hospital, 'was told'],
      ]),
    );
  });
});
