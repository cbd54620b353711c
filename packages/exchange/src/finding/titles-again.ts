/** Lines that stand over a table, printed again at the head of each page: "Kelder Fire Service   Page 2". */
import { type GridRow, isBlank, plain } from '../opening/grid.ts';
import { type NotAnEntry, saysMoreThan } from './kinds-of-row.ts';
import type { Section } from './sections.ts';

export const TITLE_AGAIN: NotAnEntry = {
  reason: 'footer_row',
  why: 'a line that stands over the table, printed again',
  mustBeShown: false,
};

/** What a line of one cell says, whichever page it stands on; undefined where it says more, or hardly anything. */
const titleIn = (row: GridRow): string | undefined => {
  if (saysMoreThan(row, 1)) return undefined; // nearly all rows
  const said = row.cells.find(({ text, merged }) => !merged && !isBlank(text))?.text ?? '';
  const words = plain(said).replace(/\d+/g, '').trim();
  return /\p{L}{3}/u.test(words) ? words : undefined;
};

/** Whether a row is one of the lines over its table. */
export const titlesAgain = ({ above = [] }: Section): ((row: GridRow) => boolean) => {
  const titles = new Set(above.flatMap((row) => titleIn(row) ?? []));
  return (row) => {
    const title = titles.size > 0 ? titleIn(row) : undefined;
    return title !== undefined && titles.has(title);
  };
};
