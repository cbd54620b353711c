/** References such as KCP-000001, and other letters and digits with a hyphen between: they are read out, and stay on one line. */
import { withText } from './text-of-page.ts';

const references = /(?<![\p{L}\p{N}-])\p{Lu}{2,}-\d{2,}(?![\p{L}\p{N}-])/gu;

const unbroken = (text: string): string =>
  text.replace(references, '<span class="throughline-unbroken">$&</span>');

export const withUnbrokenReferences = (html: string): string =>
  withText(html, ({ text }) => unbroken(text));
