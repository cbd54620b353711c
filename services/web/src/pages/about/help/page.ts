/** Where to turn: what each part is for, and what to do when something is wrong. */
import { page } from '../../../page.ts';
import { topics } from './topics.ts';

export const help = page(import.meta.url, { view: () => ({ title: 'Help', topics }) });
