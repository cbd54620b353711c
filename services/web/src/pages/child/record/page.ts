/** Everything that may be recorded about a child, in plain words and in the order in which it is needed. */
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';
import { groups } from './groups.ts';

export const recordOnChild = page(import.meta.url, {
  view: (data, { query }) => {
    const child = FramedChild.parse(required(data, 'child'));
    const me = meOf(data);
    const path = `/children/${child.id}`;
    return {
      title: 'Record',
      ...childFrame(child),
      subNavigation: [],
      back: path,
      done: doneWords(query['done']),
      groups: groups
        .map(({ title, ways }) => ({
          title,
          ways: ways
            .filter(({ permission = 'record' }) => may(me, permission))
            .map((way) => ({ ...way, href: `${path}${way.path}` })),
        }))
        .filter(({ ways }) => ways.length > 0),
    };
  },
});
