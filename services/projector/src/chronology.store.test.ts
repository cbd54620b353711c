/** Asking for a chronology: pages, filters, counts, and what the record held at a moment, on disk. */
import { child } from '@throughline/domain/child/child';
import { register } from '@throughline/domain/child/child.fixtures';
import { entry } from '@throughline/domain/entry/entry';
import { correct, recordCall, withdraw } from '@throughline/domain/entry/entry.fixtures';
import { importPathway } from '@throughline/domain/import/import';
import { commit, receive } from '@throughline/domain/import/import.fixtures';
import { agencies, id, samim, when } from '@throughline/domain/kelderby.fixtures';
import {
  type ChronologyQuestion,
  entry as entryOf,
} from '@throughline/read-store/queries/chronology';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Asking, idsOf, startAsking } from './asking.fixtures.ts';

let asking: Asking;
beforeEach(() => {
  asking = startAsking();
});
afterEach(() => asking.end());

const ask = (parts?: Partial<ChronologyQuestion>) => asking.ask(parts);
/** Where the record stands after its first minute. */
const cutNow = (): bigint => {
  ask();
  return cutAt('2025-01-06T09:01:00.000Z');
};
const cutAt = (instant: string) => asking.views.cutAt('kelderby', instant);

describe('paging', () => {
  beforeEach(() => {
    for (let n = 1; n <= 7; n += 1) asking.record(n, { occurred: when(`2024-11-0${n}`) });
  });
  const all = (order: 'oldest first' | 'newest first') => {
    const found: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = ask({ first: 3, order, after });
      found.push(...idsOf(page));
      after = page.nodes.at(-1)?.cursor;
      if (!page.hasNextPage) return found;
    }
  };
  it('goes through every line once, in either order', () => {
    const forward = [1, 2, 3, 4, 5, 6, 7].map(id);
    expect(all('oldest first')).toEqual(forward);
    expect(all('newest first')).toEqual(forward.toReversed());
  });
  it('counts the whole and not the page', () =>
    expect(ask({ first: 2 })).toMatchObject({ totalCount: 7, laterCount: 0, withheldCount: 0 }));
});

describe('filtering', () => {
  beforeEach(() => {
    asking.record(1, {
      occurred: when('2024-11-01'),
      agencyId: agencies.police,
      significance: 'routine',
    });
    asking.record(2, { occurred: when('2024-12-01'), text: 'Zoë went to the Überdachung.' });
    asking.record(3, { occurred: { grain: 'unknown', asWritten: 'some time' } });
  });
  it('finds by days, agencies, kinds and significance', () => {
    expect(idsOf(ask({ filter: { from: '2024-11-15' } }))).toEqual([id(2)]);
    expect(idsOf(ask({ filter: { to: '2024-11-15' } }))).toEqual([id(1)]);
    expect(idsOf(ask({ filter: { agencyIds: [agencies.police] } }))).toEqual([id(1)]);
    expect(idsOf(ask({ filter: { significance: ['routine'] } }))).toEqual([id(1)]);
    expect(idsOf(ask({ filter: { kinds: ['meeting'] } }))).toEqual([]);
  });
  it('finds words, whatever their accents, and the beginnings of the last one', () => {
    expect(idsOf(ask({ filter: { text: 'zoe uber' } }))).toEqual([id(2)]);
    expect(idsOf(ask({ filter: { text: 'zoe police' } }))).toEqual([]);
    expect(idsOf(ask({ filter: { text: '"*) OR (' } }))).toEqual([]);
  });
  it('counts what has no date, whatever days are asked for', () =>
    expect(ask({ filter: { from: '2024-01-01' } })).toMatchObject({
      totalCount: 2,
      undatedCount: 1,
    }));
  it('counts what stands in agencies’ own files, as it counts the whole', () => {
    asking.record(4, {
      occurred: when('2024-12-02'),
      source: {
        agencyId: agencies.police,
        document: 'log.docx',
        rowKey: 'b'.repeat(64),
        cells: [],
      },
    });
    expect(ask()).toMatchObject({ totalCount: 4, ofFilesCount: 1 });
    expect(ask({ filter: { to: '2024-11-15' } })).toMatchObject({ totalCount: 1, ofFilesCount: 0 });
  });
  it('counts what cannot be read', () => {
    asking.log.gap('entry', id(9));
    expect(ask({ filter: { kinds: ['entry'] } }).unreadableCount).toBe(1);
  });
});

