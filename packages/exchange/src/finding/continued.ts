/** A table without a head that goes on with the one before it: overleaf in a document, on the next sheet of a workbook. */
import { contentsOf } from '../columns/column-contents.ts';
import type { Grid } from '../opening/grid.ts';
import type { Section } from './sections.ts';

const widthOf = ({ rows }: Grid): number => Math.max(0, ...rows.map(({ cells }) => cells.length));

/** As wide as that one, with days under its head for the date and words under that for the event. */
const goesOn = ({ columns: { headers, fields } }: Section, grid: Grid): boolean => {
  if (widthOf(grid) !== headers.length) return false;
  const contents = contentsOf(grid.rows, headers.length);
  const [days, words] = [contents[fields.indexOf('date')], contents[fields.indexOf('event')]];
  if (!days || !words) return false;
  return (
    days.dated > 0 &&
    days.dated * 2 > days.filled &&
    words.filled * 2 > words.rows &&
    words.dated === 0
  );
};

/** The grid as a section with the columns of the one before it; undefined where it does not go on with that. */
export const continued = (before: Section | undefined, grid: Grid): Section | undefined =>
  before !== undefined && goesOn(before, grid)
    ? {
        where: grid.where,
        lead: grid.lead,
        headerAt: before.headerAt,
        columns: before.columns,
        note: `There are no heads in ${grid.where}; we took it to go on with ${before.where}`,
        rows: grid.rows,
        repeats: new Set(),
      }
    : undefined;
