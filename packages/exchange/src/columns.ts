/** Which column is the date, which the event: worked out from the words at its head. */
import { type Field, fields } from './field.ts';
import { isBlank, plain } from './grid.ts';
import { headerWords } from './header-words.ts';

export type Columns = {
  /** A distinct name for each column, as written where there is one. */
  readonly headers: readonly string[];
  readonly fields: readonly (Field | undefined)[];
};

/** header → field, as a person or an agency's last import settled it. */
export type Mapping = Readonly<Record<string, Field | 'ignore'>>;

export const headerKey = (header: string): string =>
  plain(header)
    .replace(/[^\p{L}\p{N}#']+/gu, ' ')
    .trim();

const longestHeader = 60; // characters; a longer cell is a sentence, not a heading

type Guess = { readonly field: Field; readonly score: number };

const phrases: readonly { readonly field: Field; readonly words: string; readonly at: number }[] =
  fields.flatMap((field) => headerWords[field].map((words, at) => ({ field, words, at })));
const exact = new Map<string, Guess[]>();
for (const { field, words, at } of phrases) {
  exact.set(words, [...(exact.get(words) ?? []), { field, score: 1 - at / 1000 }]);
}

/** A date column's other words tell which date it is: of the end, or of the writing down. */
const closing = /\b(to|end|ends|ended|until|finish|finished|closed)\b/;
const writing =
  /\b(added|entered|recorded|logged|created|reported|modified|updated|written|input|printed|received)\b/;

const whichDate = (key: string, guess: Guess): Guess => {
  if (guess.field !== 'date') return guess;
  if (writing.test(key)) return { ...guess, field: 'recorded' };
  return closing.test(key) ? { ...guess, field: 'endDate' } : guess;
};

const contains = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/** Fields that the words of a header suggest, with how much of the header they cover. */
const guesses = (header: string): readonly Guess[] => {
  const key = headerKey(header);
  if (key === '' || key.length > longestHeader) return [];
  const whole = exact.get(key);
  if (whole) return whole;
  const best = new Map<Field, number>();
  for (const { field, words, at } of phrases) {
    if (words.length < 3 || !contains(key, words)) continue;
    const score = 0.9 * (words.length / key.length) - at / 1000;
    if (score > Math.max(0.25, best.get(field) ?? 0)) best.set(field, score);
  }
  return [...best]
    .map(([field, score]) => whichDate(key, { field, score }))
    .toSorted((a, b) => b.score - a.score);
};

/** Fields that only one column of a table may have; other columns keep their next best meaning. */
const single: readonly Field[] = ['date', 'event', 'time', 'endDate', 'agency', 'child'];

/** Names every column distinctly: what is written, "(2)" for a repeat, "Column 3" for none. */
export const distinctHeaders = (cells: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return cells.map((cell, column) => {
    const name = isBlank(cell) ? `Column ${column + 1}` : cell.replace(/\s+/g, ' ').trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
};

const settled = (mapping: Mapping | undefined): ReadonlyMap<string, Field | 'ignore'> =>
  new Map(Object.entries(mapping ?? {}).map(([header, field]) => [headerKey(header), field]));

/** Gives each column its field, dearest guesses first. */
export const mapColumns = (cells: readonly string[], mapping?: Mapping): Columns => {
  const headers = distinctHeaders(cells);
  const known = settled(mapping);
  const given = new Map<number, Field | 'ignore'>();
  headers.forEach((header, column) => {
    const field = known.get(headerKey(header));
    if (field) given.set(column, field);
  });
  const taken = new Set<Field | 'ignore'>(given.values());
  const wishes = headers
    .flatMap((_, column) =>
      given.has(column) ? [] : guesses(cells[column] ?? '').map((guess) => ({ column, ...guess })),
    )
    .toSorted((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, field } of wishes) {
    if (given.has(column) || (single.includes(field) && taken.has(field))) continue;
    given.set(column, field);
    taken.add(field);
  }
  return {
    headers,
    fields: headers.map((_, column) => {
      const field = given.get(column);
      return field === 'ignore' ? undefined : field;
    }),
  };
};

/** Short enough for the head of a column. */
export const isHeading = (text: string): boolean => text.length <= longestHeader;

/** Looked at first, for nearly every row is plainly no header: a long text, a date, or a single cell. */
export const mayBeHeader = (cells: readonly string[]): boolean => {
  let filled = 0;
  for (const cell of cells) {
    if (!isHeading(cell) || /\d[/.:-]\d/.test(cell)) return false;
    if (!isBlank(cell)) filled += 1;
  }
  return filled > 1;
};

/** A header row says when and what, in short cells most of which are known words. */
export const isHeaderRow = (cells: readonly string[], columns: Columns): boolean => {
  const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const known = filled.filter((column) => columns.fields[column] !== undefined);
  return (
    columns.fields.includes('date') &&
    columns.fields.includes('event') &&
    filled.every((column) => isHeading(cells[column] ?? '')) &&
    known.length * 2 >= filled.length
  );
};
