/** A child at a glance: what is true now, so that nobody has to read a life to answer a telephone. */
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';
import { GlancedChild, glanceOf } from './glance.ts';

export const atAGlance = page(import.meta.url, {
  view: (data, { query }) => {
    const child = GlancedChild.parse(required(data, 'child'));
    const me = meOf(data);
    return {
      title: 'At a glance',
      ...childFrame(child, 'At a glance'),
      ...glanceOf(child, may(me, 'record')),
      path: `/children/${child.id}`,
      mergedInto: child.mergedInto,
      mergedWith: child.mergedWith.map(({ reference }) => reference).join(', '),
      mayRecord: may(me, 'record'),
      mayChallenge: may(me, 'challenge'),
      done: doneWords(query['done']),
    };
  },
});
