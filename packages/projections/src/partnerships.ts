/** Partnerships: whether one is a demonstration, whose events carry a time of their own. */
import { type Happening, isReadable, type Projection } from './projection.ts';
import { type Rows, table } from './table.ts';

export type PartnershipRow = { readonly partnership: string; readonly isDemonstration: boolean };

export const partnershipTable = table<PartnershipRow>({
  name: 'partnership',
  key: ({ partnership }) => partnership,
});

const project = (happening: Happening, rows: Rows): void => {
  if (!isReadable(happening)) return;
  const { partnership, metadata } = happening;
  if (rows.current(partnershipTable, partnership) !== undefined) return; // its first event says it for good
  rows.put(partnershipTable, { partnership, isDemonstration: metadata.simulated ?? false });
};

export const partnerships: Projection = {
  name: 'partnerships',
  version: 1,
  tables: [partnershipTable],
  project,
};
