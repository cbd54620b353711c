import { formPage } from '../../../form-page.ts';
import { nowTyped } from '../office-form.ts';

/** A new agency of the partnership. Its people join it afterwards. */
export const registerAgency = formPage(import.meta.url, {
  form: 'RegisterAgency',
  ask: ['name', 'shortName', 'kind', 'email', 'phone', 'occurred'],
  view: () => ({ title: 'Register an agency', button: 'Register it', back: '/office' }),
  typed: nowTyped,
  next: ({ id }) => (id ? `/office/agencies/${id}?done=registered` : '/office'),
});
