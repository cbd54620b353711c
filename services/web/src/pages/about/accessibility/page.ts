/** How far the website can be used by everybody, and what to do where it cannot. */
import { page } from '../../../page.ts';

export const accessibility = page(import.meta.url, {
  view: () => ({ title: 'Accessibility statement' }),
});
