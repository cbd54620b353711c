import { typedText } from '@throughline/govuk/form-description';
import { formPage } from '../../../form-page.ts';
import { agenciesThat, agencyTyped, backTo, knownNow, reviewView } from '../review-form.ts';

/** What a chronology is usually asked for; the star marks what every entry must have. */
const usual = [
  'Date *',
  'Time',
  'Source of information *',
  'Event *',
  'Was the child seen?',
  'Child’s own words',
  'Action taken',
  'Comment',
];

const instructions = [
  'Write one row for each contact, decision or letter, in your agency’s own words.',
  'Also write down contacts that were planned and did not happen.',
  'Say each time whether the child was seen, and seen alone.',
].join('\n');

/** "Event *" is the column Event, which must be filled in. */
const columnsIn = (written: string) =>
  written
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /[^*\s]/.test(line))
    .map((line) => ({ name: line.replace(/\s*\*+$/, ''), mandatory: line.endsWith('*') }));

const notAsked = ['not asked'];

/** Asking one agency for its chronology, in columns of the review's choosing. */
export const askAgency = formPage(import.meta.url, {
  form: 'RequestChronology',
  ask: ['agencyId', 'dueOn', 'instructions'],
  view: (data, asked) => ({
    ...reviewView(
      {
        title: 'Ask an agency for its chronology',
        button: 'Record that it is asked',
        lead: 'This records what is asked and starts the agency’s clock. It does not send anything: download the blank template on the next page and send it by your secure e-mail.',
      },
      { standing: notAsked, nobody: 'Every agency in the scope was asked.' },
    )(data, asked),
    columns: typedText(asked.typed, 'columns') || usual.join('\n'),
  }),
  known: knownNow,
  choices: (data) => ({ agencyId: agenciesThat(data, ...notAsked) }),
  typed: (_, asked) => ({ ...agencyTyped(asked), instructions }),
  prepare: (read, _, { typed }) => {
    const columns = columnsIn(typedText(typed, 'columns'));
    return columns.length === 0 ? read : { ...read, columns };
  },
  next: backTo('asked'),
});
