/** What is held about the people who use the website, and about the people it is about. */
import { page } from '../../../page.ts';

export const privacy = page(import.meta.url, { view: () => ({ title: 'Privacy notice' }) });
