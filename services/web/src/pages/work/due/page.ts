/** All that is due from one's own agency, or late with others: what My work shows the first of. */
import { z } from 'zod';
import { type Asking, page, required } from '../../../page.ts';
import { Deadline, dueItem, lateElsewhereItem } from '../due-item.ts';

const Due = z.object({
  totalCount: z.number(),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  nodes: z.array(Deadline),
});

const isOfOthers = ({ query }: Asking): boolean => query['whose'] === 'others';

export const whatIsDue = page(import.meta.url, {
  variables: (asked) => ({
    ...(isOfOthers(asked) ? { owedByMyAgency: false, late: true } : { owedByMyAgency: true }),
    after: asked.query['after'],
  }),
  view: (data, asked) => {
    const { totalCount, pageInfo, nodes } = Due.parse(required(data, 'deadlines'));
    const isElsewhere = isOfOthers(asked);
    const next = new URLSearchParams({
      ...(isElsewhere && { whose: 'others' }),
      after: pageInfo.endCursor ?? '',
    });
    return {
      title: isElsewhere ? 'Late, owed by others' : 'Due from your agency',
      back: '/',
      isElsewhere,
      totalCount,
      items: nodes.map(isElsewhere ? lateElsewhereItem : dueItem),
      next: pageInfo.hasNextPage ? `?${next}` : '',
    };
  },
});
