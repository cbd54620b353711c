import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { ListedConcern, listed } from '../concern.ts';

const Child = FramedChild.extend({ concerns: z.array(ListedConcern) });

/** Where agencies disagreed about a child, and how far each disagreement has gone. */
export const childConcerns = page(import.meta.url, {
  view: (data) => {
    const child = Child.parse(required(data, 'child'));
    const concerns = child.concerns.map(listed);
    return {
      title: 'Disagreements between agencies',
      ...childFrame(child, 'Disagreements'),
      childId: child.id,
      open: concerns.filter(({ isOpen }) => isOpen),
      prepared: concerns.filter(({ stages }) => stages.length === 0),
      ended: concerns.filter(({ isOpen, stages }) => !isOpen && stages.length > 0),
      mayChallenge: may(meOf(data), 'challenge'),
    };
  },
});
