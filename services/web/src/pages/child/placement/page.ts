/** Where the child lives, from when. */
import { childForm } from '../child-form.ts';

export const changePlacement = childForm(import.meta.url, {
  form: 'ChangePlacement',
  ask: ['placement', 'place', 'address', 'addressIsProtected', 'agencyId', 'occurred', 'why'],
  title: 'Record where the child lives',
  lead: 'From when, with whom or in whose care. A protected address is kept from those who must not know it.',
  onward: { path: '', done: 'placement-recorded' },
});
