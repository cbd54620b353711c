/** The calendar that views count deadlines on: a new list of bank holidays is a new version of them. */
import { calendarOf } from '@throughline/time/working-days';

// Case views keep their anchors beside the due dates, so that a partnership elsewhere can count them again.
export const calendar = calendarOf('england-and-wales');
