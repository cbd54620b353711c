/** Deadlines in the graph: what is due, from whom, under which rule. Late is asked of now. */

import { wordsFor } from '@throughline/domain/choice';
import { RoleClass } from '@throughline/domain/organisation/events';
import type { DeadlineRow } from '@throughline/projections/deadlines';
import { concern } from '@throughline/read-store/queries/concerns';
import { deadlines } from '@throughline/read-store/queries/deadlines';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import { clockStatus, deadlineInWords } from '@throughline/time/deadline';
import { type Context, viewerOf } from '../context.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childToShow } from './child.ts';
import { partiesOf } from './concern.ts';
import { countOf, pageOf } from './page.ts';

const owerInWords = (
  context: Context,
  { agencyId, name, roleClass }: DeadlineRow['owedBy'][number],
): string | undefined =>
  agencyById(context, agencyId)?.name ??
  name ??
  (roleClass && `the ${wordsFor(RoleClass, roleClass).toLowerCase()}`);

const Deadline = builder.objectRef<DeadlineRow>('Deadline').implement({
  description: 'Something that is due by a time, under a rule.',
  fields: (t) => ({
    id: t.id({
      resolve: ({ category, streamId, deadlineId }) => `${category}/${streamId}/${deadlineId}`,
    }),
    name: t.exposeString('name'),
    pathway: t.string({
      description: 'What sort of case it belongs to.',
      resolve: ({ category }) => category,
    }),
    caseId: t.id({ resolve: ({ streamId }) => streamId }),
    child: t.field({
      type: Child,
      nullable: true,
      resolve: ({ childIds }, _, context) => childToShow(context, childIds),
    }),
    startedAt: t.expose('startedAt', { type: 'Instant' }),
    dueAt: t.expose('dueAt', { type: 'Instant' }),
    doneAt: t.expose('doneAt', { type: 'Instant', nullable: true }),
    rule: t.exposeString('rule'),
    status: t.string({ resolve: (deadline, _, { clock }) => clockStatus(deadline, clock.now()) }),
    inWords: t.string({ resolve: (deadline) => deadlineInWords(deadline) }),
    owedBy: t.field({
      type: [Agency],
      resolve: ({ owedBy }, _, context) =>
        owedBy.flatMap(({ agencyId }) => agencyById(context, agencyId) ?? []),
    }),
    owedByRole: t.stringList({
      resolve: ({ owedBy }) => owedBy.flatMap(({ roleClass }) => roleClass ?? []),
    }),
    owedByInWords: t.stringList({
      description:
        'Who owes it: agencies; else whoever is none, such as a practice; else a role of the partnership.',
      resolve: ({ owedBy }, _, context) => [
        ...new Set(owedBy.flatMap((one) => owerInWords(context, one) ?? [])),
      ],
    }),
    stage: t.exposeInt('stage', { nullable: true }),
  }),
});

type May = (childId: string) => boolean;

const maySee = (
  context: Context,
  may: May,
  { category, streamId, childIds }: DeadlineRow,
): boolean => {
  if (category === 'professionalConcern') {
    const found = concern(context.views, streamId);
    return found !== undefined && context.authoriser.mayOpenConcern(partiesOf(found));
  }
  if (category === 'learningReview' && viewerOf(context).role !== 'reviewer') return false;
  return childIds.length > 0 && childIds.every(may);
};

/** Open deadlines of a child that the viewer may see, what is due first at the top. */
const deadlinesOf = (context: Context, childId: string): readonly DeadlineRow[] =>
  deadlines(context.views, { parties: recordsOfChild(context.views, childId) }).filter((deadline) =>
    maySee(context, context.authoriser.mayOpen, deadline),
  );

const soonestFirst = (a: DeadlineRow, b: DeadlineRow): number =>
  a.dueAt === b.dueAt ? 0 : a.dueAt < b.dueAt ? -1 : 1;

/** Those of all cases: of a disagreement the parties see them, of everything else whoever may open the records. */
const openDeadlines = (context: Context): readonly DeadlineRow[] => {
  const mine = context.authoriser.openable();
  const ofRecords = deadlines(context.views, { parties: [...mine] });
  const ofConcerns = deadlines(context.views, { category: 'professionalConcern' });
  return [...ofConcerns, ...ofRecords.filter(({ category }) => category !== 'professionalConcern')]
    .filter((deadline) => maySee(context, (id) => mine.has(id), deadline))
    .toSorted(soonestFirst);
};

builder.objectField(Child, 'deadlines', (t) =>
  t.field({
    type: [Deadline],
    description: 'What is due for this child, first things first.',
    resolve: async ({ childId }, _, context) => {
      await context.authoriser.open(childId, 'deadlines');
      return [...deadlinesOf(context, childId)];
    },
  }),
);

builder.queryField('deadlines', (t) =>
  t.connection(
    {
      type: Deadline,
      description: 'What is due in the cases you may see, first things first.',
      args: {
        late: t.arg.boolean({ description: 'Only what is late, or only what is not.' }),
        owedByMyAgency: t.arg.boolean({
          description: 'Only what your agency owes, or only what others owe.',
        }),
      },
      resolve: async (_, args, context) => {
        const { agencyId } = viewerOf(context);
        const now = context.clock.now();
        const isWanted = (wanted: boolean | null | undefined, is: boolean): boolean =>
          wanted == null || is === wanted;
        const found = openDeadlines(context).filter(
          (deadline) =>
            isWanted(args.late, clockStatus(deadline, now) === 'late') &&
            isWanted(
              args.owedByMyAgency,
              deadline.owedBy.some(
                (one) => one.agencyId !== undefined && one.agencyId === agencyId,
              ),
            ),
        );
        const page = pageOf(args, found, ({ deadlineId }) => deadlineId);
        for (const edge of page.edges ?? [])
          for (const childId of edge?.node.childIds ?? [])
            if (context.authoriser.mayOpen(childId))
              await context.authoriser.open(childId, 'deadlines-list');
        return page;
      },
    },
    { fields: (c) => ({ totalCount: c.int({ resolve: countOf }) }) },
  ),
);
