/** Which lines of a review's chronology somebody asked to see. All of it stands in the address. */
import type { Asking } from '../../../page.ts';
import { sealedName } from '../../../sealed-words.ts';
import {
  type Errors,
  type Past,
  pastNames,
  pastOf,
  pastVariables,
} from '../../entry/chronology/filter.ts';

/** The kinds of mark, by the graph's codes. */
export const marks: Readonly<Record<string, string>> = {
  'good-practice': 'Good practice',
  'missed-opportunity': 'Missed opportunity',
  question: 'Question',
};

const pageLength = 25; // places; what somebody can go through on a telephone without losing their way
const printLength = 500; // places; as many as the graph gives at a time

export type Filter = {
  readonly marked: readonly string[];
  readonly agencies: readonly string[];
  readonly theme: string | undefined;
  /** Only lines that bear any mark. */
  readonly isSelection: boolean;
  /** Only lines chosen for the selection of this name. */
  readonly chosen: string | undefined;
  readonly past: Past;
  readonly isPrint: boolean;
  readonly skip: number;
  /** What is wrong, by the name of the control. */
  readonly errors: Readonly<Record<string, string>>;
};

const uuid = /^[0-9a-f-]{36}$/i;

export const filterOf = (asked: Asking): Filter => {
  const { query, every } = asked;
  const errors: Errors = {};
  return {
    marked: every('marked').filter((one) => Object.hasOwn(marks, one)),
    agencies: every('agency').filter((one) => uuid.test(one)),
    theme: query['theme'] || undefined,
    isSelection: query['selection'] === 'yes',
    chosen: query['chosen'] || undefined,
    past: pastOf(asked, errors),
    isPrint: 'print' in query,
    skip: Math.max(0, Number.parseInt(query['skip'] ?? '0', 10) || 0),
    errors,
  };
};

export const lengthOf = ({ isPrint }: Filter): number => (isPrint ? printLength : pageLength);

const some = <T>(all: readonly T[]) => (all.length === 0 ? undefined : all);

/** What is asked, without the page of it: the same for the screen and for a copy. */
export const questionOf = ({ marked, agencies, theme, isSelection, chosen, past }: Filter) => ({
  ...{ marked: some(marked), agencies: some(agencies), theme, chosen },
  selection: isSelection || undefined,
  ...pastVariables(past),
});

export const variablesOf = (filter: Filter) => ({
  ...questionOf(filter),
  ...{ first: lengthOf(filter), skip: filter.skip },
});

export const isFiltered = ({ marked, agencies, theme, isSelection, chosen }: Filter): boolean =>
  marked.length > 0 ||
  agencies.length > 0 ||
  theme !== undefined ||
  chosen !== undefined ||
  isSelection;

/** Nothing is left out between the lines: only then do gaps and intervals mean something. */
export const isWhole = (filter: Filter): boolean => !isFiltered(filter) && filter.past.of === 'now';

const filterNames = ['marked', 'agency', 'selection', sealedName];

type Change = {
  /** Parts of the question that are no longer asked. */
  readonly without?: readonly ('filter' | 'past' | 'print' | 'skip')[];
  readonly added?: Readonly<Record<string, string>>;
  /** The place on the page to go to. */
  readonly at?: string;
};

/** The same question at a path, with parts of it no longer asked and others asked besides. */
export const addressOf = (
  { every }: Pick<Asking, 'every'>,
  path: string,
  { without = [], added = {}, at = 'chronology' }: Change = {},
): string => {
  const groups = { filter: filterNames, past: pastNames, print: ['print'], skip: ['skip'] };
  const left = new Set(without.flatMap((group) => groups[group]));
  const address = new URLSearchParams();
  for (const name of Object.values(groups).flat())
    if (!left.has(name) && !Object.hasOwn(added, name))
      for (const value of every(name)) if (value !== '') address.append(name, value);
  for (const [name, value] of Object.entries(added)) address.set(name, value);
  return `${path}${address.size === 0 ? '' : `?${address}`}${at === '' ? '' : `#${at}`}`;
};
