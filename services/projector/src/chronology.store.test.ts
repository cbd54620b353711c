/** Asking for a chronology: pages, filters, counts, and the two questions about the past, on disk. */
import { child } from '@throughline/domain/child/child';
import { involve, register } from '@throughline/domain/child/child.fixtures';
import { disclosure } from '@throughline/domain/disclosure';
import { share } from '@throughline/domain/disclosure.fixtures';
import { entry } from '@throughline/domain/entry/entry';
import { correct, recordCall, recordRow, withdraw } from '@throughline/domain/entry/entry.fixtures';
import { importPathway } from '@throughline/domain/import/import';
import { commit, receive } from '@throughline/domain/import/import.fixtures';
import { agencies, id, samim, when } from '@throughline/domain/kelderby.fixtures';
import { littleLog } from '@throughline/projections/log.fixtures';
import {
  type ChronologyPage,
  type ChronologyQuestion,
  chronology,
  entry as entryOf,
} from '@throughline/read-store/queries/chronology';
import { type ToldViews, toldViews } from '@throughline/read-store/told.fixtures';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let log: ReturnType<typeof littleLog>;
let told: ToldViews;
let seen = 0;

const ask = (parts: Partial<ChronologyQuestion> = {}): ChronologyPage => {
  told.tell(log.happenings.slice(seen));
  seen = log.happenings.length;
  return chronology(told.views, { childId: samim, first: 100, maySee: () => true, ...parts });
};
const ids = (page: ChronologyPage) => page.nodes.map(({ row }) => row.rowId);
const record = (n: number, parts: Parameters<typeof recordCall>[0] = {}) =>
  log.send(entry, id(n), [recordCall({ entryId: id(n), ...parts })]);
/** Where the record stands after its first minute. */
const cutNow = (): bigint => {
  ask();
  return cutAt('2025-01-06T09:01:00.000Z');
};
const cutAt = (instant: string) => told.views.cutAt('kelderby', instant);

beforeEach(() => {
  log = littleLog();
  told = toldViews();
  seen = 0;
});
afterEach(() => told.end());

