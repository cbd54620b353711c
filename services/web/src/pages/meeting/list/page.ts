import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { ListedMeeting } from '../meeting.ts';

const Child = FramedChild.extend({ meetings: z.array(ListedMeeting) });

/** The meetings about a child, newest first, with the agencies that were not asked. */
export const childMeetings = page(import.meta.url, {
  view: (data) => {
    const child = Child.parse(required(data, 'child'));
    return {
      title: 'Meetings',
      ...childFrame(child, 'Meetings'),
      path: `/children/${child.id}`,
      mayRecord: may(meOf(data), 'convene'),
      meetings: child.meetings.toReversed().map((meeting) => ({
        ...meeting,
        attended: meeting.parties.filter(({ came }) => came === 'attended').length,
      })),
    };
  },
});
