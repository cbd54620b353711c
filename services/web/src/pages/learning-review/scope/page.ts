import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { agencyOptions } from '../../choices.ts';
import { backTo, dayTyped, knownNow, reviewOf, reviewView } from '../review-form.ts';

const Children = z.object({
  nodes: z.array(z.object({ id: z.string(), name: z.string(), reference: z.string() })),
});

const scopeView = reviewView({
  title: 'Scope of the review',
  button: 'Set the scope',
  lead: 'You can change the scope later. You may choose children whose records you have been let into.',
});

const mayChoose = (data: Data) => Children.parse(required(data, 'children')).nodes;

/**
 * The agencies that are in the scope now come first; in a partnership with many, the others stand folded away. Which of
 * them work with a child stands in that child's record, which choosing does not open.
 */
const agenciesInScopeFirst = (data: Data) => {
  const chosen = new Set(reviewOf(data).returns.flatMap(({ agency }) => agency?.id ?? []));
  const all = agencyOptions(data);
  return [
    ...all.filter(({ value }) => chosen.has(value)),
    ...all.filter(({ value }) => !chosen.has(value)).map((one) => ({ ...one, isFurther: true })),
  ];
};

/** Setting what a review looks at: children, period, questions and agencies. The last scope counts. */
export const setScope = formPage(import.meta.url, {
  form: 'SetScope',
  ask: ['childIds', 'period', 'enquiries', 'agencyIds'],
  view: (data, asked) => ({
    ...scopeView(data, asked),
    done: asked.query['done'] === 'opened' ? 'The review is open. Set its scope now.' : undefined,
  }),
  known: knownNow,
  choices: (data) => ({
    agencyIds: agenciesInScopeFirst(data),
    childIds: mayChoose(data).map(({ id, name, reference }) => ({
      value: id,
      label: `${name}, ${reference}`,
    })),
  }),
  typed: (data) => {
    const { children, from, to, enquiries, returns } = reviewOf(data);
    const chosen = children.flatMap(({ id }) => id ?? []);
    const [only, ...others] = mayChoose(data).map(({ id }) => id);
    return {
      // Who may name one child alone has nothing to choose.
      childIds: chosen.length === 0 && only !== undefined && others.length === 0 ? [only] : chosen,
      agencyIds: returns.flatMap(({ agency }) => agency?.id ?? []),
      enquiries: enquiries.join('\n'),
      ...dayTyped('period.from', from),
      ...dayTyped('period.to', to),
    };
  },
  next: backTo('scoped'),
});
