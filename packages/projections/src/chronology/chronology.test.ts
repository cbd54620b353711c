import { child } from '@throughline/domain/child/child';
import { involve, register } from '@throughline/domain/child/child.fixtures';
import { entry } from '@throughline/domain/entry/entry';
import * as entries from '@throughline/domain/entry/entry.fixtures';
import { disputeId } from '@throughline/domain/entry/entry.fixtures';
import { gpRegistration } from '@throughline/domain/gp-registration';
import * as gp from '@throughline/domain/gp-registration.fixtures';
import { importPathway } from '@throughline/domain/import/import';
import * as files from '@throughline/domain/import/import.fixtures';
import { agencies, id, samim, when } from '@throughline/domain/kelderby.fixtures';
import { meeting } from '@throughline/domain/meeting/meeting';
import * as meetings from '@throughline/domain/meeting/meeting.fixtures';
import { organisation } from '@throughline/domain/organisation/organisation';
import { beforeEach, describe, expect, it } from 'vitest';
import { littleLog } from '../log.fixtures.ts';
import type { Happening } from '../projection.ts';
import { project } from '../testing.ts';
import { views } from '../views.ts';
import {
  type ChronologyRow,
  chronologyTable,
  committedTable,
  joinedTable,
  misfiledTable,
  restrictionTable,
} from './row.ts';

const sibling = id(77);
const { entryId, otherId } = entries;
let log: ReturnType<typeof littleLog>;

const linesOf = (childId: string, happenings: readonly Happening[] = log.happenings) =>
  project(views, happenings)
    .all(chronologyTable)
    .filter((row) => row.childId === childId)
    .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
const lineOf = (rowId: string): ChronologyRow | undefined =>
  linesOf(samim).find((row) => row.rowId === rowId);
const record = (parts: Parameters<typeof entries.recordCall>[0] = {}) =>
  log.send(entry, parts.entryId ?? entryId, [entries.recordCall(parts)]);
const inError = (eventId: string) => ({
  type: 'RecordInError',
  eventId,
  reason: 'Written on the wrong record.',
  dataBreach: false,
});
const moved = (eventId: string) => ({
  ...inError(eventId),
  type: 'MoveToOtherChild',
  fromChildId: samim,
  toChildId: sibling,
});

beforeEach(() => {
  log = littleLog();
});

describe('recording an entry', () => {
  it('stands after what was recorded before it where the record gives no order, corrected or not', () => {
    const ids = [entryId, otherId].toSorted().toReversed(); // not the order of ids
    for (const each of ids) record({ entryId: each });
    const order = () => linesOf(samim).map(({ rowId }) => rowId);
    expect(order()).toEqual(ids);
    expect(new Set(linesOf(samim).map(({ sortKey }) => sortKey)).size).toBe(2);
    const [first = ''] = ids;
    const [change] = log.send(entry, first, [
      { ...entries.correct({ happened: when('2024-12-30') }), entryId: first },
    ]);
    log.send(entry, first, [inError(change?.id ?? '')]);
    expect(order()).toEqual(ids);
  });
  it('makes a line with whose account it is, when it happened and when it was recorded', () => {
    log.send(organisation, agencies.openHarbour, [
      {
        ...{ type: 'RegisterAgency', agencyId: agencies.openHarbour, kind: 'voluntary' },
        ...{ name: 'Open Harbour', occurred: when('2023-01-01') },
      },
    ]);
    record();
    expect(lineOf(entryId)).toMatchObject({
      agencyId: agencies.openHarbour,
      agencyName: 'Open Harbour',
      kind: 'entry',
      significance: 'negative',
      occurred: { start: '2024-11-04', grain: 'minute' },
      recordedAt: '2025-01-06T09:02:00.000Z',
      pathway: 'entry',
    });
  });
  it('makes one line in the chronology of each child it is about', () => {
    record({ childIds: [samim, sibling] });
    expect(linesOf(samim)).toHaveLength(1);
    expect(linesOf(sibling)).toHaveLength(1);
  });
  it('stands where it happened, however late it was recorded', () => {
    record({ occurred: when('2025-01-03') });
    record({ entryId: otherId, occurred: when('2023-11-17') });
    expect(linesOf(samim).map(({ rowId }) => rowId)).toEqual([otherId, entryId]);
  });
  it('shows nothing twice when it is told twice', () => {
    record();
    expect(linesOf(samim, [...log.happenings, ...log.happenings])).toEqual(linesOf(samim));
  });
});

