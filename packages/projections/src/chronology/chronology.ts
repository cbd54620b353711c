/**
 * Chronology: everything about a child in the order in which it happened, each line with its source,
 * its doubt, its corrections and the disputes about it. One event about two children stands in both.
 */
import type { EntryEvent, EntryRecorded } from '@throughline/domain/entry/events';
import type { InErrorEvent } from '@throughline/domain/in-error';
import type { Names, Narration } from '@throughline/domain/narration';
import { movesWholeCase, namesIn, toldIds } from '../ground.ts';
import {
  type Happening,
  isReadable,
  type Projection,
  type Recorded,
  type Typed,
  type Unreadable,
} from '../projection.ts';
import type { Rows } from '../table.ts';
import { isUndo, telling } from '../telling.ts';
import { changeIn, gapLine, lineOf, type Narrations, readAgain, stub, withEntry } from './line.ts';
import { aboutFiles, isPending, joinFile, sendOn } from './of-file.ts';
import { change, entryRows, find, put, withoutRemark } from './place.ts';
import { restrict } from './restrict.ts';
import {
  type ChronologyRow,
  chronologyTable,
  committedTable,
  joinedTable,
  misfiledTable,
  pendingTable,
  restrictionTable,
  rowKey,
  sentOnTable,
} from './row.ts';

type NarrateEntry = (event: EntryRecorded, names: Names) => Narration;
type Moved = Extract<InErrorEvent, { readonly type: 'MovedToOtherChild' }>;
type Of<T extends EntryEvent['type']> = Recorded<Extract<EntryEvent, { readonly type: T }>>;

/** A line in the chronology of each child whom the event is about. */
const addLine = (narrations: Narrations) => (it: Recorded<Typed>, rows: Rows) => {
  const narrate = narrations[it.category]?.[it.event.type];
  if (!narrate) return; // null: it is no line; undefined: it is not of a pathway that has a chronology
  const names = namesIn(rows, it);
  // The table is keyed by category and type, so this line is for this event.
  const plain = lineOf(
    it,
    (narrate as (event: Typed, names: Names) => Narration)(it.event, names),
    names,
  );
  const { event } = it;
  const line = isEntry(event) ? withEntry(plain, event) : plain;
  joinFile(line, rows);
  for (const childId of it.metadata.subjects)
    put({ ...line, childId }, isPending(line, rows) ? pendingTable : chronologyTable, rows);
};

const isEntry = (event: Typed): event is EntryRecorded => event.type === 'EntryRecorded';

/** What is said about an entry changes its line instead of making one. */
const aboutEntries = (narrate: NarrateEntry) =>
  telling({
    entry: {
      EntryCorrected: (it, rows) =>
        change(it, rows, (row) => {
          const made = {
            eventId: it.id,
            recordedAt: it.metadata.recordedAt,
            ...changeIn(it.event),
          };
          const others = row.entry?.changes.filter(({ eventId }) => eventId !== it.id) ?? [];
          return readAgain(row, [...others, made], { narrate, names: namesIn(rows) });
        }),
      ContextAdded: (it, rows) =>
        change(it, rows, (row) => ({ ...row, contexts: [...row.contexts, remark(it)] })),
      AnalysisAdded: (it, rows) =>
        change(it, rows, (row) => ({ ...row, analyses: [...row.analyses, remark(it)] })),
      EntryDisputed: (it, rows) => change(it, rows, (row) => disputed(row, it)),
      DisputeSettled: (it, rows) => change(it, rows, (row) => settled(row, it)),
      EntryWithdrawn: (it, rows) =>
        change(it, rows, (row) =>
          stub(row, {
            withdrawn: { recordedAt: it.metadata.recordedAt, reason: it.event.reason },
          }),
        ),
      EntriesLinked: (it, rows) => link(it, rows),
      EntriesUnlinked: ({ event, streamId, metadata }, rows) =>
        unlink([streamId, event.linkedTo], metadata.subjects, rows),
    },
    import: aboutFiles,
  });

const remark = ({ id, event, metadata }: Of<'ContextAdded' | 'AnalysisAdded'>) => ({
  eventId: id,
  recordedAt: metadata.recordedAt,
  agencyId: event.agencyId,
  text: event.text,
});

const disputed = (
  row: ChronologyRow,
  { id, event, metadata }: Of<'EntryDisputed'>,
): ChronologyRow => ({
  ...row,
  disputes: [
    ...row.disputes.filter(({ disputeId }) => disputeId !== event.disputeId),
    {
      eventId: id,
      disputeId: event.disputeId,
      recordedAt: metadata.recordedAt,
      agencyId: event.disputedBy.agencyId,
      by: event.disputedBy,
      text: event.account,
    },
  ],
});

