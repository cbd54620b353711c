/** Children: the index by which a child is found, under any name, spelling, date of birth or number. */
import { type ChildDetails, currentName, detailsAfter } from '@throughline/domain/child/details';
import type { ChildEvent } from '@throughline/domain/child/events';
import { type Involvement, involvementsAfter } from '@throughline/domain/child/involvement';
import type { Person } from '@throughline/domain/vocabulary';
import { dayInWords } from '@throughline/time/local-date';
import { sortKey } from '@throughline/time/occurred-at';
import { caseView, replaceUnder } from './case-view.ts';
import { namesIn, type Told } from './ground.ts';
import { soundsOf } from './name-sound.ts';
import type { Projection } from './projection.ts';
import { table } from './table.ts';

export type ChildRow = {
  readonly childId: string;
  readonly partnership: string;
  readonly reference: string;
  readonly name: string;
  readonly details: ChildDetails;
  /** Every agency that is or was involved, each once. */
  readonly involvedAgencies: readonly string[];
  readonly registeredAt: string;
  readonly hasDied: boolean;
  /** Everything the child may be looked for by. */
  readonly searchable: string;
  /** What the names sound like, for those who spell them by ear. */
  readonly sounds: string;
};
export const childTable = table<ChildRow>({
  name: 'child',
  key: ({ childId }) => childId,
  columns: { reference: ({ reference }) => reference, name: ({ name }) => name },
  indexes: [['reference'], ['name']],
  words: { searchable: '$.searchable', sounds: '$.sounds' },
});

export type InvolvementRow = Involvement & {
  readonly involvementId: string;
  readonly childId: string;
  readonly agencyName: string;
  readonly worker?: Person | undefined;
};
export const involvementTable = table<InvolvementRow>({
  name: 'involvement',
  key: ({ childId, involvementId }) => `${childId}/${involvementId}`,
  fields: ['childId', 'agencyId'],
  columns: { isOpen: ({ to }) => (to === undefined ? 1 : 0), sortKey: ({ from }) => sortKey(from) },
  indexes: [
    ['childId', 'sortKey'],
    ['agencyId', 'isOpen', 'childId'],
  ],
});

/** That a record is another record of the same child, and which of the two was kept. */
export type MergedRow = { readonly keptId: string; readonly mergedId: string };
export const mergedTable = table<MergedRow>({
  name: 'mergedRecord',
  key: ({ keptId, mergedId }) => `${keptId}/${mergedId}`,
  fields: ['keptId', 'mergedId'],
  indexes: [['keptId'], ['mergedId']],
});

type Story = readonly Told<ChildEvent>[];

/** Who the child is, as the story so far tells. */
export const detailsIn = (story: Story): ChildDetails =>
  story.reduce<ChildDetails>(
    (details, { event }) =>
      event.type === 'ChildRegistered' ||
      event.type === 'ChildDetailsChanged' ||
      event.type === 'ChildDetailsCorrected'
        ? detailsAfter(details, event)
        : details,
    {},
  );

/** Names once used stay searchable, even where they were corrected. */
const namesEver = (story: Story): readonly string[] =>
  story.flatMap(({ event }) =>
    'names' in event
      ? (event.names ?? []).map(({ given, family }) => `${given} ${family ?? ''}`)
      : [],
  );

const datesOfBirth = ({ bornOn, otherDatesOfBirth = [] }: ChildDetails): readonly string[] =>
  [bornOn, ...otherDatesOfBirth.map((other) => other.bornOn)].flatMap((born) => {
    if (born === undefined) return [];
    if (born.start === undefined || born.start !== born.end) return [born.asWritten];
    const [year, month, day] = born.start.split('-');
    return [`${day}/${month}/${year}`, born.start, dayInWords(born.start)];
  });

const searchableIn = (story: Story, details: ChildDetails, reference: string): string =>
  [
    reference,
    ...namesEver(story),
    ...datesOfBirth(details),
    ...(details.identifiers ?? []).flatMap(({ value }) => [value, value.replaceAll(/\s/g, '')]),
  ].join(' · ');

const mergedIn = (story: Story): readonly string[] => {
  const merged = new Set<string>();
  for (const { event } of story) {
    if (event.type === 'RecordsMerged') merged.add(event.otherChildId);
    if (event.type === 'RecordsSeparated') merged.delete(event.otherChildId);
  }
  return [...merged];
};

/** Agencies round the child, in the order in which they were recorded. */
export const involvementsIn = (story: Story): readonly Involvement[] =>
  story.reduce<readonly Involvement[]>((all, { event }) => involvementsAfter(all, event), []);

const workersIn = (story: Story): ReadonlyMap<string, Person> =>
  new Map(
    story.flatMap(({ event }) => {
      if (event.type === 'WorkerChanged') return [[event.agencyId, event.person] as const];
      if (event.type === 'AgencyInvolvementStarted' && event.worker)
        return [[event.agencyId, event.worker] as const];
      return [];
    }),
  );

const retell = caseView('child', ({ streamId: childId, partnership, story }, rows) => {
  const merged = mergedIn(story);
  replaceUnder(
    mergedTable,
    childId,
    merged.map((mergedId) => ({ keptId: childId, mergedId })),
    rows,
  );
  const registered = story.find(({ event }) => event.type === 'ChildRegistered');
  const involvements = involvementsIn(story);
  const workers = workersIn(story);
  const names = namesIn(rows);
  replaceUnder(
    involvementTable,
    childId,
    involvements.map((involvement, n) => ({
      ...involvement,
      ...{ childId, involvementId: String(n + 1).padStart(4, '0') },
      agencyName: names.agency(involvement.agencyId),
      worker: workers.get(involvement.agencyId),
    })),
    rows,
  );
  if (registered?.event.type !== 'ChildRegistered') {
    rows.remove(childTable, childId);
    return;
  }
  const details = detailsIn(story);
  const { reference } = registered.event;
  rows.put(childTable, {
    ...{ childId, partnership, reference, details },
    name: currentName(details),
    involvedAgencies: [...new Set(involvements.map(({ agencyId }) => agencyId))],
    registeredAt: registered.metadata.recordedAt,
    hasDied: story.some(({ event }) => event.type === 'ChildDied'),
    searchable: searchableIn(story, details, reference),
    sounds: soundsOf(namesEver(story).join(' ')),
  });
});

export const children: Projection = {
  name: 'children',
  version: 3,
  tables: [childTable, involvementTable, mergedTable],
  project: retell,
};