describe('what is said about an entry later', () => {
  beforeEach(() => {
    record();
  });
  it('shows a correction with both texts', () => {
    log.send(entry, entryId, [entries.correct()]);
    const line = lineOf(entryId);
    expect(line?.text).toContain('slept two hours');
    expect(line?.corrections[0]?.before.text).toContain('has not slept');
    expect(line?.corrections[0]?.text).toBe('The volunteer’s own note says two hours.');
  });
  it('moves the line where a correction says that it happened at another time', () => {
    const happened = when('2023-12-01');
    log.send(entry, entryId, [entries.correct({ happened })]);
    expect(lineOf(entryId)).toMatchObject({
      occurred: happened,
      sortKey: expect.stringContaining('2023-12-01'),
      corrections: [{ before: { occurred: { start: '2024-11-04' } } }],
    });
  });
  it('keeps what was recorded at first through a second correction', () => {
    const days = ['2023-12-01', '2023-12-02'] as const;
    for (const day of days) log.send(entry, entryId, [entries.correct({ happened: when(day) })]);
    expect(lineOf(entryId)).toMatchObject({
      occurred: when(days[1]),
      corrections: [
        {
          before: { occurred: { start: '2024-11-04' }, text: expect.stringContaining('not slept') },
        },
        { before: { occurred: when(days[0]), text: expect.stringContaining('two hours') } },
      ],
    });
  });
  it('is the same as before when a correction of when it happened was itself recorded in error', () => {
    const before = lineOf(entryId);
    const [moved] = log.send(entry, entryId, [entries.correct({ happened: when('2023-12-01') })]);
    log.send(entry, entryId, [entries.correct({ happened: when('2023-12-02') })]);
    log.send(entry, entryId, [inError(moved?.id ?? '')]);
    expect(lineOf(entryId)?.corrections).toMatchObject([
      { before: { occurred: before?.occurred, text: before?.text } },
    ]);
  });
  it('reads as before when a correction was itself recorded in error', () => {
    const before = lineOf(entryId);
    const [correction] = log.send(entry, entryId, [entries.correct()]);
    log.send(entry, entryId, [inError(correction?.id ?? '')]);
    expect(lineOf(entryId)).toEqual(before);
  });
  it('puts a second account beside the first, and how it was settled', () => {
    log.send(entry, entryId, [entries.dispute(), entries.settle()]);
    expect(lineOf(entryId)?.disputes).toMatchObject([
      {
        disputeId,
        text: 'I said that I hear him in my dreams.',
        settled: { outcome: 'both-stand' },
      },
    ]);
  });
  it('keeps context and analysis apart from what happened', () => {
    log.send(entry, entryId, [entries.addContext(), entries.addAnalysis()]);
    expect(lineOf(entryId)).toMatchObject({
      contexts: [{ agencyId: agencies.openHarbour }],
      analyses: [{ agencyId: agencies.camhs }],
    });
  });
  it('leaves a stub without words when it is withdrawn', () => {
    log.send(entry, entryId, [entries.withdraw()]);
    expect(lineOf(entryId)).toMatchObject({
      withdrawn: { reason: 'Written on the wrong record.' },
    });
    expect(JSON.stringify(lineOf(entryId))).not.toContain('has not slept');
  });
  it('joins two accounts of one event at both, and parts them again', () => {
    record({ entryId: otherId });
    log.send(entry, entryId, [entries.link()]);
    expect(lineOf(entryId)?.links).toMatchObject([{ entryId: otherId, basis: 'same-event' }]);
    expect(lineOf(otherId)?.links).toMatchObject([{ entryId, basis: 'same-event' }]);
    log.send(entry, entryId, [entries.unlink()]);
    expect([lineOf(entryId)?.links, lineOf(otherId)?.links]).toEqual([[], []]);
  });
});

