/** An entry stands in the wrong child's record: first, which child it is about. */
import { z } from 'zod';
import { nothingSought } from '../../../nothing-sought.ts';
import { page, required } from '../../../page.ts';
import { FoundChild, foundChild } from '../../child/find/found-child.ts';
import { entryForm } from '../entry-form.ts';

const Found = z.object({ totalCount: z.number(), nodes: z.array(FoundChild) });

export const wrongChild = page(import.meta.url, {
  variables: ({ query }) => {
    const search = query['search']?.trim() || undefined;
    return { search, isSearch: search !== undefined };
  },
  view: (data, asked) => {
    const { childId = '', entryId = '' } = asked.params;
    const search = asked.query['search']?.trim() ?? '';
    const here = `/children/${childId}/entries/${entryId}`;
    const found = search === '' ? undefined : Found.parse(required(data, 'children'));
    const others = found?.nodes.filter(({ id }) => id !== childId) ?? [];
    return {
      ...entryForm(data, asked, { title: 'This is about another child', button: '' }),
      ...nothingSought(asked, 'search', 'Enter a name, date of birth or reference'),
      search,
      here,
      isAsked: found !== undefined,
      hasMore: found !== undefined && found.totalCount > found.nodes.length,
      children: others.map(foundChild),
    };
  },
});
