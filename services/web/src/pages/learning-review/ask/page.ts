import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { agenciesThat, agencyTyped, backTo, knownNow, reviewView } from '../review-form.ts';

/** Columns that a template may have, and whether an entry makes no sense without them. */
const offered: Readonly<Record<string, boolean>> = {
  Date: true,
  Time: false,
  'Source of information': true,
  Event: true,
  'Was the child seen?': false,
  'Child’s own words': false,
  'Who was there': false,
  'Action taken': false,
  Comment: false,
};
const usual = ['Date', 'Time', 'Source of information', 'Event', 'Action taken', 'Comment'];

const instructions = [
  'Write one row for each contact, decision or letter, in your agency’s own words.',
  'Also write down contacts that were planned and did not happen.',
  'Say each time whether the child was seen, and seen alone.',
].join('\n');

const Columns = z.array(z.string()).default(usual);

/** Asking one agency for its chronology, in columns of the review's choosing. */
export const askAgency = formPage(import.meta.url, {
  form: 'RequestChronology',
  ask: ['agencyId', 'dueOn', 'instructions', 'columns'],
  view: reviewView({
    title: 'Ask an agency for its chronology',
    button: 'Record that it is asked',
    lead: 'This records what is asked and starts the agency’s clock. It does not send anything: download the blank template on the next page and send it by your secure e-mail. Date, source and event are marked as mandatory.',
  }),
  known: knownNow,
  choices: (data) => ({
    agencyId: agenciesThat(data, 'not asked'),
    columns: Object.keys(offered).map((name) => ({ value: name, label: name })),
  }),
  typed: (_, asked) => ({ ...agencyTyped(asked), instructions, columns: usual }),
  prepare: (read) => ({
    ...read,
    columns: Columns.parse(read['columns']).map((name) => ({
      name,
      mandatory: offered[name] ?? false,
    })),
  }),
  next: backTo('asked'),
});
