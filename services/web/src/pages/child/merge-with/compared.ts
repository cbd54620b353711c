/** Two records side by side: what each holds of whom, and where they differ. */
import { counted } from '@throughline/govuk/counts';
import { z } from 'zod';
import { bornInWords } from '../../child-frame.ts';
import { factInWords } from '../fact-words.ts';
import { FoundChild, foundChild } from '../find/found-child.ts';

const When = z.object({ inWords: z.string(), start: z.string().nullish() });
const Fact = z.object({ what: z.string(), since: When });
const Lines = z.object({ nodes: z.array(z.object({ occurred: When })) });

export const ComparedRecord = FoundChild.extend({
  numbers: z.array(z.string()),
  mergedInto: z.object({ id: z.string() }).nullable(),
  involvement: z.array(z.object({ agencyName: z.string(), to: When.nullable() })),
  requests: z.array(z.object({ id: z.string() })),
  oldest: Lines.extend({ totalCount: z.number(), withheldCount: z.number() }),
  newest: Lines,
  glance: z.object({
    language: z.string().nullable(),
    placement: Fact.nullable(),
    legalStatuses: z.array(Fact),
    gp: Fact.nullable(),
    risks: z.array(z.object({ what: z.string() })),
    safetyPlan: z.object({ version: z.string(), since: When }).nullable(),
  }),
});
export type ComparedRecord = Readonly<z.infer<typeof ComparedRecord>>;

const none = 'None';

const agencies = ({ involvement }: ComparedRecord): string =>
  [...new Set(involvement.map((one) => one.agencyName))].join('; ') || none;

const chronology = ({ oldest, newest }: ComparedRecord): string => {
  const [first] = oldest.nodes;
  const last = newest.nodes.find(({ occurred }) => occurred.start);
  const withheld =
    oldest.withheldCount > 0 ? `, and ${oldest.withheldCount} that you may not see` : '';
  const many = `${counted(oldest.totalCount, 'entry', 'entries')}${withheld}`;
  if (!first || !last) return many;
  const [from, to] = [first.occurred.inWords, last.occurred.inWords];
  return from === to ? `${many}: ${from}` : `${many}: ${from} to ${to}`;
};

const plan = ({ glance: { safetyPlan } }: ComparedRecord): string =>
  safetyPlan === null ? none : `${safetyPlan.version}, since ${safetyPlan.since.inWords}`;

type Question = readonly [string, (one: ComparedRecord) => string];

/** Who the child is: a difference here speaks against one child, or is a mistake in one of the records. */
const identity: readonly Question[] = [
  ['Name used now', ({ name }) => name],
  ['Other names', (one) => foundChild(one).otherNames || none],
  ['Date of birth', bornInWords],
  ['Numbers', ({ numbers }) => numbers.join('; ') || none],
  ['Language', ({ glance }) => glance.language ?? 'Not recorded'],
];

/** What each record holds: it stands together once they are merged. */
const contents: readonly Question[] = [
  ['Agencies', agencies],
  ['Where they live', ({ glance }) => factInWords(glance.placement, 'Not recorded')],
  [
    'Legal status',
    ({ glance }) => glance.legalStatuses.map((one) => factInWords(one, '')).join('; ') || none,
  ],
  ['GP', ({ glance }) => factInWords(glance.gp, 'Not known')],
  [
    'Open risks',
    ({ glance }) => glance.risks.map(({ what }) => what.replace(/\.$/, '')).join('; ') || none,
  ],
  ['Safety plan', plan],
  ['Open requests', ({ requests }) => String(requests.length)],
  ['Chronology', chronology],
];

export const compared = (one: ComparedRecord, other: ComparedRecord) => {
  const rows = (questions: readonly Question[]) =>
    questions.map(([label, of]) => {
      const [here, there] = [of(one), of(other)];
      return { label, here, there, differs: here !== there };
    });
  return { identity: rows(identity), contents: rows(contents) };
};
