/** The two cookies, and what each is for. */
import { page } from '../../../page.ts';

export const cookiesNotice = page(import.meta.url, { view: () => ({ title: 'Cookies' }) });
