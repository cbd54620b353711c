/** A person of the child’s own life: family, a carer, a friend, an adult who matters. */
import { childForm } from '../child-form.ts';

export const addPerson = childForm(import.meta.url, {
  form: 'AddPerson',
  ask: [
    'personId',
    'name',
    'kind',
    'alsoKnownAs',
    'bornOn',
    'whereabouts',
    'contact',
    'unsafeToContact',
    'occurred',
  ],
  title: 'Add somebody round the child',
  lead: 'Family, a carer, a friend, or another adult who matters. Say here what makes contact with them unsafe: it stands beside their number.',
  onward: { path: '/involvement', done: 'person-added' },
});