describe('putting right', () => {
  it('leaves a stub of what was recorded in error', () => {
    const [made] = record();
    log.send(entry, entryId, [inError(made?.id ?? '')]);
    expect(lineOf(entryId)).toMatchObject({ inError: { reason: 'Written on the wrong record.' } });
    expect(JSON.stringify(lineOf(entryId))).not.toContain('has not slept');
  });
  it("moves another child's entry to that child, and says that one was misfiled", () => {
    const [made] = record();
    log.send(entry, entryId, [moved(made?.id ?? '')]);
    expect(linesOf(samim)).toEqual([]);
    expect(linesOf(sibling)).toMatchObject([{ rowId: entryId }]);
    expect(project(views, log.happenings).all(misfiledTable)).toEqual([
      { childId: samim, rowId: entryId },
    ]);
  });
});

describe('an import', () => {
  const importId = id(301);
  const row = () => log.send(entry, entryId, [entries.recordRow()], { batch: importId });
  beforeEach(() => {
    log.send(importPathway, importId, [files.receive()]);
  });
  it('shows none of its entries before it is committed', () => {
    row();
    expect(lineOf(entryId)).toBeUndefined();
  });
  it('shows them all once it is, each with its place in the file', () => {
    row();
    log.send(importPathway, importId, [files.commit()]);
    expect(lineOf(entryId)).toMatchObject({
      source: { sheet: 'Contacts', row: 17 },
      flags: ['probable_wrong_year'],
    });
  });
  it('shows an entry at once that comes after the commit', () => {
    log.send(importPathway, importId, [files.commit()]);
    row();
    expect(lineOf(entryId)).toBeDefined();
  });
  it('takes out with it what came after the commit, and writes its list of entries once', () => {
    log.send(importPathway, importId, [{ ...files.commit(), entryIds: [otherId] }]);
    row();
    const list = project(views, log.happenings).all(committedTable);
    expect(list).toEqual([{ importId, entryIds: [otherId] }]);
    log.send(importPathway, importId, [files.withdraw()]);
    expect(lineOf(entryId)).toBeUndefined();
    expect(project(views, log.happenings).all(joinedTable)).toEqual([]);
  });
  it('shows all of a file that is too large to name its entries, and takes them out with it', () => {
    row();
    log.send(importPathway, importId, [{ ...files.commit(), entryIds: [], entries: 1 }]);
    expect(lineOf(entryId)).toBeDefined();
    log.send(importPathway, importId, [files.withdraw()]);
    expect(lineOf(entryId)).toBeUndefined();
  });
  it('leaves a stub of an entry that was moved to another child, and tells there nothing of the reason', () => {
    const [made] = row();
    log.send(importPathway, importId, [{ ...files.commit(), entryIds: [entryId] }]);
    log.send(entry, entryId, [moved(made?.id ?? '')]);
    expect(linesOf(sibling)).toMatchObject([{ rowId: entryId, text: expect.any(String) }]);
    log.send(importPathway, importId, [files.withdraw()]);
    expect(linesOf(samim)).toEqual([]);
    const [left] = linesOf(sibling);
    expect(left).toMatchObject({
      ...{ headline: 'Entry withdrawn', text: undefined, source: undefined },
      withdrawn: { reason: 'The file that it came in was withdrawn.' },
    });
  });
  it('leaves nothing of an entry that came back to the child whose file it is', () => {
    const [made] = row();
    log.send(importPathway, importId, [{ ...files.commit(), entryIds: [entryId] }]);
    log.send(entry, entryId, [moved(made?.id ?? '')]);
    const back = { fromChildId: sibling, toChildId: samim };
    log.send(entry, entryId, [{ ...moved(made?.id ?? ''), ...back }]);
    expect(linesOf(samim)).toMatchObject([{ rowId: entryId }]);
    log.send(importPathway, importId, [files.withdraw()]);
    expect(linesOf(samim)).toEqual([]);
    expect(linesOf(sibling)).toEqual([]);
  });
  it('takes them out again when it is withdrawn', () => {
    row();
    log.send(importPathway, importId, [
      { ...files.commit(), entryIds: [entryId] },
      files.withdraw(),
    ]);
    expect(lineOf(entryId)).toBeUndefined();
  });
});

