/** A table whose entries stand one beside another, with a row for each; and what is said of how its sections came to be. */
import type { Mapping } from '../../columns/columns.ts';
import type { Grid } from '../../opening/grid.ts';
import { accountsByColumn } from './agency-columns.ts';
import { datesAcross } from './dates-across.ts';
import { weekGrid } from './week-grid.ts';

const inPlace = ({ where }: Grid): string => (where === 'file' ? 'this file' : where);

export const spreadOut = (
  grid: Grid,
  mapping: Mapping | undefined,
): { readonly grid: Grid; readonly note?: string } => {
  const byAgency = accountsByColumn(grid, mapping);
  if (byAgency) {
    const note = `Each agency has a column of its own in ${inPlace(grid)}; we took each filled cell for an entry of that agency`;
    return { grid: byAgency, note };
  }
  const byWeek = weekGrid(grid);
  if (byWeek) {
    const note = `Each day of the week has a column of its own in ${inPlace(grid)}; we took each filled cell for an entry of that day`;
    return { grid: byWeek, note };
  }
  const byDay = datesAcross(grid);
  if (!byDay) return { grid };
  const note = `Each day or month has a column of its own in ${inPlace(grid)}; we took each filled cell for an entry of then`;
  return { grid: byDay, note };
};
