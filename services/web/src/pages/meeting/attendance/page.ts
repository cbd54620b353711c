/** That the meeting was held, and who came, sent a report, sent apologies or was absent. */
import { formPage } from '../../../form-page.ts';
import type { Data } from '../../../page.ts';
import { now } from '../../child-form.ts';
import { backToMeeting, meetingForm, meetingId, nearCount, seatOptions } from '../meeting-form.ts';

const FEW = 20; // agencies that may stand on the page though nothing says that they have to do with the child

/** In a partnership with many agencies, those that were not asked and do not work with the child stand folded away. */
const foldOf = (data: Data) => {
  const near = nearCount(data);
  const others = seatOptions(data).length - near;
  return others > FEW
    ? { after: near, summary: `Other agencies of the partnership (${others})` }
    : undefined;
};

export const recordAttendance = formPage(import.meta.url, {
  form: 'RecordMeetingAttendance',
  ask: ['occurred', 'attended', 'reports', 'apologies', 'absent', 'why'],
  view: (data, asked) => ({
    ...meetingForm(data, asked, {
      title: 'Record who came',
      button: 'Record who came',
      lead: 'This records that the meeting was held. Leave out those of whom nothing is known.',
    }),
    fold: foldOf(data),
  }),
  known: meetingId,
  choices: (data) => {
    const seats = seatOptions(data);
    return { attended: seats, reports: seats, apologies: seats, absent: seats };
  },

  typed: now,
  next: backToMeeting('held'),
});