describe('a meeting', () => {
  it('is the account of whoever recorded it, and not of the agency that was left out or is to act', () => {
    const { meetingId } = meetings;
    log.send(meeting, meetingId, [
      meetings.call(),
      meetings.leftOut(agencies.openHarbour),
      meetings.attend(meetings.agency(agencies.socialCare)),
      meetings.hold(),
      { ...meetings.agree(), agencyId: agencies.camhs },
    ]);
    const accounts = linesOf(samim).map(({ eventType, agencyId }) => [eventType, agencyId]);
    expect(accounts).toContainEqual(['AgencyNotInvited', agencies.socialCare]);
    expect(accounts).toContainEqual(['ActionAgreed', agencies.socialCare]);
  });
});

describe('what names a practice, a provider or a worker’s agency', () => {
  it('is the account of whoever recorded it', () => {
    log.send(gpRegistration, samim, [gp.registered()]);
    log.send(child, samim, [
      register(),
      involve(agencies.police, '2024-06-01'),
      {
        ...{ type: 'ChangePlacement', childId: samim, placement: 'supported-accommodation' },
        ...{ agencyId: agencies.lanternBridge, occurred: register().occurred },
      },
    ]);
    const accounts = new Map(linesOf(samim).map((line) => [line.eventType, line.agencyId]));
    for (const type of ['GpRegistered', 'AgencyInvolvementStarted', 'PlacementChanged'])
      expect(accounts.get(type), type).toBe(agencies.socialCare);
  });
});

describe('an event that cannot be read', () => {
  it('is a gap in the right chronology', () => {
    log.gap('entry', id(500));
    expect(linesOf(samim)).toMatchObject([{ kind: 'gap', unreadable: 'damaged' }]);
  });
  it('is nothing where it was erased', () => {
    log.gap('entry', id(500), 'erased');
    expect(linesOf(samim)).toEqual([]);
  });
  it('is no gap where it would have been no line', () => {
    log.gap('access', samim, 'damaged', 'RecordOpened');
    expect(linesOf(samim)).toEqual([]);
  });
});

describe('restricting', () => {
  it('keeps who may read an entry that was recorded for named people', () => {
    record({ audience: 'named-people' });
    expect(project(views, log.happenings).all(restrictionTable)).toMatchObject([
      { childId: samim, entryIds: [entryId], audience: 'named' },
    ]);
  });
  it('is lifted with the restriction', () => {
    const restriction = { type: 'RestrictRecord', childId: samim, occurred: when('2025-01-06') };
    log.send(child, samim, [
      register(),
      { ...restriction, restrictionId: id(60), audience: 'health', why: 'A court order.' },
    ]);
    expect(project(views, log.happenings).all(restrictionTable)).toHaveLength(1);
    log.send(child, samim, [
      { ...restriction, type: 'UnrestrictRecord', restrictionId: id(60), why: 'It was lifted.' },
    ]);
    expect(project(views, log.happenings).all(restrictionTable)).toEqual([]);
  });
});
