import { formPage } from '../../../form-page.ts';
import { agenciesThat, agencyTyped, backTo, knownNow, reviewView } from '../review-form.ts';

const owing = ['asked', 'returned with queries'];

/** Asking an agency again for what it has not sent; a new day may be set. */
export const chaseAgency = formPage(import.meta.url, {
  form: 'ChaseChronology',
  ask: ['agencyId', 'channel', 'whom', 'note', 'newDueOn'],
  view: reviewView(
    {
      title: 'Record that an agency was asked again',
      button: 'Record it',
      lead: 'Leave the new date empty if the day that was set still stands.',
    },
    {
      standing: owing,
      nobody: 'No agency that was asked still owes its chronology or its answers.',
    },
  ),
  known: knownNow,
  choices: (data) => ({ agencyId: agenciesThat(data, ...owing) }),
  typed: (_, asked) => ({ ...agencyTyped(asked), channel: 'TELEPHONE' }),
  next: backTo('chased'),
});
