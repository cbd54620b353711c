/** The first page: what this is, and the way in. */
import { page } from '../../../page.ts';

export const start = page(import.meta.url, { view: () => ({ title: 'Throughline' }) });
