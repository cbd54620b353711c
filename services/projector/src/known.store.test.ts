/** Asking what an agency knew of a child by a moment, and on what evidence, on disk. */
import { child } from '@throughline/domain/child/child';
import { involve, register } from '@throughline/domain/child/child.fixtures';
import { disclosure } from '@throughline/domain/disclosure';
import { share } from '@throughline/domain/disclosure.fixtures';
import { entry } from '@throughline/domain/entry/entry';
import { correct, recordCall, recordRow, withdraw } from '@throughline/domain/entry/entry.fixtures';
import { importPathway } from '@throughline/domain/import/import';
import { commit, receive } from '@throughline/domain/import/import.fixtures';
import { agencies, id, samim, when } from '@throughline/domain/kelderby.fixtures';
import type { ChronologyQuestion } from '@throughline/read-store/queries/chronology';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Asking, idsOf, startAsking } from './asking.fixtures.ts';

let asking: Asking;
beforeEach(() => {
  asking = startAsking();
});
afterEach(() => asking.end());

const ask = (parts?: Partial<ChronologyQuestion>) => asking.ask(parts);

describe('what an agency knew by a moment', () => {
  const knew = (agencyId: string, by: string) =>
    ask({ knownTo: { agencyId, by, partnership: 'kelderby' } });
  const END = '2099-01-01T00:00:00.000Z';

  it('is what it recorded here, from when it did', () => {
    asking.record(1);
    expect(idsOf(knew(agencies.openHarbour, '2025-01-06T09:00:00.000Z'))).toEqual([]);
    const [node] = knew(agencies.openHarbour, '2025-01-06T09:02:00.000Z').nodes;
    expect(node?.evidence).toMatchObject([{ basis: 'recorded it here' }]);
    expect(idsOf(knew(agencies.police, END))).toEqual([]);
  });
  it('is the line as it last knew it, whatever another agency put right since', () => {
    const told = [{ name: 'Sergeant Garside', agencyId: agencies.police }];
    asking.log.send(entry, id(1), [recordCall({ entryId: id(1), told })], {
      at: '2025-01-06T09:00:00.000Z',
    });
    asking.log.send(entry, id(1), [correct({ entryId: id(1) })], {
      at: '2025-01-08T09:00:00.000Z',
    });
    const seenBy = (agencyId: string) =>
      knew(agencyId, END).nodes.map(({ row, isChangedSince }) => [row.text, isChangedSince]);
    expect(seenBy(agencies.police)).toEqual([[expect.stringContaining('not slept'), true]]);
    expect(seenBy(agencies.socialCare)).toEqual([[expect.stringContaining('two hours'), false]]);
    expect(seenBy(agencies.openHarbour)).toEqual([[expect.stringContaining('not slept'), true]]);
    expect(idsOf(knew(agencies.police, END))).toEqual([id(1)]);
  });
  it('goes with what it recorded to the record that that was moved to, and not with an error', () => {
    const [first, second] = [asking.record(1), asking.record(2)].flatMap(
      ([recorded]) => recorded ?? [],
    );
    const undo = { reason: 'It was about another child.', dataBreach: false };
    const toChildId = id(3_001);
    asking.log.send(entry, id(1), [
      { type: 'MoveToOtherChild', eventId: first?.id, fromChildId: samim, toChildId, ...undo },
    ]);
    asking.log.send(entry, id(2), [{ type: 'RecordInError', eventId: second?.id, ...undo }]);
    expect(idsOf(ask())).toEqual([id(2)]);
    expect(idsOf(knew(agencies.openHarbour, END))).toEqual([]);
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
    for (const n of [1, 2]) asking.log.send(entry, id(n), [recordCall({ entryId: id(n), told })]);
    const shared = share({
      ...{ entryIds: [id(1), id(2)], childIds: [samim], fromAgencyId: agencies.openHarbour },
      ...{ to: [{ agencyId: agencies.police }], occurred: when('2025-01-09') },
    });
    asking.log.send(disclosure, id(50), [shared]);
    asking.log.send(entry, id(1), [{ ...withdraw(), entryId: id(1) }]);
    const words = JSON.stringify(
      knew(agencies.police, END).nodes.filter(({ row }) => row.rowId === id(1)),
    );
    expect(words).toContain('Written on the wrong record.');
    expect(words).not.toContain('not slept');
  });
  it('is the corrected line once it was told of it again', () => {
    const told = [{ name: 'Sergeant Garside', agencyId: agencies.police }];
    asking.log.send(entry, id(1), [recordCall({ entryId: id(1), told })], {
      at: '2025-01-06T09:00:00.000Z',
    });
    asking.log.send(entry, id(1), [correct({ entryId: id(1) })], {
      at: '2025-01-08T09:00:00.000Z',
    });
    const shared = share({
      ...{ entryIds: [id(1)], childIds: [samim], fromAgencyId: agencies.openHarbour },
      ...{ to: [{ agencyId: agencies.police }], occurred: when('2025-01-09') },
    });
    asking.log.send(disclosure, id(50), [shared], { at: '2025-01-10T09:00:00.000Z' });
    const textBy = (by: string) =>
      knew(agencies.police, by).nodes.find(({ row }) => row.rowId === id(1))?.row.text;
    expect(textBy('2025-01-08T12:00:00.000Z')).toContain('not slept');
    expect(textBy(END)).toContain('two hours');
  });
  it('is what it was told, by a recorded communication', () => {
    asking.record(1);
    const shared = share({
      entryIds: [id(1)],
      childIds: [samim],
      fromAgencyId: agencies.openHarbour,
      to: [{ agencyId: agencies.police }],
      occurred: when('2024-11-20'),
    });
    asking.log.send(disclosure, id(50), [shared]);
    expect(idsOf(knew(agencies.police, '2024-11-19T12:00:00.000Z'))).toEqual([]);
    const page = knew(agencies.police, '2024-11-21T12:00:00.000Z');
    expect(page.nodes.find(({ row }) => row.rowId === id(1))?.evidence).toMatchObject([
      { basis: 'was told', channel: shared.type === 'ShareInformation' ? shared.channel : '' },
    ]);
  });
  it('is no longer what was recorded in error as told', () => {
    asking.record(1);
    const [told_] = asking.log.send(disclosure, id(50), [
      share({ entryIds: [id(1)], childIds: [samim], to: [{ agencyId: agencies.police }] }),
    ]);
    expect(idsOf(knew(agencies.police, END))).toContain(id(1));
    asking.log.send(disclosure, id(50), [
      { type: 'RecordInError', eventId: told_?.id, reason: 'They were not.', dataBreach: false },
    ]);
    expect(idsOf(knew(agencies.police, END))).not.toContain(id(1));
  });

  describe('from its own file', () => {
    const bringIn = (parts: Parameters<typeof recordCall>[0] = {}, recordedOn?: '2024-11-05') => {
      asking.log.send(importPathway, id(301), [receive()]);
      const { source, ...row } = recordRow();
      const { recordedOn: stated, ...place } = source ?? {};
      const from = { ...place, ...(recordedOn && { recordedOn: stated }) };
      asking.log.send(entry, id(101), [{ ...row, ...parts, source: from }], { batch: id(301) });
      asking.log.send(importPathway, id(301), [{ ...commit(), entryIds: [id(101)] }]);
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
      asking.log.send(child, samim, [register(), involve(agencies.openHarbour, '2024-01-01')]);
      bringIn();
      expect(evidence()).toMatchObject([
        { basis: 'presumed: its own contact', presumedFrom: { start: '2024-11-04' } },
      ]);
    });
    it('is presumed as well where the involvement is only recorded later', () => {
      bringIn();
      asking.log.send(child, samim, [register(), involve(agencies.openHarbour, '2024-01-01')]);
      expect(evidence()).toMatchObject([{ basis: 'presumed: its own contact' }]);
    });
    it('is unknown where it was not involved, or not its own contact', () => {
      asking.log.send(child, samim, [register(), involve(agencies.openHarbour, '2024-12-01')]);
      bringIn();
      expect(evidence()).toBeUndefined();
    });
  });
});
