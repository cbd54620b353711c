import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { meOf } from '../../asker.ts';
import { ListedConcern, listed } from '../concern.ts';

const Queue = z.object({
  totalCount: z.number(),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  nodes: z.array(ListedConcern),
});

/** Open disagreements that the reader's agency is party to, what is due first at the top. */
export const escalationQueue = page(import.meta.url, {
  variables: ({ query }) => ({ after: query['after'] }),
  view: (data) => {
    const { totalCount, pageInfo, nodes } = Queue.parse(required(data, 'escalationQueue'));
    const { agency } = meOf(data);
    const concerns = nodes.map(listed);
    const isMine = ({ awaiting }: ListedConcern) =>
      awaiting.some((one) => one.agency?.id === agency?.id);
    return {
      title: 'Disagreements between agencies',
      totalCount,
      agencyName: agency?.name,
      mine: concerns.filter(isMine),
      others: concerns.filter((one) => !isMine(one)),
      nextPage: pageInfo.hasNextPage
        ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`
        : '',
    };
  },
});
