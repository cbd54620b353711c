/** Another record of the same child: looking for one, and which have been merged. */
import { z } from 'zod';
import { nothingSought } from '../../../nothing-sought.ts';
import { type Asking, page, required } from '../../../page.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';
import { FoundChild, foundChild } from '../find/found-child.ts';

const Child = FramedChild.extend({
  mayMerge: z.boolean(),
  mergedInto: FoundChild.nullable(),
  mergedWith: z.array(FoundChild),
  likelyTheSame: z.array(FoundChild),
});
const Found = z.object({ totalCount: z.number(), nodes: z.array(FoundChild) });

const searched = ({ query }: Asking): string => query['search']?.trim() ?? '';

export const findOtherRecord = page(import.meta.url, {
  variables: (asked) => ({ search: searched(asked) }),
  view: (data, asked) => {
    const child = Child.parse(required(data, 'child'));
    const { totalCount, nodes } = Found.parse(required(data, 'children'));
    const known = new Set([child.id, ...child.mergedWith.map(({ id }) => id)]);
    const path = `/children/${child.id}`;
    return {
      title: 'Two records of one child',
      ...nothingSought(asked, 'search', 'Enter a name, date of birth or reference'),
      ...childFrame(child),
      ...{ subNavigation: [], back: path, path, search: searched(asked) },
      mergedInto: child.mergedInto && foundChild(child.mergedInto),
      mergedWith: child.mergedWith.map(foundChild),
      likely: child.likelyTheSame.map(foundChild),
      found: nodes.filter(({ id }) => !known.has(id)).map(foundChild),
      hasMore: totalCount > nodes.length,
      mayMerge: child.mayMerge,
      done: doneWords(asked.query['done']),
    };
  },
});
