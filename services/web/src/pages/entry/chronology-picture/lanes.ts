/** The lanes of a picture, from what the graph answers: whose each mark is, and where a click on it leads. */
import { dateInWords } from '@throughline/govuk/dates';
import { z } from 'zod';
import type { Silence } from '../../../pictures/draw-marks.ts';
import type { LaneFacts } from '../../../pictures/lane.ts';
import type { Mark } from '../../../pictures/mark.ts';
import type { Thread, ThreadFacts } from '../../../pictures/threads.ts';
import { kindNames, significanceNames } from '../chronology/names.ts';

const AgencyId = z.object({ id: z.string() }).nullable();

export const DrawnMark = z.object({
  id: z.string(),
  eventId: z.string(),
  headline: z.string(),
  kind: z.string(),
  significance: z.string(),
  pathway: z.string(),
  streamId: z.string(),
  isEnd: z.boolean(),
  agency: AgencyId,
  occurred: z.object({
    start: z.string().nullable(),
    end: z.string().nullable(),
    at: z.string().nullable(),
    grain: z.string(),
    inWords: z.string(),
    isUncertain: z.boolean(),
    isRange: z.boolean(),
    qualifier: z.string().nullable(),
  }),
});
export type DrawnMark = Readonly<z.infer<typeof DrawnMark>>;

export const DrawnSilence = z.object({
  agency: AgencyId,
  from: z.string(),
  to: z.string(),
  days: z.number(),
});
type DrawnSilence = Readonly<z.infer<typeof DrawnSilence>>;

/** Where the parts of a picture lead. */
export type Ways = {
  /** The child's own page. */
  readonly path: string;
  /** The list of one agency's entries, from one day to another. */
  readonly listed: (agencyId: string | undefined, span?: Span) => string;
};
type Span = { readonly from: string; readonly to: string };

const caseLanes = [
  { pathway: 'request', name: 'Requests', path: '/requests' },
  { pathway: 'professionalConcern', name: 'Disagreements between agencies', path: '/challenges' },
] as const;

const isOfCase = ({ pathway }: DrawnMark): boolean =>
  caseLanes.some((lane) => lane.pathway === pathway);

const isDoubtful = ({ occurred }: DrawnMark): boolean =>
  occurred.isUncertain ||
  occurred.qualifier !== null ||
  (!occurred.isRange && !['DAY', 'MINUTE', 'UNKNOWN'].includes(occurred.grain));

const markOf = (drawn: DrawnMark, href: string): Mark => {
  const { id, headline, kind, significance, occurred } = drawn;
  return {
    ...{ id, headline, kind, kindName: kindNames[kind] ?? kind, href },
    weight: significance === 'ROUTINE' ? undefined : significanceNames[significance],
    when: occurred.inWords.charAt(0).toUpperCase() + occurred.inWords.slice(1),
    start: occurred.start ?? undefined,
    end: occurred.end ?? undefined,
    at: occurred.at ?? undefined,
    isRange: occurred.isRange,
    isDoubtful: isDoubtful(drawn),
  };
};

const months = (days: number): string => {
  const count = Math.round(days / 30.4); // days of a month on average
  return `${count} months`;
};

const silenceOf = ({ from, to, days }: DrawnSilence, name: string, { listed }: Ways): Silence => ({
  ...{ from, to, name: days < 90 ? `${days} days` : months(days) },
  inWords: `Nothing from ${name} between ${dateInWords(from)} and ${dateInWords(to)}, ${days} days. Show what others recorded`,
  href: listed(undefined, { from, to }),
});

type Agency = { readonly id: string; readonly name: string };

/** A lane for each agency that wrote something, in the order of the partnership's list; last, what names none. */
export const agencyLanes = (
  all: readonly DrawnMark[],
  silences: readonly DrawnSilence[],
  agencies: readonly Agency[],
  ways: Ways,
): readonly LaneFacts[] => {
  const entries = Map.groupBy(
    all.filter((mark) => !isOfCase(mark)),
    ({ agency }) => agency?.id,
  );
  const named = agencies.filter(({ id }) => entries.has(id));
  const known = new Set(named.map(({ id }) => id));
  const nobodys = [...entries].flatMap(([id, marks]) =>
    id === undefined || !known.has(id) ? marks : [],
  );
  const lane = (
    key: string,
    name: string,
    marks: readonly DrawnMark[],
    id?: string,
  ): LaneFacts => ({
    ...{ key, name },
    marks: marks.map((mark) => markOf(mark, `${ways.path}/entries/${mark.id}`)),
    silences: silences
      .filter(({ agency }) => id !== undefined && agency?.id === id)
      .map((one) => silenceOf(one, name, ways)),
    listed: (span) => ways.listed(id, span),
  });
  return [
    ...named.map(({ id, name }, at) => lane(`lane-${at + 1}`, name, entries.get(id) ?? [], id)),
    ...(nobodys.length === 0 ? [] : [lane('lane-none', 'No agency named', nobodys)]),
  ];
};

const threadOf = (streamId: string, steps: readonly DrawnMark[], path: string): Thread => {
  const href = `${path}/${streamId}`;
  const last = steps.findLast(({ isEnd }) => isEnd);
  return {
    ...{ id: streamId, href, name: steps[0]?.headline ?? 'Not named' },
    steps: steps.map((step) => markOf(step, `${href}#step-${step.eventId}`)),
    endedOn: last === undefined ? undefined : (last.occurred.end ?? last.occurred.start ?? ''),
  };
};

/** Requests and disagreements, each from its first step to its last. `until`: the day to which an open one is drawn. */
export const threadLanes = (all: readonly DrawnMark[], until: string): readonly ThreadFacts[] =>
  caseLanes.flatMap(({ pathway, name, path }) => {
    const cases = Map.groupBy(
      all.filter((mark) => mark.pathway === pathway),
      ({ streamId }) => streamId,
    );
    if (cases.size === 0) return [];
    const threads = [...cases].map(([id, steps]) => threadOf(id, steps, path));
    return [{ key: pathway, name, threads, until }];
  });

/** How many marks each year has, for those who want to see one by itself. */
export const yearsOf = (all: readonly DrawnMark[]) => {
  const years = Map.groupBy(all, ({ occurred: { start, end } }) => (start ?? end)?.slice(0, 4));
  return [...years]
    .flatMap(([year, marks]) => (year === undefined ? [] : [{ year, count: marks.length }]))
    .toSorted((a, b) => a.year.localeCompare(b.year));
};