const settled = (
  row: ChronologyRow,
  { id, event, metadata }: Of<'DisputeSettled'>,
): ChronologyRow => {
  const { outcome, words } = event;
  const how = { eventId: id, recordedAt: metadata.recordedAt, outcome, words };
  return {
    ...row,
    disputes: row.disputes.map((one) =>
      one.disputeId === event.disputeId ? { ...one, settled: how } : one,
    ),
  };
};

const link = ({ event, streamId, metadata }: Of<'EntriesLinked'>, rows: Rows): void => {
  const { linkedTo, basis, strength } = event;
  unlink([streamId, linkedTo], metadata.subjects, rows);
  for (const [from, to] of [
    [streamId, linkedTo],
    [linkedTo, streamId],
  ] as const)
    for (const { row, in: table } of entryRows(from, metadata.subjects, rows))
      rows.put(table, { ...row, links: [...row.links, { entryId: to, basis, strength }] });
};

const unlink = (both: readonly string[], subjects: readonly string[], rows: Rows): void => {
  for (const one of both)
    for (const { row, in: table } of entryRows(one, subjects, rows))
      if (row.links.some(({ entryId }) => both.includes(entryId)))
        rows.put(table, {
          ...row,
          links: row.links.filter(({ entryId }) => !both.includes(entryId)),
        });
};

/** Takes an event's line, or what it said about another line, out of the chronology. */
const undo = (narrate: NarrateEntry) => (it: Recorded<InErrorEvent>, rows: Rows) => {
  const { event, metadata } = it;
  if (event.type === 'MovedToOtherChild') return move({ ...it, event }, rows);
  const { reason } = event;
  const found = find(it, event.eventId, rows);
  for (const { row, in: table } of found)
    rows.put(table, stub(row, { inError: { recordedAt: metadata.recordedAt, reason } }));
  if (found.length === 0 && it.category === 'entry')
    change(it, rows, (row) => {
      const left = withoutRemark(row, event.eventId);
      return readAgain(left, left.entry?.changes ?? [], { narrate, names: namesIn(rows) });
    });
};

const move = (it: Recorded<Moved>, rows: Rows): void => {
  const { event, streamId } = it;
  const { fromChildId, toChildId, eventId } = event;
  const whole = movesWholeCase(it, rows);
  const ids = whole ? toldIds(it, rows) : [eventId, streamId]; // an entry's line has its stream's id
  for (const rowId of ids)
    for (const { row, in: table } of entryRows(rowId, [fromChildId], rows)) {
      if (!whole && row.eventId !== eventId) continue;
      rows.remove(table, rowKey(fromChildId, rowId));
      rows.put(misfiledTable, { childId: fromChildId, rowId });
      rows.put(table, { ...row, childId: toChildId });
      sendOn(row, toChildId, rows);
      rows.remove(misfiledTable, rowKey(toChildId, rowId));
    }
};

const gap = (narrations: Narrations) => (it: Unreadable, rows: Rows) => {
  if (it.unreadable === 'erased') return;
  if (narrations[it.category]?.[it.type] === null && it.category !== 'entry') return;
  const line = gapLine(it, namesIn(rows));
  for (const childId of it.metadata.subjects) put({ ...line, childId }, chronologyTable, rows);
};

/** The chronology that a list of narrations makes. */
export const chronologyOf = (narrations: Narrations): Projection => {
  const narrate = narrations['entry']?.['EntryRecorded'] as NarrateEntry | undefined; // keyed by category and type
  if (!narrate) throw new Error('Expected a narration of EntryRecorded, found none.');
  const line = addLine(narrations);
  const said = aboutEntries(narrate);
  const takeBack = undo(narrate);
  const hide = restrict;
  const showGap = gap(narrations);
  return {
    name: 'chronology',
    version: 13,
    tables: [
      ...[chronologyTable, pendingTable, committedTable, joinedTable, sentOnTable],
      ...[misfiledTable, restrictionTable],
    ],
    project: (happening: Happening, rows: Rows) => {
      if (!isReadable(happening)) return showGap(happening, rows);
      const { event } = happening;
      if (isUndo(event)) takeBack({ ...happening, event }, rows);
      else {
        if (!isSaidOfEntry(happening)) line(happening, rows);
        said(happening, rows);
      }
      hide(happening, rows);
    },
  };
};

/** Acts on an entry change its line; only what is itself something that happened is a line of its own. */
const isSaidOfEntry = ({ category, event }: Recorded<Typed>): boolean =>
  category === 'entry' && event.type !== 'EntryRecorded' && event.type !== 'ConstraintRecorded';
