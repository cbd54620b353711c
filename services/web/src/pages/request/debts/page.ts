import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { ListedRequest, listed } from '../request.ts';

const Requests = z.object({
  totalCount: z.number(),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  nodes: z.array(ListedRequest),
});

/** Every open request whose child the reader may see: the list of open debts. */
export const openDebts = page(import.meta.url, {
  variables: ({ query }) => ({ after: query['after'] }),
  view: (data) => {
    const { totalCount, pageInfo, nodes } = Requests.parse(required(data, 'requests'));
    const requests = nodes.map(listed);
    return {
      title: 'Open requests',
      totalCount,
      nextPage: pageInfo.hasNextPage
        ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`
        : '',
      untold: requests.filter(({ notTold }) => notTold.length > 0),
      undecided: requests.filter(({ undecided }) => undecided),
      needed: requests.filter(({ notTold, undecided }) => notTold.length === 0 && !undecided),
    };
  },
});
