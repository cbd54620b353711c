/** A legal status that began or ended. */
import { childForm } from '../child-form.ts';

export const changeLegalStatus = childForm(import.meta.url, {
  form: 'ChangeLegalStatus',
  ask: ['status', 'change', 'authority', 'occurred', 'why'],
  title: 'Record a legal status',
  lead: 'That it began, or that it ended. Earlier ones stay in the chronology.',
  onward: { path: '', done: 'status-recorded' },
});
