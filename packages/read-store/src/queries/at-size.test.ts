/** Lists of a partnership of thousands: nobody's own may be missing for what others have. */
import { childTable, involvementTable, mergedTable } from '@throughline/projections/children';
import { chronologyTable } from '@throughline/projections/chronology/row';
import { deadlinePartyTable, deadlineTable } from '@throughline/projections/deadlines';
import { requestChildTable, requestTable } from '@throughline/projections/requests';
import type { Rows } from '@throughline/projections/table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ToldViews, toldViews } from '../told.fixtures.ts';
import { recordsFound } from './children.ts';
import { deadlines } from './deadlines.ts';
import { keptRecords, recordsOpenTo } from './merged.ts';
import { requests } from './requests.ts';
import { searchLines } from './search.ts';

const MANY = 1_500; // more than any list was once cut at
const [OURS, THEIRS] = ['an-agency', 'another-agency'];
const one = (n: number): string => `c-${String(n).padStart(5, '0')}`;
const all = Array.from({ length: MANY }, (_, n) => one(n));
const last = one(MANY - 1);

const occurred = { grain: 'day', start: '2025-01-01', end: '2025-01-01', asWritten: '' } as const;
const dueAt = (n: number): string => new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString();

/** Only what lists look at, and so no whole row of the table. */
const put = (rows: Rows, table: unknown, row: object): void =>
  rows.put(table as never, row as never); // a table and a row of it

const putChild = (rows: Rows, childId: string, n: number): void => {
  const agencyId = childId === last ? OURS : THEIRS;
  put(rows, childTable, {
    childId,
    reference: childId,
    name: `Ada ${childId}`,
    searchable: 'ada',
    sounds: '',
  });
  put(rows, involvementTable, { childId, agencyId, involvementId: 'i-1', from: occurred });
  const deadline = { category: 'meeting', streamId: childId, deadlineId: 'held', dueAt: dueAt(n) };
  put(rows, deadlineTable, { ...deadline, childIds: [childId], owedBy: [] });
  put(rows, deadlinePartyTable, { deadline: `meeting/${childId}/held`, party: childId });
  put(rows, requestTable, {
    requestId: childId,
    isSettled: false,
    progress: {},
    askedAt: occurred,
  });
  put(rows, requestChildTable, { requestId: childId, childId });
};

/** A line that holds a word that many lines hold. */
const putLine = (rows: Rows, rowId: string): void =>
  put(rows, chronologyTable, {
    ...{ childId: last, rowId, sortKey: rowId, occurred, headline: 'At the stables', text: 'Pony' },
    ...{ recordedAt: dueAt(0), kind: 'entry', significance: 'routine', recordedBy: 'u-1' },
    ...{ pathway: 'entry', streamId: rowId, eventId: rowId, eventType: 'EntryRecorded' },
    ...{
      flags: [],
      cites: [],
      corrections: [],
      disputes: [],
      contexts: [],
      analyses: [],
      links: [],
    },
  });
const LINES = 300;

let told: ToldViews;
beforeAll(() => {
  told = toldViews();
  const place = { id: 'e-1', position: 1n, partnership: 'kelderby', knownAt: dueAt(0) };
  told.store.at(place, (rows) => {
    for (const [n, childId] of all.entries()) putChild(rows, childId, n);
    rows.put(mergedTable, { keptId: one(7), mergedId: one(8) });
    rows.put(mergedTable, { keptId: one(8), mergedId: one(9) });
    for (let n = 0; n < LINES; n += 1) putLine(rows, `line-${n}`);
  });
  told.store.save('a-store');
});
afterAll(() => told.end());

describe('what somebody may open', () => {
  const open = (agencyId: string | undefined, childIds: readonly string[] = []) => [
    ...recordsOpenTo(told.views, { ...(agencyId !== undefined && { agencyId }), childIds }),
  ];
  it('is every record that their agency is involved with', () => {
    expect(open(THEIRS)).toHaveLength(MANY - 1);
    expect(open(OURS)).toEqual([last]);
    expect(open(undefined)).toEqual([]);
  });
  it('is what they were let in to by name, with all that was merged with it', () =>
    expect(open(undefined, [one(9)]).toSorted()).toEqual([one(7), one(8), one(9)]));
});

describe('finding children', () => {
  it('finds all of them, and whom somebody else would find before them', () => {
    expect(recordsFound(told.views, { among: all })).toHaveLength(MANY);
    expect(recordsFound(told.views, { among: all, search: 'ada' })).toHaveLength(MANY);
    expect(recordsFound(told.views, { among: [last], search: 'ada' })).toEqual([last]);
  });
  it('shows of merged records the one that was kept, once, where the first of them stood', () => {
    const kept = keptRecords(told.views, all);
    expect(kept).toHaveLength(MANY - 2);
    expect(kept.slice(6, 9)).toEqual([one(6), one(7), one(10)]);
  });
});

describe('searching', () => {
  const search = (text: string) =>
    searchLines(told.views, { text, childIds: [last], maySee: () => true });
  it('shows what was recorded last, what happened last of it first, and says that there are more', () => {
    const { rows, areMore } = search('pony');
    const ids = rows.map(({ rowId }) => rowId);
    expect(ids).toContain(`line-${LINES - 1}`);
    expect(ids).not.toContain('line-0');
    expect(ids).toEqual(ids.toSorted().toReversed()); // here the order of the dates
    expect(areMore).toBe(true);
  });
  it('says that there are no more where all are shown', () =>
    expect(search('zebra')).toEqual({ rows: [], areMore: false }));
});

describe('what is due and what was asked', () => {
  it('holds the last of all', () => {
    expect(deadlines(told.views, {})).toHaveLength(MANY);
    expect(deadlines(told.views, { parties: [last] }).map(({ streamId }) => streamId)).toEqual([
      last,
    ]);
    expect(requests(told.views, { isOpen: true })).toHaveLength(MANY);
    expect(requests(told.views, { childIds: [last] }).map(({ requestId }) => requestId)).toEqual([
      last,
    ]);
  });
});
