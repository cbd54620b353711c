/** The controls above a chronology, with what was asked in them. */
import { z } from 'zod';
import type { Asking } from '../../../page.ts';
import { masked } from '../../../session.ts';
import type { Filter } from './filter.ts';
import { kindNames, significanceNames } from './names.ts';

type Agency = { readonly id: string; readonly name: string };

/** The agencies that are, or were, involved with the child: what the queries of both chronologies ask. */
export const Involvement = z
  .array(z.object({ agency: z.object({ id: z.string() }).nullable() }))
  .default([]);

const FEW = 20; // agencies that a filter may list though the child has nothing to do with them

/** In a partnership with many agencies those come first that work with the child, and the others stand folded away. */
const agencyBoxes = (
  { agencies: chosen }: Pick<Filter, 'agencies'>,
  agencies: readonly Agency[],
  involved: z.infer<typeof Involvement>,
) => {
  const near = new Set([...chosen, ...involved.flatMap(({ agency }) => agency?.id ?? [])]);
  const box = ({ id, name }: Agency) => ({ value: id, text: name, checked: chosen.includes(id) });
  const isShown = ({ id }: Agency): boolean => agencies.length <= FEW || near.has(id);
  return {
    agencies: agencies.filter(isShown).map(box),
    otherAgencies: agencies.filter((one) => !isShown(one)).map(box),
  };
};

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

type Known = {
  readonly agencies: readonly Agency[];
  readonly involvement: z.infer<typeof Involvement>;
};

export const controls = (asked: Asking, filter: Filter, { agencies, involvement }: Known) => ({
  ...agencyBoxes(filter, agencies, involvement),
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
