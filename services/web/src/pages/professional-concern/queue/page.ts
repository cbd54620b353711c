import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { ListedConcern, listed } from '../concern.ts';

const Queue = z.object({
  totalCount: z.number(),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  nodes: z.array(ListedConcern),
});

/** Both sides' inbox: what waits for the reader's agency, then what it raised and what was raised with it. */
export const escalationQueue = page(import.meta.url, {
  variables: ({ query }) => ({ after: query['after'] }),
  view: (data) => {
    const { totalCount, pageInfo, nodes } = Queue.parse(required(data, 'escalationQueue'));
    const me = meOf(data);
    const { agency } = me;
    const concerns = nodes.map(listed);
    const isMine = ({ awaiting }: ListedConcern) =>
      awaiting.some((one) => one.agency?.id === agency?.id);
    const theirs = concerns.filter((one) => !isMine(one));
    const isBetweenOthers = ({ raisingAgency, receivingAgency }: ListedConcern) =>
      raisingAgency?.id !== agency?.id && receivingAgency?.id !== agency?.id;
    return {
      title: 'Disagreements between agencies',
      totalCount,
      mayLead: may(me, 'lead'),
      mayChallenge: may(me, 'challenge'),
      agencyName: agency?.name,
      mine: concerns.filter(isMine),
      raised: theirs.filter(({ raisingAgency }) => raisingAgency?.id === agency?.id),
      received: theirs.filter(({ receivingAgency }) => receivingAgency?.id === agency?.id),
      others: theirs.filter(isBetweenOthers),
      nextPage: pageInfo.hasNextPage
        ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`
        : '',
    };
  },
});
