/** Who can open a child's record, who was let in by name, and who has opened, copied or changed it. */
import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';
import { Grant } from '../grant.ts';
import { Opening, visitsIn } from '../visits.ts';

const Child = FramedChild.extend({
  involvement: z.array(
    z.object({ agencyName: z.string(), to: z.object({ inWords: z.string() }).nullish() }),
  ),
  grants: z.array(Grant),
  mayLetIn: z.boolean(),
  openings: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
    edges: z.array(z.object({ node: Opening })),
  }),
});

/** Each agency once, whether it is still involved or was. */
const agenciesIn = ({ involvement }: z.infer<typeof Child>) =>
  [...Map.groupBy(involvement, ({ agencyName }) => agencyName)].map(([name, spells]) => ({
    name,
    isInvolvedNow: spells.some(({ to }) => to == null),
  }));

export const access = page(import.meta.url, {
  variables: ({ query }) => ({ after: query['after'] }),
  view: (data, { query }) => {
    const child = Child.parse(required(data, 'child'));
    const { pageInfo, edges } = child.openings;
    const path = `/children/${child.id}`;
    return {
      title: 'Who can open this record',
      ...childFrame(child, 'Involvement'),
      done: doneWords(query['done']),
      ...{ path, back: `${path}/involvement` },
      mayLetIn: child.mayLetIn,
      agencies: agenciesIn(child),
      letIn: child.grants.filter(({ isOver }) => !isOver),
      over: child.grants.filter(({ isOver }) => isOver),
      openings: visitsIn(edges.map(({ node }) => node)),
      isFurther: query['after'] !== undefined,
      next: pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : '',
    };
  },
});
