import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { ListedMeeting } from '../meeting.ts';

const Meeting = ListedMeeting.extend({
  purpose: z.string().nullish(),
  place: z.string().nullish(),
  child: FramedChild.nullish(),
  parties: z.array(z.object({ name: z.string(), came: z.string() })),
  decisions: z.array(z.object({ what: z.string(), reasons: z.string().nullish() })),
  actions: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      agency: z.object({ name: z.string() }).nullish(),
      dueOn: z.string().nullish(),
      doneAt: z.string().nullish(),
    }),
  ),
});

const colours: Readonly<Record<string, string>> = {
  attended: 'green',
  'sent a report': 'blue',
  'sent apologies': 'yellow',
  absent: 'orange',
};

/** One meeting: who was asked, who came, who was left out, what was decided and who does what. */
export const oneMeeting = page(import.meta.url, {
  view: (data) => {
    const meeting = Meeting.parse(required(data, 'meeting'));
    return {
      title: 'Meeting',
      ...(meeting.child ? childFrame(meeting.child, 'Meetings') : {}),
      meeting,
      parties: meeting.parties.map(({ name, came }) => ({
        name,
        tag: {
          text:
            came === 'invited'
              ? 'Invited, nothing more recorded'
              : came.replace(/^./, (c) => c.toUpperCase()),
          classes: `govuk-tag--${colours[came] ?? 'grey'}`,
        },
      })),
    };
  },
});
