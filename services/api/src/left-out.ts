/** Agencies round a child that nobody asked to a meeting about them. */
import { type LeftOut, notInvited } from '@throughline/domain/meeting/not-invited';
import type { MeetingRow } from '@throughline/projections/meetings';
import { entriesOfAgencies, involvements } from '@throughline/read-store/queries/children';
import { addMonths, londonDate } from '@throughline/time/local-date';
import { LocalDate } from '@throughline/time/occurred';
import type { Context } from './context.ts';

const LOOKED_BACK = 7; // months: one more than the rule's six, so that the rule alone decides

/** Asked of the day of the meeting; of today where nobody has set a day. */
export const leftOutOf = (
  { views, clock }: Pick<Context, 'views' | 'clock'>,
  { meeting, childIds, when }: MeetingRow,
): readonly LeftOut[] => {
  const day = when.start ?? londonDate(clock.now());
  const period = { from: addMonths(day, -LOOKED_BACK), to: day };
  const around = childIds.map((childId) =>
    notInvited(meeting, day, {
      involvements: involvements(views, childId),
      entries: entriesOfAgencies(views, childId, period).map(({ agencyId, on }) => ({
        agencyId,
        on: LocalDate.parse(on),
      })),
    }),
  );
  return [...new Map(around.flat().map((one) => [one.agencyId, one])).values()];
};
