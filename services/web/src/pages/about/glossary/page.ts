/** What the words and abbreviations of the field mean. */
import { page } from '../../../page.ts';
import { words } from './words.ts';

export const glossary = page(import.meta.url, {
  view: () => ({ title: 'Words and abbreviations', words }),
});
