/** Lines between entries that say whose the entries below are: "Pupil: Kit Marlowe", in a file about several children. */

import { guesses } from '../columns/header-guesses.ts';
import { type GridRow, isBlank } from '../opening/grid.ts';
import { isBlankRow, type NotAnEntry, saysMoreThan } from './kinds-of-row.ts';
import type { Section } from './sections.ts';

export const NAMES_CHILD: NotAnEntry = {
  reason: 'footer_row',
  why: 'a line that says whose the entries below are',
  mustBeShown: false,
};

const LABELLED = /^\s*([^:]+):\s*(\p{Lu}[^:]*)$/u;
const SURE = 0.9; // the label is one of the words for a child, and no more
const MOST_CELLS = 2; // the label and the name, together or apart

const filled = (row: GridRow): readonly string[] =>
  row.cells.filter(({ text, merged }) => merged !== true && !isBlank(text)).map(({ text }) => text);

/** The name in a line that names a child and says nothing else. */
const childNamedIn = (line: string): string | undefined => {
  const [, label, name = ''] = LABELLED.exec(line) ?? [];
  if (label === undefined) return undefined; // as of nearly every line
  const [guess] = guesses(label);
  return guess?.field === 'child' && guess.score >= SURE
    ? name.replace(/\(.*$/, '').trim()
    : undefined;
};

const namedBy = (row: GridRow): string | undefined =>
  row.hidden || saysMoreThan(row, MOST_CELLS) || isBlank(row.cells[0]?.text ?? '')
    ? undefined
    : childNamedIn(filled(row).join(' '));

/** Lines under the name and over the head that is typed again: the class, the year, the form tutor. */
const titlesFrom = ({ rows, repeats }: Section, line: number): readonly number[] => {
  const titles = [line];
  for (let at = line + 1; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row.hidden || isBlankRow(row)) break;
    if (repeats.has(row)) return titles;
    if (filled(row).length > 1) break;
    titles.push(at);
  }
  return [line];
};

export type WhoseLines = {
  /** Whose the entries are that stand above every such line, where the file says so over the table. */
  readonly first: string | undefined;
  /** Whose the entries are from this row on, where it says so. Asked of each row in turn, from the top. */
  readonly namedAt: (row: GridRow, index: number) => string | undefined;
  /** Whether a row is such a line, or belongs to one above it. */
  readonly has: (index: number) => boolean;
};

export const whoseLines = (section: Section): WhoseLines => {
  const lines = new Set<number>();
  const over = section.above?.findLast((row) => namedBy(row) !== undefined);
  return {
    first: over === undefined ? childNamedIn(section.lead ?? '') : namedBy(over),
    namedAt: (row, index) => {
      const name = namedBy(row);
      if (name !== undefined) for (const title of titlesFrom(section, index)) lines.add(title);
      return name;
    },
    has: (index) => lines.has(index),
  };
};
