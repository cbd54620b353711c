import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { agencyOptions } from '../../choices.ts';
import { backTo, dayTyped, knownNow, reviewOf, reviewView } from '../review-form.ts';

const Children = z.object({
  nodes: z.array(z.object({ id: z.string(), name: z.string(), reference: z.string() })),
});

/** Setting what a review looks at: children, period, questions and agencies. The last scope counts. */
export const setScope = formPage(import.meta.url, {
  form: 'SetScope',
  ask: ['childIds', 'period', 'enquiries', 'agencyIds'],
  view: reviewView({
    title: 'Scope of the review',
    button: 'Set the scope',
    lead: 'You can change the scope later. You may choose children whose records you have been let into.',
  }),
  known: knownNow,
  choices: (data) => ({
    agencyIds: agencyOptions(data),
    childIds: Children.parse(required(data, 'children')).nodes.map(({ id, name, reference }) => ({
      value: id,
      label: `${name}, ${reference}`,
    })),
  }),
  typed: (data) => {
    const { children, from, to, enquiries, returns } = reviewOf(data);
    return {
      childIds: children.flatMap(({ id }) => id ?? []),
      agencyIds: returns.flatMap(({ agency }) => agency?.id ?? []),
      enquiries: enquiries.join('\n'),
      ...dayTyped('period.from', from),
      ...dayTyped('period.to', to),
    };
  },
  next: backTo('scoped'),
});
