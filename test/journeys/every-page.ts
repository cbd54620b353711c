/** One address of every page that a person can reach: found by following links, page by page, as they would. */
import { pages } from '@throughline/web/pages';

/** Whom the walk goes as: one for each role. */
export const walkers = [
  { role: 'practitioner', person: 'Tunde Bakare' },
  { role: 'leader', person: 'Lorna Whitcombe' },
  { role: 'reviewer', person: 'Wyn Talbot' },
  { role: 'administrator', person: 'Elaine Porteous' },
] as const;

export type Reached = {
  /** The route, as `pages.ts` has it. */
  readonly route: string;
  readonly address: string;
  readonly status: number;
  /** Undefined for a file. */
  readonly html: string | undefined;
};

/** What a browser, or anything else with somebody's cookies, is asked. */
export type Fetch = (
  address: string,
) => Promise<{ readonly status: number; readonly type: string; readonly text: string }>;

export const routes: readonly string[] = [
  ...new Set(pages.filter(({ method }) => method === 'GET').map(({ path }) => path)),
];

const patternOf = (route: string): RegExp =>
  new RegExp(`^${route.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);

const patterns = routes.map((route) => ({ route, pattern: patternOf(route) }));

/** A route with more fixed parts comes first: `/children/register` is no child. */
const fixedParts = (route: string): number =>
  route.split('/').filter((part) => part !== '' && !part.startsWith(':')).length;

export const routeOf = (path: string): string | undefined =>
  patterns
    .filter(({ pattern }) => pattern.test(path))
    .toSorted((a, b) => fixedParts(b.route) - fixedParts(a.route))[0]?.route;

const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/(?:href|formaction)="(\/[^"#]*)/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );

/** How many addresses of one route are tried before it counts as one that this person cannot open. */
const tries = 3;

/** Ids seen in any link, by the name that a route gives them, for the pages that no link leads to. */
const idsIn = (links: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const link of links) {
    const parts = (link.split('?')[0] ?? '').split('/');
    const route = routeOf(parts.join('/'));
    route?.split('/').forEach((part, at) => {
      const value = parts[at];
      if (part.startsWith(':') && value && !ids.has(part)) ids.set(part, value);
    });
  }
  return ids;
};

const filled = (route: string, ids: ReadonlyMap<string, string>): string | undefined => {
  const parts = route.split('/').map((part) => (part.startsWith(':') ? ids.get(part) : part));
  return parts.includes(undefined) ? undefined : parts.join('/');
};

/** Walks from the first page; every route once, its first address that opens. */
export const everyPage = async (fetch: Fetch): Promise<readonly Reached[]> => {
  const reached = new Map<string, Reached>();
  const tried = new Map<string, number>();
  const links = new Set<string>(['/']);

  const open = async (address: string): Promise<void> => {
    const route = routeOf(address.split('?')[0] ?? '');
    if (route === undefined || reached.get(route)?.status === 200) return;
    if ((tried.get(route) ?? 0) >= tries) return;
    tried.set(route, (tried.get(route) ?? 0) + 1);
    const { status, type, text } = await fetch(address);
    const html = type.startsWith('text/html') ? text : undefined;
    reached.set(route, { route, address, status, html });
    for (const link of linksOf(html ?? '')) links.add(link);
  };

  for (const link of links) await open(link); // a set that grows while it is walked is walked to its end
  for (const route of routes) {
    const address = filled(route, idsIn(links));
    if (address !== undefined && !reached.has(route)) await open(address);
  }
  for (const link of links) await open(link);
  return routes.flatMap((route) => reached.get(route) ?? []);
};
