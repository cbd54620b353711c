/** Who does the work for an agency, and how to reach them. */
import { childForm } from '../child-form.ts';

export const changeWorker = childForm(import.meta.url, {
  form: 'ChangeWorker',
  ask: ['agencyId', 'person', 'contact', 'instead', 'occurred', 'why'],
  colleague: 'person',
  title: 'Record a new worker',
  lead: 'Who does the work with the child for an agency that is involved, and how to reach them.',
  onward: { path: '/involvement', done: 'worker-changed' },
});
