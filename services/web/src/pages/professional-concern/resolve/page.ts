import { formPage } from '../../../form-page.ts';
import type { Data } from '../../../page.ts';
import { meOf } from '../../asker.ts';
import { atSeenStage, backTo, concernForm, concernIn, everyConcernForm } from '../concern-form.ts';

/** A row for each of the two agencies: whoever records it speaks for theirs, and the other's is left to be named. */
const bothTyped = (data: Data) => {
  const { name, title, agency } = meOf(data);
  const { raisingAgency, receivingAgency } = concernIn(data);
  const sides = [raisingAgency, receivingAgency].flatMap((side) => side?.id ?? []);
  const own = sides.filter((id) => id === agency?.id);
  const others = sides.filter((id) => id !== agency?.id);
  return Object.fromEntries([
    ...[...own, ...others].map((id, row) => [`agreedBy.${row}.agencyId`, id]),
    ...(own.length > 0
      ? [
          ['agreedBy.0.name', name],
          ['agreedBy.0.role', title ?? ''],
        ]
      : []),
  ]);
};

/** How a disagreement ended, and who agreed that it did. */
export const resolveConcern = formPage(import.meta.url, {
  form: 'ResolveConcern',
  ask: ['outcome', 'words', 'agreedBy', 'occurred'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record that it is resolved',
      button: 'Record the outcome',
      lead: 'It ends when both agencies agree that it does. Name who agreed for each. If one does not, take it to the next step instead. After it was referred to the partnership, name who decided.',
    }),
  known: atSeenStage,
  ...everyConcernForm,
  typed: (data) => ({ ...everyConcernForm.typed(data), ...bothTyped(data) }),
  next: backTo('resolved'),
});
