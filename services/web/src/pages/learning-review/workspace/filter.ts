/** Which lines of a review's chronology somebody asked to see. All of it stands in the address. */
import type { Asking } from '../../../page.ts';

/** The kinds of mark, by the graph's codes. */
export const marks: Readonly<Record<string, string>> = {
  'good-practice': 'Good practice',
  'missed-opportunity': 'Missed opportunity',
  question: 'Question',
};

export const pageLength = 100; // lines; as many as the query asks for

export type Filter = {
  readonly marked: readonly string[];
  readonly agencies: readonly string[];
  readonly theme: string | undefined;
  readonly isSelection: boolean;
  readonly skip: number;
};

const uuid = /^[0-9a-f-]{36}$/i;

export const filterOf = ({ query, every }: Asking): Filter => ({
  marked: every('marked').filter((one) => Object.hasOwn(marks, one)),
  agencies: every('agency').filter((one) => uuid.test(one)),
  theme: query['theme'] || undefined,
  isSelection: query['selection'] === 'yes',
  skip: Math.max(0, Number.parseInt(query['skip'] ?? '0', 10) || 0),
});

const some = <T>(all: readonly T[]) => (all.length === 0 ? undefined : all);

export const variablesOf = ({ marked, agencies, theme, isSelection, skip }: Filter) => ({
  ...{ marked: some(marked), agencies: some(agencies), theme, skip },
  selection: isSelection || undefined,
});

export const isFiltered = ({ marked, agencies, theme, isSelection }: Filter): boolean =>
  marked.length > 0 || agencies.length > 0 || theme !== undefined || isSelection;

/** The same question, beginning at another line. */
export const addressAt = (path: string, filter: Filter, skip: number): string => {
  const address = new URLSearchParams([
    ...filter.marked.map((one) => ['marked', one]),
    ...filter.agencies.map((one) => ['agency', one]),
    ...(filter.theme === undefined ? [] : [['theme', filter.theme]]),
    ...(filter.isSelection ? [['selection', 'yes']] : []),
    ...(skip === 0 ? [] : [['skip', String(skip)]]),
  ]);
  return `${path}?${address}#chronology`;
};
