/** The controls above a chronology, with what was asked in them. */
import type { Asking } from '../../../page.ts';
import { masked } from '../../../session.ts';
import type { Filter } from './filter.ts';
import { kindNames, significanceNames } from './names.ts';

type Agency = { readonly id: string; readonly name: string };

const boxes = (asked: readonly string[], names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, text]) => ({ value, text, checked: asked.includes(value) }));

const message = (error: string | undefined) =>
  error === undefined ? {} : { errorMessage: { text: error } };

/** The three boxes of a date, as typed. */
const dateBoxes = ({ query }: Asking, { errors }: Pick<Filter, 'errors'>, name: string) => ({
  id: name,
  items: ['day', 'month', 'year'].map((box) => ({
    id: `${name}-${box}`,
    name: `${name}.${box}`,
    label: box.charAt(0).toUpperCase() + box.slice(1),
    value: query[`${name}.${box}`] ?? '',
    classes: `govuk-input--width-${box === 'year' ? 4 : 2}${errors[name] ? ' govuk-input--error' : ''}`,
  })),
  ...message(errors[name]),
});

/** The controls that ask about the past, with what was asked in them. */
export const pastControls = (
  asked: Asking,
  filter: Pick<Filter, 'errors'>,
  agencies: readonly Agency[],
) => ({
  csrf: asked.session ? masked(asked.session.csrf) : '',
  past: asked.query['past'] ?? 'now',
  held: dateBoxes(asked, filter, 'held'),
  known: dateBoxes(asked, filter, 'known'),
  knowers: [
    { value: '', text: 'Choose an agency' },
    ...agencies.map(({ id, name }) => ({
      value: id,
      text: name,
      selected: asked.query['knower'] === id,
    })),
  ],
  knowerError: filter.errors['knower'],
});

export const controls = (asked: Asking, filter: Filter, agencies: readonly Agency[]) => ({
  agencies: agencies.map(({ id, name }) => ({
    value: id,
    text: name,
    checked: filter.agencies.includes(id),
  })),
  kinds: boxes(filter.kinds, kindNames),
  significance: boxes(filter.significance, significanceNames),
  text: filter.text ?? '',
  order: filter.newestFirst ? 'newest' : '',
  from: dateBoxes(asked, filter, 'from'),
  to: dateBoxes(asked, filter, 'to'),
  ...pastControls(asked, filter, agencies),
});

/** Which box the error summary leads to: the first one of a date. */
const focusOf = (name: string): string => (name === 'knower' ? name : `${name}-day`);

export const errorSummaryOf = ({ errors }: Pick<Filter, 'errors'>) =>
  Object.keys(errors).length === 0
    ? undefined
    : {
        titleText: 'There is a problem',
        errorList: Object.entries(errors).map(([name, text]) => ({
          text,
          href: `#${focusOf(name)}`,
        })),
      };
