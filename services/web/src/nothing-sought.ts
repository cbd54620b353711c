/** A search that was sent empty: the page comes back, and says what its box is for. */
import type { ErrorSummary } from '@throughline/govuk/error-summary';
import type { Asking } from './page.ts';

/** What an address says where the box that had to be filled was empty. */
export const soughtName = 'sought';
export const nothing = 'nothing';

/** For a page's view: the error above it, and the one beside its box. `words` say what to enter. */
export const nothingSought = (
  { query }: Pick<Asking, 'query'>,
  box: 'search' | 'text',
  words: string,
): { readonly errorSummary?: ErrorSummary; readonly nothingSought?: { readonly text: string } } =>
  query[soughtName] === nothing && !query[box]
    ? {
        errorSummary: {
          titleText: 'There is a problem',
          errorList: [{ text: words, href: `#${box}` }],
        },
        nothingSought: { text: words },
      }
    : {};