describe('what a viewer may not see', () => {
  const onlyPolice: ChronologyQuestion['maySee'] = ({ agencyId }) => agencyId === agencies.police;
  beforeEach(() => {
    asking.record(1, { audience: 'named-people' });
    asking.record(2, { audience: 'named-people', agencyId: agencies.police });
    asking.record(3);
  });
  it('is left out and counted, the same whatever they filter by', () => {
    expect(idsOf(ask({ maySee: onlyPolice }))).toEqual([id(2), id(3)]);
    for (const filter of [{}, { kinds: ['meeting'] }, { text: 'samim' }])
      expect(ask({ maySee: onlyPolice, filter }).withheldCount).toBe(1);
  });
  it('cannot be opened by itself either', () => {
    ask();
    const asked = { childId: samim, rowId: id(1) };
    expect(entryOf(asking.views, { ...asked, maySee: onlyPolice })).toBeUndefined();
    expect(entryOf(asking.views, { ...asked, maySee: () => true })?.rowId).toBe(id(1));
  });
  it('is all of a restricted record but their own', () => {
    asking.log.send(child, samim, [
      register(),
      {
        ...{ type: 'RestrictRecord', childId: samim, occurred: when('2025-01-06') },
        ...{ restrictionId: id(60), audience: 'named', userIds: ['u-9'], why: 'A court order.' },
      },
    ]);
    const page = ask({ maySee: onlyPolice });
    expect(idsOf(page)).toEqual([id(2)]);
    expect(page.withheldCount).toBe(ask().totalCount - 1);
  });
  it('is judged by the rights of now, for the past too', () => {
    const then = cutAt('2025-01-06T10:00:00.000Z');
    expect(idsOf(ask({ maySee: onlyPolice, cut: then }))).not.toContain(id(1));
  });
});

describe('what the shared record held at a moment', () => {
  it('leaves out what came later, and counts it', () => {
    asking.record(1);
    const cut = cutNow();
    asking.record(2);
    expect(idsOf(ask({ cut }))).toEqual([id(1)]);
    expect(ask({ cut }).laterCount).toBe(1);
  });
  it('shows a line as it then read, not as it was corrected since', () => {
    asking.record(1);
    const cut = cutNow();
    asking.log.send(entry, id(1), [correct({ entryId: id(1) })]);
    const [then] = ask({ cut }).nodes;
    expect(then?.row.corrections).toEqual([]);
    expect(ask({ cut }).laterCount).toBe(0);
    expect(ask().nodes[0]?.row.corrections).toHaveLength(1);
  });
  it('held nothing before the first event', () => {
    asking.record(1);
    ask();
    expect(cutAt('2020-01-01T00:00:00.000Z')).toBe(-1n);
    expect(ask({ cut: -1n })).toMatchObject({ totalCount: 0, laterCount: 1 });
  });
  it('finds the words that were there then', () => {
    asking.record(1, { text: 'A heron stood there.' });
    const cut = cutNow();
    asking.log.send(entry, id(1), [withdraw()]);
    expect(idsOf(ask({ cut, filter: { text: 'heron' } }))).toEqual([id(1)]);
    expect(idsOf(ask({ filter: { text: 'heron' } }))).toEqual([]);
  });
  it('is hidden for ever where it was another child’s', () => {
    const [made] = asking.record(1);
    const cut = cutNow();
    asking.log.send(entry, id(1), [
      {
        ...{ type: 'MoveToOtherChild', eventId: made?.id, reason: 'A mix-up.', dataBreach: true },
        ...{ fromChildId: samim, toChildId: id(77) },
      },
    ]);
    expect(ask({ cut })).toMatchObject({ totalCount: 0, withheldCount: 1 });
  });
  it('is the same to the byte, whatever is recorded afterwards, with whatever clock', () => {
    const later = fc.constantFrom('record', 'correct', 'withdraw', 'import', 'gap');
    const skewed = fc.constantFrom(
      '2019-01-01T00:00:00.000Z',
      '2025-01-06T09:02:30.000Z',
      '2031-01-01T00:00:00.000Z',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(later, skewed), { maxLength: 12 }), (happening) => {
        asking.end();
        asking = startAsking(); // each story has views of its own
        for (const n of [1, 2, 3]) asking.record(n, { occurred: when(`2024-11-0${n}`) });
        const answer = () => {
          ask(); // so that what happened is there to be cut
          const { laterCount: _, ...held } = ask({ cut: cutAt('2025-01-06T09:03:00.000Z') });
          return JSON.stringify(held);
        };
        const before = answer();
        happening.forEach(([what, storedAt], i) => {
          happen(what, 10 + i, storedAt);
        });
        expect(answer()).toBe(before);
      }),
      { numRuns: 40 },
    );
  });
  const happen = (what: string, n: number, at: string): void => {
    if (what === 'record') asking.log.send(entry, id(n), [recordCall({ entryId: id(n) })], { at });
    if (what === 'correct')
      asking.log.send(entry, id(1), [correct({ entryId: id(1), reason: `No. ${n}` })], { at });
    if (what === 'withdraw')
      asking.log.send(entry, id(n), [recordCall({ entryId: id(n) }), withdraw()], { at });
    if (what === 'gap') asking.log.gap('entry', id(n));
    if (what === 'import') {
      asking.log.send(importPathway, id(300 + n), [receive()], { at });
      asking.log.send(importPathway, id(300 + n), [{ ...commit(), entryIds: [] }], { at });
    }
  };
});
