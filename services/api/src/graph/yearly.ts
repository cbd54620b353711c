/** The year's disagreements in the graph, a line each: who with whom, about what, how far it went, how long each stage took. */
import { wordsFor } from '@throughline/domain/choice';
import { ConcernResolved } from '@throughline/domain/professional-concern/events/ending';
import { ConcernRaised } from '@throughline/domain/professional-concern/events/raising';
import type { StageRun } from '@throughline/domain/professional-concern/stages';
import type { ConcernRow } from '@throughline/projections/concerns';
import { everyConcern } from '@throughline/read-store/queries/concerns';
import type { Instant } from '@throughline/time/instant';
import { daysBetween, londonDate } from '@throughline/time/local-date';
import { earliest } from '@throughline/time/occurred-at';
import { type Context, viewerOf } from '../context.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { partiesOf } from './concern.ts';
import { Occurred } from './occurred.ts';

type Raised = ConcernRow & { readonly raised: NonNullable<ConcernRow['raised']> };

type Length = { readonly label: string; readonly days: number; readonly isRunning: boolean };

const StageLength = builder.objectRef<Length>('StageLength').implement({
  description: 'How many days of the calendar a stage took, or has taken so far.',
  fields: (t) => ({
    label: t.exposeString('label'),
    days: t.exposeInt('days'),
    isRunning: t.exposeBoolean('isRunning'),
  }),
});

const lengthOf =
  (now: Instant) =>
  ({ label, moments }: StageRun): readonly Length[] => {
    const from = moments['opened'] && earliest(moments['opened']);
    // A stage that ended unanswered goes on until somebody opens the next, or it is all over.
    const over = moments['escalated'] ?? moments['closed'];
    const to = over && earliest(over);
    if (from === undefined) return [];
    const days = daysBetween(londonDate(from), londonDate(to ?? now));
    return [{ label, days, isRunning: to === undefined }];
  };

const YearlyConcern = builder.objectRef<Raised>('YearlyConcern').implement({
  description: 'One disagreement as a line of the year’s table. It does not say who the child is.',
  fields: (t) => ({
    id: t.exposeID('concernId'),
    raisedAt: t.field({ type: Occurred, resolve: ({ raised }) => raised.occurred }),
    raisingAgency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ raised }, _, context) => agencyById(context, raised.raisingAgencyId) ?? null,
    }),
    receivingAgency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ raised }, _, context) => agencyById(context, raised.receivingAgencyId) ?? null,
    }),
    subjectInWords: t.string({
      resolve: ({ raised }) => wordsFor(ConcernRaised.shape.subject, raised.subject),
    }),
    levelOfNeed: t.string({ nullable: true, resolve: ({ raised }) => raised.levelOfNeed ?? null }),
    stageReached: t.string({
      nullable: true,
      resolve: ({ stages: { runs } }) =>
        runs.toSorted((a, b) => b.n - a.n).map(({ label }) => label)[0] ?? null,
    }),
    stages: t.field({
      type: [StageLength],
      resolve: ({ stages: { runs } }, _, { clock }) => runs.flatMap(lengthOf(clock.now())),
    }),
    outcomeInWords: t.string({
      description: 'What came of it, or how it stands.',
      resolve: ({ resolution, status }) =>
        resolution === undefined
          ? status.charAt(0).toUpperCase() + status.slice(1)
          : wordsFor(ConcernResolved.shape.outcome, resolution.outcome),
    }),
  }),
});

const raisedInYear =
  (year: number) =>
  (concern: ConcernRow): concern is Raised => {
    const at = (concern.raised && earliest(concern.raised.occurred)) ?? concern.raisedAt;
    return at !== undefined && londonDate(at as Instant).startsWith(`${year}-`); // the log's own moments are instants
  };

const ofYear = (context: Context, year: number): readonly Raised[] =>
  everyConcern(context.views)
    .filter(raisedInYear(year))
    .filter((concern) => context.authoriser.mayOpenConcern(partiesOf(concern)));

builder.queryField('concernsOfYear', (t) =>
  t.field({
    type: [YearlyConcern],
    description: 'Disagreements raised in a year of the calendar that you may see, oldest first.',
    args: { year: t.arg.int({ description: 'This year, where it is left out.' }) },
    resolve: async (_, { year }, context) => {
      viewerOf(context);
      const now = Number(londonDate(context.clock.now()).slice(0, 4));
      const found = ofYear(context, year ?? now);
      for (const concern of found)
        await context.authoriser.openConcern(partiesOf(concern), 'year-of-concerns');
      return [...found];
    },
  }),
);
