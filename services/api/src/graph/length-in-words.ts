/** How long a policy gives, and how it is counted, in words. */
import type { PolicyClock } from '@throughline/domain/policy-clock';

const units: Readonly<Record<PolicyClock['within']['unit'], string>> = {
  hour: 'hour',
  working_day: 'working day',
  calendar_day: 'day',
  week: 'week',
  working_week: 'working week',
  month: 'month',
  immediately: 'at once',
};

/** "3 working days", or "at once". */
export const lengthInWords = ({ n, unit }: PolicyClock['within']): string =>
  unit === 'immediately' ? units[unit] : `${n} ${units[unit]}${n === 1 ? '' : 's'}`;

/** Only what is not the usual way of counting: the policy itself says that. */
export const countingInWords = ({ counting }: Pick<PolicyClock, 'counting'>): string | null =>
  counting === undefined
    ? null
    : [
        counting.anchorDay === 'day 1' ? 'the day it is counted from is day 1' : '',
        counting.anchorOnNonWorkingDay === 'next working day'
          ? 'from the next working day where that day is none'
          : '',
      ]
        .filter(Boolean)
        .join('; ') || null;
