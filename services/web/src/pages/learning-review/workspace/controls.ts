/** The controls above a review's chronology, with what was asked in them. */
import type { Asking } from '../../../page.ts';
import { pastControls } from '../../entry/chronology/controls.ts';
import type { ReviewAnswer } from './answer.ts';
import { type Filter, marks } from './filter.ts';

const agenciesOf = ({ returns }: ReviewAnswer) => returns.flatMap(({ agency }) => agency ?? []);

const selectItems = (
  all: readonly { readonly value: string; readonly text: string }[],
  none: string,
  asked: string | undefined,
) => [
  { value: '', text: none, selected: asked === undefined },
  ...all.map((one) => ({ ...one, selected: one.value === asked })),
];

export const controlsOf = (review: ReviewAnswer, asked: Asking, filter: Filter) => ({
  marked: Object.entries(marks).map(([value, text]) => ({
    ...{ value, text, checked: filter.marked.includes(value) },
  })),
  agencies: agenciesOf(review).map(({ id, name }) => ({
    ...{ value: id, text: name, checked: filter.agencies.includes(id) },
  })),
  themes: selectItems(
    review.chronology.themes.map((theme) => ({ value: theme, text: theme })),
    'Any theme',
    filter.theme,
  ),
  selection: [{ value: 'yes', text: 'Only entries that bear a mark', checked: filter.isSelection }],
  selections: selectItems(
    review.selections.map(({ name, count }) => ({ value: name, text: `${name} (${count})` })),
    'The whole chronology',
    filter.chosen,
  ),
  ...pastControls(asked, filter, agenciesOf(review)),
});
