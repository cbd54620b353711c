/** Searching everything that one may see: children by name or number, and the words of their chronologies. */
import { z } from 'zod';
import { nothingSought } from '../../../nothing-sought.ts';
import { page } from '../../../page.ts';
import { asSealed } from '../../../sealed-words.ts';
import { FoundChild, foundChild } from '../../child/find/found-child.ts';
import { Occurred } from '../../shapes.ts';
import { excerpt } from './excerpt.ts';

const Found = z.object({
  children: z.object({ totalCount: z.number(), nodes: z.array(FoundChild) }).optional(),
  search: z
    .object({
      totalCount: z.number(),
      areMore: z.boolean(),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
      nodes: z.array(
        z.object({
          child: z.object({ id: z.string(), name: z.string(), reference: z.string() }).nullable(),
          entry: z.object({
            id: z.string(),
            headline: z.string(),
            text: z.string().nullable(),
            occurred: Occurred,
            agency: z.object({ name: z.string() }).nullable(),
          }),
        }),
      ),
    })
    .optional(),
});

const asked = (query: Readonly<Record<string, string>>): string => (query['text'] ?? '').trim();

export const searchAll = page(import.meta.url, {
  variables: ({ query }) => ({
    text: asked(query),
    isAsked: asked(query) !== '',
    after: query['after'],
  }),
  view: (data, { query }) => {
    const { children, search } = Found.parse(data);
    const text = asked(query);
    const next = new URLSearchParams({
      ...asSealed(query),
      after: search?.pageInfo.endCursor ?? '',
    });
    return {
      title: 'Search',
      ...nothingSought({ query }, 'text', 'Enter words, a name or a number'),
      text,
      children: children?.nodes.map(foundChild) ?? [],
      childCount: children?.totalCount ?? 0,
      areMore: search?.areMore ?? false,
      totalCount: search?.totalCount ?? 0,
      lines: search?.nodes.map(({ child, entry }) => ({
        ...entry,
        child,
        excerpt: excerpt(entry.text ?? '', text),
      })),
      next: search?.pageInfo.hasNextPage ? `/search?${next}` : '',
    };
  },
});