describe('paging', () => {
  beforeEach(() => {
    for (let n = 1; n <= 7; n += 1) record(n, { occurred: when(`2024-11-0${n}`) });
  });
  const all = (order: 'oldest first' | 'newest first') => {
    const found: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = ask({ first: 3, order, after });
      found.push(...ids(page));
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
    record(1, { occurred: when('2024-11-01'), agencyId: agencies.police, significance: 'routine' });
    record(2, { occurred: when('2024-12-01'), text: 'Zoë went to the Überdachung.' });
    record(3, { occurred: { grain: 'unknown', asWritten: 'some time' } });
  });
  it('finds by days, agencies, kinds and significance', () => {
    expect(ids(ask({ filter: { from: '2024-11-15' } }))).toEqual([id(2)]);
    expect(ids(ask({ filter: { to: '2024-11-15' } }))).toEqual([id(1)]);
    expect(ids(ask({ filter: { agencyIds: [agencies.police] } }))).toEqual([id(1)]);
    expect(ids(ask({ filter: { significance: ['routine'] } }))).toEqual([id(1)]);
    expect(ids(ask({ filter: { kinds: ['meeting'] } }))).toEqual([]);
  });
  it('finds words, whatever their accents, and the beginnings of the last one', () => {
    expect(ids(ask({ filter: { text: 'zoe uber' } }))).toEqual([id(2)]);
    expect(ids(ask({ filter: { text: 'zoe police' } }))).toEqual([]);
    expect(ids(ask({ filter: { text: '"*) OR (' } }))).toEqual([]);
  });
  it('counts what has no date, whatever days are asked for', () =>
    expect(ask({ filter: { from: '2024-01-01' } })).toMatchObject({
      totalCount: 2,
      undatedCount: 1,
    }));
  it('counts what stands in agencies’ own files, as it counts the whole', () => {
    record(4, {
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
    log.gap('entry', id(9));
    expect(ask({ filter: { kinds: ['entry'] } }).unreadableCount).toBe(1);
  });
});

describe('what a viewer may not see', () => {
  const onlyPolice: ChronologyQuestion['maySee'] = ({ agencyId }) => agencyId === agencies.police;
  beforeEach(() => {
    record(1, { audience: 'named-people' });
    record(2, { audience: 'named-people', agencyId: agencies.police });
    record(3);
  });
  it('is left out and counted, the same whatever they filter by', () => {
    expect(ids(ask({ maySee: onlyPolice }))).toEqual([id(2), id(3)]);
    for (const filter of [{}, { kinds: ['meeting'] }, { text: 'samim' }])
      expect(ask({ maySee: onlyPolice, filter }).withheldCount).toBe(1);
  });
  it('cannot be opened by itself either', () => {
    ask();
    const asked = { childId: samim, rowId: id(1) };
    expect(entryOf(told.views, { ...asked, maySee: onlyPolice })).toBeUndefined();
    expect(entryOf(told.views, { ...asked, maySee: () => true })?.rowId).toBe(id(1));
  });
  it('is all of a restricted record but their own', () => {
    log.send(child, samim, [
      register(),
      {
        ...{ type: 'RestrictRecord', childId: samim, occurred: when('2025-01-06') },
        ...{ restrictionId: id(60), audience: 'named', userIds: ['u-9'], why: 'A court order.' },
      },
    ]);
    const page = ask({ maySee: onlyPolice });
    expect(ids(page)).toEqual([id(2)]);
    expect(page.withheldCount).toBe(ask().totalCount - 1);
  });
  it('is judged by the rights of now, for the past too', () => {
    const then = cutAt('2025-01-06T10:00:00.000Z');
    expect(ids(ask({ maySee: onlyPolice, cut: then }))).not.toContain(id(1));
  });
});

describe('what the shared record held at a moment', () => {
  it('leaves out what came later, and counts it', () => {
    record(1);
    const cut = cutNow();
    record(2);
    expect(ids(ask({ cut }))).toEqual([id(1)]);
    expect(ask({ cut }).laterCount).toBe(1);
  });
  it('shows a line as it then read, not as it was corrected since', () => {
    record(1);
    const cut = cutNow();
    log.send(entry, id(1), [correct({ entryId: id(1) })]);
    const [then] = ask({ cut }).nodes;
    expect(then?.row.corrections).toEqual([]);
    expect(ask({ cut }).laterCount).toBe(0);
    expect(ask().nodes[0]?.row.corrections).toHaveLength(1);
  });
  it('held nothing before the first event', () => {
    record(1);
    ask();
    expect(cutAt('2020-01-01T00:00:00.000Z')).toBe(-1n);
    expect(ask({ cut: -1n })).toMatchObject({ totalCount: 0, laterCount: 1 });
  });
  it('finds the words that were there then', () => {
    record(1, { text: 'A heron stood there.' });
    const cut = cutNow();
    log.send(entry, id(1), [withdraw()]);
    expect(ids(ask({ cut, filter: { text: 'heron' } }))).toEqual([id(1)]);
    expect(ids(ask({ filter: { text: 'heron' } }))).toEqual([]);
  });
  it('is hidden for ever where it was another child’s', () => {
    const [made] = record(1);
    const cut = cutNow();
    log.send(entry, id(1), [
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
        log = littleLog();
        const mine = toldViews();
        try {
          for (const n of [1, 2, 3]) record(n, { occurred: when(`2024-11-0${n}`) });
          mine.tell(log.happenings);
          const from = log.happenings.length;
          const at = '2025-01-06T09:03:00.000Z';
          const question = { childId: samim, first: 100, maySee: () => true };
          const answer = () => {
            const cut = mine.views.cutAt('kelderby', at);
            const { laterCount: _, ...held } = chronology(mine.views, { ...question, cut });
            return JSON.stringify(held);
          };
          const before = answer();
          happening.forEach(([what, storedAt], i) => {
            happen(what, 10 + i, storedAt);
          });
          mine.tell(log.happenings.slice(from));
          expect(answer()).toBe(before);
        } finally {
          mine.end();
        }
      }),
      { numRuns: 40 },
    );
  });
  const happen = (what: string, n: number, at: string): void => {
    if (what === 'record') log.send(entry, id(n), [recordCall({ entryId: id(n) })], { at });
    if (what === 'correct')
      log.send(entry, id(1), [correct({ entryId: id(1), reason: `No. ${n}` })], { at });
    if (what === 'withdraw')
      log.send(entry, id(n), [recordCall({ entryId: id(n) }), withdraw()], { at });
    if (what === 'gap') log.gap('entry', id(n));
    if (what === 'import') {
      log.send(importPathway, id(300 + n), [receive()], { at });
      log.send(importPathway, id(300 + n), [{ ...commit(), entryIds: [] }], { at });
    }
  };
});

