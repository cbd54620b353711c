/**
 * What every view may stand on: the events of each case so far, less those put right, and the names
 * that agencies and people have. It is the log itself, kept near; it decides nothing.
 */
import type { InErrorEvent } from '@throughline/domain/in-error';
import type { Names } from '@throughline/domain/narration';
import type { Happening, Projection, Recorded, Typed } from './projection.ts';
import { isReadable } from './projection.ts';
import { type Rows, table } from './table.ts';
import { type AnyEvent, type Category, type EventsOf, isUndo, telling } from './telling.ts';

/** Cases whose views are folded anew from the whole story. Entries and openings are many and stand alone. */
const threaded: ReadonlySet<string> = new Set<Category>([
  'child',
  'gpRegistration',
  'import',
  'learningReview',
  'meeting',
  'organisation',
  'policy',
  'professionalConcern',
  'request',
  'riskAndSafety',
  'disclosure',
]);

/** One event of a case, as far as a fold needs it. */
export type Told<Event extends Typed = AnyEvent> = Pick<
  Recorded<Event>,
  'event' | 'id' | 'revision' | 'metadata' | 'streamId' | 'category'
>;

export const toldEvents = table<Told<Typed>>({
  name: 'told',
  key: (told) => toldKey(told),
});

/** A case's stream; a child's id alone names several, one of each category. */
type Stream = Pick<Told, 'category' | 'streamId'>;
const under = ({ category, streamId }: Stream): string => `${category}/${streamId}/`;

const toldKey = (told: Stream & { readonly revision: number }): string =>
  `${under(told)}${String(told.revision).padStart(10, '0')}`; // so that keys sort as revisions do

/** Events of a case that cannot be read: whoever reads the case must hear that they are missing. */
export const gapTable = table<Stream & { readonly id: string }>({
  name: 'toldGap',
  key: (gap) => `${under(gap)}${gap.id}`,
});

/** The events of a case so far, oldest first, without those recorded in error. */
export const threadOf = <C extends Category>(
  { category, streamId }: { readonly category: C; readonly streamId: string },
  rows: Rows,
): readonly Told<EventsOf[C]>[] => {
  if (!threaded.has(category))
    throw new Error(`Expected a case that is kept, found "${category}".`);
  // A stream holds the events of one category only, and these were parsed with its schemas.
  return rows.currentUnder(toldEvents, under({ category, streamId })) as readonly Told<
    EventsOf[C]
  >[];
};

type Named = { readonly id: string; readonly name: string };
export const nameTable = table<Named>({ name: 'named', key: ({ id }) => id });

/** `opened` is a field of no other pathway's events than disagreements. */
type Opening = { readonly opened?: { readonly n: number; readonly label: string } };

/** What the ladder called a stage when the case opened it. */
const stageIn = (stream: Stream, rows: Rows) => (n: number) =>
  rows
    .currentUnder(toldEvents, under(stream))
    .map(({ event }) => (event as Opening).opened)
    .findLast((opened) => opened?.n === n)?.label;

/** The names of now; an id that nobody has named yet reads as "an agency" or "someone". `stream`: the case they are for. */
export const namesIn = (rows: Rows, stream?: Stream): Names => ({
  agency: (id) => rows.current(nameTable, id)?.name ?? 'an agency',
  user: (id) => rows.current(nameTable, id)?.name ?? 'someone',
  ...(stream && { stage: stageIn(stream, rows) }),
});

const keep = (it: Recorded<Typed>, rows: Rows): void => {
  const { event, id, revision, metadata, streamId, category } = it;
  if (!isUndo(event)) rows.put(toldEvents, { event, id, revision, metadata, streamId, category });
};

/** The ids of the events of a case so far. */
export const toldIds = (stream: Stream, rows: Rows): readonly string[] =>
  rows.currentUnder(toldEvents, under(stream)).map(({ id }) => id);

/** Whether the event opened its case on the wrong child, so that the whole case is another child's. */
export const movesWholeCase = (it: Recorded<InErrorEvent>, rows: Rows): boolean =>
  it.event.type === 'MovedToOtherChild' && toldIds(it, rows)[0] === it.event.eventId;

const named = telling({
  organisation: {
    AgencyRegistered: ({ event: { agencyId: id, name } }, rows) =>
      rows.put(nameTable, { id, name }),
    AgencyRenamed: ({ event: { agencyId: id, name } }, rows) => rows.put(nameTable, { id, name }),
    UserJoined: ({ event: { userId: id, name } }, rows) => rows.put(nameTable, { id, name }),
  },
  undo: (it, rows) => {
    // A case that was opened on the wrong child goes on with the right one; anything else leaves it.
    if (movesWholeCase(it, rows)) return;
    for (const told of rows.currentUnder(toldEvents, under(it)))
      if (told.id === it.event.eventId) rows.remove(toldEvents, toldKey(told));
  },
  gap: ({ category, streamId, id }, rows) => rows.put(gapTable, { category, streamId, id }),
});

/** How many events of a case cannot be read. */
export const gapsIn = (stream: Stream, rows: Rows): number =>
  rows.currentUnder(gapTable, under(stream)).length;

/** Told first of all, so that every view finds the event that it is being told among the others. */
export const ground: Projection = {
  name: 'ground',
  version: 1,
  tables: [toldEvents, gapTable, nameTable],
  project: (happening: Happening, rows: Rows) => {
    if (isReadable(happening) && threaded.has(happening.category)) keep(happening, rows);
    named(happening, rows);
  },
};
