/** A moment as somebody would type it into a form: what stands there at first is now, for most things are recorded at once. */
import type { Typed } from '@throughline/govuk/form-description';
import { filledIn } from '@throughline/govuk/occurred-input';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The controls of the `occurred` field of that name, filled in. `moment` is ISO 8601 with its offset. */
export const momentTyped = (moment: string, field = 'occurred'): Typed => {
  const part = Object.fromEntries(
    london.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  const boxes = {
    [`${field}.date.day`]: String(Number(part['day'])),
    [`${field}.date.month`]: String(Number(part['month'])),
    [`${field}.date.year`]: part['year'],
    [`${field}.time`]: `${part['hour']}:${part['minute']}`,
  };
  return filledIn(boxes, field);
};
