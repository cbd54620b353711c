/** Where to go next, when the address bar says so: only ever a page of this website. */

const nowhere = 'https://nowhere.invalid';
const signingIn = /^\/(sign-in|signed-in|sign-out|signed-out)(\/|$)/;

/** The path, query and place on the page, if it is a path of ours; the start page for anything else. */
export const safePath = (asked: unknown): string => {
  if (typeof asked !== 'string' || !asked.startsWith('/')) return '/';
  const url = URL.parse(asked, nowhere); // browsers read `//host`, `/\host` and control characters as this does
  if (!url || url.origin !== nowhere || signingIn.test(url.pathname)) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  return path.startsWith('//') ? '/' : path;
};