describe('what an agency knew by a moment', () => {
  const knew = (agencyId: string, by: string) =>
    ask({ knownTo: { agencyId, by, partnership: 'kelderby' } });
  const END = '2099-01-01T00:00:00.000Z';

  it('is what it recorded here, from when it did', () => {
    record(1);
    expect(ids(knew(agencies.openHarbour, '2025-01-06T09:00:00.000Z'))).toEqual([]);
    const [node] = knew(agencies.openHarbour, '2025-01-06T09:02:00.000Z').nodes;
    expect(node?.evidence).toMatchObject([{ basis: 'recorded it here' }]);
    expect(ids(knew(agencies.police, END))).toEqual([]);
  });
  it('is the line as it last knew it, whatever another agency put right since', () => {
    const told = [{ name: 'Sergeant Garside', agencyId: agencies.police }];
    log.send(entry, id(1), [recordCall({ entryId: id(1), told })], {
      at: '2025-01-06T09:00:00.000Z',
    });
    log.send(entry, id(1), [correct({ entryId: id(1) })], { at: '2025-01-08T09:00:00.000Z' });
    const seenBy = (agencyId: string) =>
      knew(agencyId, END).nodes.map(({ row, isChangedSince }) => [row.text, isChangedSince]);
    expect(seenBy(agencies.police)).toEqual([[expect.stringContaining('not slept'), true]]);
    expect(seenBy(agencies.socialCare)).toEqual([[expect.stringContaining('two hours'), false]]);
    expect(seenBy(agencies.openHarbour)).toEqual([[expect.stringContaining('not slept'), true]]);
    expect(ids(knew(agencies.police, END))).toEqual([id(1)]);
  });
  it('goes with what it recorded to the record that that was moved to, and not with an error', () => {
    const [first, second] = [record(1), record(2)].flatMap(([recorded]) => recorded ?? []);
    const undo = { reason: 'It was about another child.', dataBreach: false };
    const toChildId = id(3_001);
    log.send(entry, id(1), [
      { type: 'MoveToOtherChild', eventId: first?.id, fromChildId: samim, toChildId, ...undo },
    ]);
    log.send(entry, id(2), [{ type: 'RecordInError', eventId: second?.id, ...undo }]);
    expect(ids(ask())).toEqual([id(2)]);
    expect(ids(knew(agencies.openHarbour, END))).toEqual([]);
    const knownTo = { agencyId: agencies.openHarbour, by: END, partnership: 'kelderby' };
    const [moved] = ask({ childId: toChildId, knownTo }).nodes;
    expect(moved).toMatchObject({
      row: { rowId: id(1) },
      evidence: [{ basis: 'recorded it here', childId: toChildId }],
      isChangedSince: false,
    });
  });
  it('shows no words again that were taken back since', () => {
    const told = [{ name: 'Sergeant Garside', agencyId: agencies.police }];
    for (const n of [1, 2]) log.send(entry, id(n), [recordCall({ entryId: id(n), told })]);
    const shared = share({
      ...{ entryIds: [id(1), id(2)], childIds: [samim], fromAgencyId: agencies.openHarbour },
      ...{ to: [{ agencyId: agencies.police }], occurred: when('2025-01-09') },
    });
    log.send(disclosure, id(50), [shared]);
    log.send(entry, id(1), [{ ...withdraw(), entryId: id(1) }]);
    const words = JSON.stringify(
      knew(agencies.police, END).nodes.filter(({ row }) => row.rowId === id(1)),
    );
    expect(words).toContain('Written on the wrong record.');
    expect(words).not.toContain('not slept');
  });
  it('is the corrected line once it was told of it again', () => {
    const told = [{ name: 'Sergeant Garside', agencyId: agencies.police }];
    log.send(entry, id(1), [recordCall({ entryId: id(1), told })], {
      at: '2025-01-06T09:00:00.000Z',
    });
    log.send(entry, id(1), [correct({ entryId: id(1) })], { at: '2025-01-08T09:00:00.000Z' });
    const shared = share({
      ...{ entryIds: [id(1)], childIds: [samim], fromAgencyId: agencies.openHarbour },
      ...{ to: [{ agencyId: agencies.police }], occurred: when('2025-01-09') },
    });
    log.send(disclosure, id(50), [shared], { at: '2025-01-10T09:00:00.000Z' });
    const textBy = (by: string) =>
      knew(agencies.police, by).nodes.find(({ row }) => row.rowId === id(1))?.row.text;
    expect(textBy('2025-01-08T12:00:00.000Z')).toContain('not slept');
    expect(textBy(END)).toContain('two hours');
  });
  it('is what it was told, by a recorded communication', () => {
    record(1);
    const shared = share({
      entryIds: [id(1)],
      childIds: [samim],
      fromAgencyId: agencies.openHarbour,
      to: [{ agencyId: agencies.police }],
      occurred: when('2024-11-20'),
    });
    log.send(disclosure, id(50), [shared]);
    expect(ids(knew(agencies.police, '2024-11-19T12:00:00.000Z'))).toEqual([]);
    const page = knew(agencies.police, '2024-11-21T12:00:00.000Z');
    expect(page.nodes.find(({ row }) => row.rowId === id(1))?.evidence).toMatchObject([
      { basis: 'was told', channel: shared.type === 'ShareInformation' ? shared.channel : '' },
    ]);
  });
  it('is no longer what was recorded in error as told', () => {
    record(1);
    const [told_] = log.send(disclosure, id(50), [
      share({ entryIds: [id(1)], childIds: [samim], to: [{ agencyId: agencies.police }] }),
    ]);
    expect(ids(knew(agencies.police, END))).toContain(id(1));
    log.send(disclosure, id(50), [
      { type: 'RecordInError', eventId: told_?.id, reason: 'They were not.', dataBreach: false },
    ]);
    expect(ids(knew(agencies.police, END))).not.toContain(id(1));
  });

  describe('from its own file', () => {
    const bringIn = (parts: Parameters<typeof recordCall>[0] = {}, recordedOn?: '2024-11-05') => {
      log.send(importPathway, id(301), [receive()]);
      const { source, ...row } = recordRow();
      const { recordedOn: stated, ...place } = source ?? {};
      const from = { ...place, ...(recordedOn && { recordedOn: stated }) };
      log.send(entry, id(101), [{ ...row, ...parts, source: from }], { batch: id(301) });
      log.send(importPathway, id(301), [{ ...commit(), entryIds: [id(101)] }]);
    };
    const evidence = () =>
      knew(agencies.openHarbour, END).nodes.find(({ row }) => row.rowId === id(101))?.evidence;

    it('is what the record states the date of', () => {
      bringIn({}, '2024-11-05');
      expect(evidence()).toMatchObject([
        { basis: 'stated in its own record', knownBy: '2024-11-05T23:59:59.999Z' },
      ]);
    });
    it('is presumed of its own contact while it was involved', () => {
      log.send(child, samim, [register(), involve(agencies.openHarbour, '2024-01-01')]);
      bringIn();
      expect(evidence()).toMatchObject([
        { basis: 'presumed: its own contact', presumedFrom: { start: '2024-11-04' } },
      ]);
    });
    it('is presumed as well where the involvement is only recorded later', () => {
      bringIn();
      log.send(child, samim, [register(), involve(agencies.openHarbour, '2024-01-01')]);
      expect(evidence()).toMatchObject([{ basis: 'presumed: its own contact' }]);
    });
    it('is unknown where it was not involved, or not its own contact', () => {
      log.send(child, samim, [register(), involve(agencies.openHarbour, '2024-12-01')]);
      bringIn();
      expect(evidence()).toBeUndefined();
    });
  });
});
