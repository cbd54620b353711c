/** What a picture of a chronology is drawn from: every line as a mark, without its words, and the gaps between. */

import { GAP_DAYS, type Gap, gapsBetween } from '@throughline/domain/learning-review/gaps';
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { ChronologyPage } from '@throughline/read-store/queries/chronology';
import { wholeChronology } from '@throughline/read-store/queries/merged';
import type { Context } from '../context.ts';
import { stands } from '../learning-review/gaps-in-scope.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';
import { chronologyQuestion, type QuestionArgs, questionArgs } from './chronology.ts';
import { EntryKind, Significance } from './chronology-entry.ts';
import { Occurred } from './occurred.ts';

const MOST = 10_000; // marks; three times what a long life in services has brought together so far

/** Events after which a request or a disagreement has come to its end. */
const endings = new Set(['OutcomeDecided', 'ConcernResolved', 'ConcernWithdrawn']);

const Mark = builder.objectRef<ChronologyRow>('ChronologyMark').implement({
  description: 'One line of a chronology as a picture shows it: when, whose and of what kind.',
  fields: (t) => ({
    id: t.id({ resolve: ({ rowId }) => rowId }),
    eventId: t.exposeID('eventId'),
    headline: t.exposeString('headline'),
    kind: t.field({ type: EntryKind, resolve: ({ kind }) => kind }),
    significance: t.field({ type: Significance, resolve: ({ significance }) => significance }),
    occurred: t.field({ type: Occurred, resolve: ({ occurred }) => occurred }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    pathway: t.exposeString('pathway'),
    streamId: t.id({
      description: 'The request, disagreement or other case that it is a step of.',
      resolve: ({ streamId }) => streamId,
    }),
    isEnd: t.boolean({
      description: 'The request or disagreement came to its end with it.',
      resolve: ({ eventType }) => endings.has(eventType),
    }),
  }),
});

type Silence = Pick<Gap, 'lastOn' | 'nextOn' | 'days'> & { readonly agencyId: string };

const SilenceType = builder.objectRef<Silence>('AgencySilence').implement({
  description: 'A long time in which an agency wrote nothing between two lines of its own.',
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    from: t.field({ type: 'Date', resolve: ({ lastOn }) => lastOn }),
    to: t.field({ type: 'Date', resolve: ({ nextOn }) => nextOn }),
    days: t.exposeInt('days'),
  }),
});

type Drawn = Omit<ChronologyPage, 'nodes'> & {
  readonly marks: readonly ChronologyRow[];
  readonly silences: readonly Silence[];
};

/** A gap is one in what an agency wrote: among lines chosen for their kind or words there is none to see. */
const silencesIn = (rows: readonly ChronologyRow[], args: QuestionArgs): readonly Silence[] => {
  if (args.kinds || args.significance || args.text || args.knownToAgency) return [];
  const byAgency = Map.groupBy(rows.filter(stands), ({ agencyId }) => agencyId);
  return [...byAgency].flatMap(([agencyId, lines]) =>
    agencyId === undefined ? [] : gapsBetween(lines).map((gap) => ({ ...gap, agencyId })),
  );
};

const drawn = (context: Context, childId: string, args: QuestionArgs): Drawn => {
  const question = chronologyQuestion(context, childId, args);
  const { nodes, ...counts } = wholeChronology(context.views, { ...question, first: MOST });
  const marks = nodes.map(({ row }) => row);
  return { ...counts, marks, silences: silencesIn(marks, args) };
};

const Picture = builder.objectRef<Drawn>('ChronologyPicture').implement({
  description: `All lines that fit, up to ${MOST.toLocaleString('en-GB')}; what is not among them is counted as in the chronology.`,
  fields: (t) => ({
    marks: t.field({ type: [Mark], resolve: ({ marks }) => [...marks] }),
    silences: t.field({
      type: [SilenceType],
      description: 'Empty where lines were chosen by kind, significance, words or knowledge.',
      resolve: ({ silences }) => [...silences],
    }),
    silentAfter: t.int({
      description: 'A gap is longer than so many days.',
      resolve: () => GAP_DAYS,
    }),
    totalCount: t.exposeInt('totalCount'),
    ofFilesCount: t.exposeInt('ofFilesCount'),
    laterCount: t.exposeInt('laterCount'),
    withheldCount: t.exposeInt('withheldCount'),
    undatedCount: t.exposeInt('undatedCount'),
    unreadableCount: t.exposeInt('unreadableCount'),
  }),
});

builder.objectField(Child, 'chronologyPicture', (t) =>
  t.field({
    type: Picture,
    args: questionArgs,
    resolve: async ({ childId }, args, context) => {
      await context.authoriser.open(childId, 'chronology-picture');
      return drawn(context, childId, args);
    },
  }),
);
