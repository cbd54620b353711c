/** Finding a child, under any name or spelling, a date of birth or a number. */
import { z } from 'zod';
import { nothingSought } from '../../../nothing-sought.ts';
import { page, required } from '../../../page.ts';
import { asSealed, sealedName } from '../../../sealed-words.ts';
import { may, meOf } from '../../asker.ts';
import { FoundChild, foundChild } from './found-child.ts';

const Found = z.object({
  totalCount: z.number(),
  alikeCount: z.number(),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  nodes: z.array(FoundChild),
});

const searched = (query: Readonly<Record<string, string>>): string =>
  (query['search'] ?? '').trim();

export const findChild = page(import.meta.url, {
  variables: ({ query }) => ({ search: searched(query) || undefined, after: query['after'] }),
  view: (data, { query }) => {
    const { totalCount, alikeCount, pageInfo, nodes } = Found.parse(required(data, 'children'));
    const search = searched(query);
    const next = new URLSearchParams({
      ...asSealed(query),
      after: pageInfo.endCursor ?? '',
    });
    return {
      title: 'Find a child',
      ...nothingSought({ query }, 'search', 'Enter a name, date of birth or number'),
      search,
      words: query[sealedName],
      totalCount,
      alikeCount,
      children: nodes.map(foundChild),
      next: pageInfo.hasNextPage ? `/children?${next}` : '',
      mayRegister: may(meOf(data), 'register'),
      isReviewer: meOf(data).role === 'REVIEWER',
      isOffice: meOf(data).role === 'ADMINISTRATOR',
    };
  },
});
