import { formPage } from '../../../form-page.ts';
import { agenciesThat, agencyTyped, backTo, knownNow, reviewView } from '../review-form.ts';

/** Sending a chronology back with questions, and by when they are to be answered. */
export const returnChronology = formPage(import.meta.url, {
  form: 'ReturnChronologyWithQueries',
  ask: ['agencyId', 'queries', 'newDueOn'],
  view: reviewView({
    title: 'Return a chronology with queries',
    button: 'Record the queries',
    lead: 'The chronology stays in the review as it is. When the answer comes, record it as received.',
  }),
  known: knownNow,
  choices: (data) => ({ agencyId: agenciesThat(data, 'received') }),
  typed: (_, asked) => agencyTyped(asked),
  next: backTo('returned'),
});
