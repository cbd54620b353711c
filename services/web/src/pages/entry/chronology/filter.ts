/** What of a chronology somebody asked to see. All of it stands in the address, so that a link shows the same again. */
import { dateParts, readDate } from '@throughline/govuk/date-input';
import { endOfDay } from '@throughline/govuk/dates';
import type { Asking } from '../../../page.ts';
import { sealedName } from '../../../sealed-words.ts';
import { kindNames, significanceNames } from './names.ts';

/** Which past is asked about: none; what the shared record held; what one agency knew. */
export type Past =
  | { readonly of: 'now' }
  | { readonly of: 'record'; readonly on: string }
  | { readonly of: 'agency'; readonly agencyId: string; readonly on: string };

export type Filter = {
  readonly agencies: readonly string[];
  readonly kinds: readonly string[];
  readonly significance: readonly string[];
  /** Calendar days `YYYY-MM-DD`. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly text: string | undefined;
  readonly newestFirst: boolean;
  readonly past: Past;
  readonly isPrint: boolean;
  readonly after: string | undefined;
  /** What is wrong, by the name of the control. */
  readonly errors: Readonly<Record<string, string>>;
};

export type Errors = Record<string, string>;

const dateOf = (query: Asking['query'], name: string, label: string, errors: Errors) => {
  const read = readDate(dateParts(query, name), label);
  if ('day' in read) return read.day;
  if ('error' in read) errors[name] = read.error;
  return undefined;
};

const uuid = /^[0-9a-f-]{36}$/i;

/** A question about the past needs its date, and the second one an agency; without them the page says so. */
export const pastOf = ({ query }: Asking, errors: Errors): Past => {
  const of = query['past'];
  if (of !== 'record' && of !== 'agency') return { of: 'now' };
  const name = of === 'record' ? 'held' : 'known';
  const agencyId = query['knower'] ?? '';
  if (of === 'agency' && !uuid.test(agencyId))
    errors['knower'] = 'Select the agency that you ask about';
  const on = dateOf(query, name, 'The date in the past', errors);
  if (on === undefined) errors[name] ??= 'Enter the date in the past that you ask about';
  if (of === 'record') return on === undefined ? { of: 'now' } : { of, on };
  return on === undefined || errors['knower'] ? { of: 'now' } : { of, agencyId, on };
};

/** Only what the page itself offers is asked of the graph; anything else in an address is left out. */
const among = (asked: readonly string[], known: Readonly<Record<string, string>>) =>
  asked.filter((one) => Object.hasOwn(known, one));

export const filterOf = (asked: Asking): Filter => {
  const errors: Errors = {};
  const { query, every } = asked;
  const from = dateOf(query, 'from', 'Happened from', errors);
  const to = dateOf(query, 'to', 'Happened until', errors);
  if (from !== undefined && to !== undefined && to < from)
    errors['to'] = 'Happened until must be the same day as, or after, the day it happened from';
  return {
    agencies: every('agency').filter((one) => uuid.test(one)),
    kinds: among(every('kind'), kindNames),
    significance: among(every('significance'), significanceNames),
    from,
    to: errors['to'] === undefined ? to : undefined,
    text: query['text']?.trim() || undefined,
    newestFirst: query['order'] === 'newest',
    past: pastOf(asked, errors),
    isPrint: 'print' in query,
    after: query['after'],
    errors,
  };
};

const pageLength = 50; // entries; what a person reads at once
const printLength = 500; // entries; as many as the graph gives at a time

const some = <T>(all: readonly T[]) => (all.length === 0 ? undefined : all);

/** The question about the past as the graph's arguments. */
export const pastVariables = (past: Past) => ({
  asKnownAt: past.of === 'record' ? endOfDay(past.on) : undefined,
  knownToAgency: past.of === 'agency' ? past.agencyId : undefined,
  knownBy: past.of === 'agency' ? endOfDay(past.on) : undefined,
});

/** The controls of the address that ask about the past. */
export const pastNames: readonly string[] = [
  'past',
  'knower',
  ...['held', 'known'].flatMap((name) => ['day', 'month', 'year'].map((box) => `${name}.${box}`)),
];

/** The variables of the page's query. */
export const variablesOf = (filter: Filter) => ({
  first: filter.isPrint ? printLength : pageLength,
  after: filter.after,
  order: filter.newestFirst ? 'NEWEST_FIRST' : 'OLDEST_FIRST',
  from: filter.from,
  to: filter.to,
  agencies: some(filter.agencies),
  kinds: some(filter.kinds),
  significance: some(filter.significance),
  text: filter.text,
  ...pastVariables(filter.past),
  isOfAgency: filter.past.of === 'agency',
});

/** The controls of the address, by group: what is taken out together when one thing is no longer asked. */
const groups = {
  agency: ['agency'],
  kind: ['kind'],
  significance: ['significance'],
  from: ['from.day', 'from.month', 'from.year'],
  to: ['to.day', 'to.month', 'to.year'],
  text: [sealedName],
  past: pastNames,
  order: ['order'],
  print: ['print'],
  after: ['after'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Group = keyof typeof groups;

/** The three boxes of a date in an address, filled with that day. */
export const dayBoxes = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year, month, ofMonth] = day.split('-').map(Number);
  return {
    [`${name}.day`]: `${ofMonth}`,
    [`${name}.month`]: `${month}`,
    [`${name}.year`]: `${year}`,
  };
};

/** The page's address with some things no longer asked and others asked besides. Turning a page never outlives a change. */
export const addressWith = (
  { path, every }: Asking,
  without: readonly Group[],
  added: Readonly<Record<string, string>> = {},
): string => {
  const left = new Set<Group>([...without, 'after']);
  const address = new URLSearchParams();
  // The keys of `groups` are exactly its groups.
  for (const [group, names] of Object.entries(groups))
    if (!left.has(group as Group))
      for (const name of names)
        for (const value of every(name)) if (value !== '') address.append(name, value);
  for (const [name, value] of Object.entries(added)) address.set(name, value);
  return address.size === 0 ? path : `${path}?${address}`;
};
