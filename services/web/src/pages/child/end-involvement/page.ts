/** That an agency no longer works with the child, and who carries on. */
import { childForm } from '../child-form.ts';

export const endAgencyInvolvement = childForm(import.meta.url, {
  form: 'EndAgencyInvolvement',
  ask: ['agencyId', 'team', 'concerning', 'occurred', 'why', 'handedTo'],
  title: 'Record that an agency’s involvement ended',
  lead: 'Its people can still open the record, for they answer for what their agency did. Say who carries on, so that nobody waits for somebody who has gone.',
  onward: { path: '/involvement', done: 'involvement-ended' },
});
