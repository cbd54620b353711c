/** One entry: what was recorded, where it comes from, what was said of it since, and which agencies knew. */
import { page, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';
import { Entry, entryOf } from './entry.ts';

const Child = FramedChild.extend({ entry: Entry.nullable() });

export const oneEntry = page(import.meta.url, {
  view: (data, { query }) => {
    const child = Child.parse(required(data, 'child'));
    if (child.entry === null)
      throw new Problem('notFound', 'The child’s record has no such entry to show.');
    const path = `/children/${child.id}`;
    const me = meOf(data);
    return {
      title: 'Entry',
      ...childFrame(child, 'Chronology'),
      entry: entryOf(child.entry),
      path,
      here: `${path}/entries/${child.entry.id}`,
      mayRecord: may(me, 'record'),
      done: doneWords(query['done']),
    };
  },
});
