/** The page after signing out, or after the time was up. */
import { page } from '../../../page.ts';
import { safePath } from '../../../safe-path.ts';

export const signedOut = page(import.meta.url, {
  view: (_data, { query }) => ({
    title: 'You have signed out',
    wasIdle: query['because'] === 'time',
    isKept: query['kept'] === 'yes',
    signIn: `/sign-in?then=${encodeURIComponent(safePath(query['then']))}`,
  }),
});
