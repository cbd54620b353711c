/** What rows of a file cover between them: whose they are, from when to when, and which somebody should look at. */
import type { Occurred as When } from '@throughline/time/occurred';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';

export type SpannedRow = {
  readonly agencyId?: string | undefined;
  readonly occurred: When;
  readonly flags: readonly string[];
};

const Share = builder
  .objectRef<{ readonly agencyId: string; readonly rows: number }>('AgencyRows')
  .implement({
    description: 'How many rows are one agency’s.',
    fields: (t) => ({
      agency: t.field({
        type: Agency,
        nullable: true,
        resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
      }),
      rows: t.exposeInt('rows'),
    }),
  });

const starts = (rows: readonly SpannedRow[]) =>
  rows.flatMap(({ occurred }) => occurred.start ?? []);
const ends = (rows: readonly SpannedRow[]) => rows.flatMap(({ occurred }) => occurred.end ?? []);

export const RowSpan = builder.objectRef<readonly SpannedRow[]>('RowSpan').implement({
  description: 'What the rows of a file cover between them.',
  fields: (t) => ({
    rows: t.int({ resolve: (rows) => rows.length }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      resolve: (rows) => starts(rows).toSorted()[0] ?? null,
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      resolve: (rows) => ends(rows).toSorted().at(-1) ?? null,
    }),
    undated: t.int({
      resolve: (rows) => rows.filter(({ occurred }) => occurred.start === undefined).length,
    }),
    doubtful: t.int({
      description: 'Rows with something to look at: a doubtful date, a contradiction, a repeat.',
      resolve: (rows) => rows.filter(({ flags }) => flags.length > 0).length,
    }),
    agencies: t.field({
      type: [Share],
      resolve: (rows) =>
        [...Map.groupBy(rows, ({ agencyId }) => agencyId ?? '')].map(([agencyId, own]) => ({
          agencyId,
          rows: own.length,
        })),
    }),
  }),
});
