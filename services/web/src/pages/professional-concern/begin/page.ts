import { page, required } from '../../../page.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';

/** Before a disagreement begins: what to do if the child is at risk now, and how the partnership works disagreements out. */
export const beginConcern = page(import.meta.url, {
  view: (data) => {
    const child = FramedChild.parse(required(data, 'child'));
    return {
      title: 'Disagree with another agency’s decision or action',
      ...childFrame(child, 'Disagreements'),
      childId: child.id,
      back: `/children/${child.id}/challenges`,
      ladder: data['ladder'],
    };
  },
});
