/** How the columns of an agency's files are read: as a person settled it before, else as the reader understands them. */
import type { Mapping } from '@throughline/exchange/columns/columns';
import { type Field, fields } from '@throughline/exchange/columns/field';
import type { ReadTable } from '@throughline/exchange/read-file';
import { importsOfAgency } from '@throughline/read-store/queries/records';
import type { Context } from '../context.ts';
import type { BringIn } from './bring-in.ts';

export type ChosenColumn = { readonly header: string; readonly field: string };

/** The field of that name; undefined for a column that is kept and not understood. */
export const fieldNamed = (name: string): Field | undefined =>
  fields.find((field) => field === name);

const asMapping = (columns: readonly ChosenColumn[]): Mapping =>
  Object.fromEntries(columns.map(({ header, field }) => [header, fieldNamed(field) ?? 'ignore']));

/** What a person chose for the agency's last file, of whichever child; what the reader understood, it understands again. */
const remembered = (
  { views }: Pick<Context, 'views'>,
  agencyId: string,
): readonly ChosenColumn[] => {
  const last = importsOfAgency(views, agencyId).find(({ status }) => status === 'committed');
  const chosen = last?.columns.filter(({ chosenBy }) => chosenBy === 'person') ?? [];
  return chosen.flatMap(({ columns }) => columns);
};

/** Undefined where the reader is left to itself. */
export const settledMapping = (
  context: Pick<Context, 'views'>,
  { agencyId, mapping }: Pick<BringIn, 'agencyId' | 'mapping'>,
): Mapping | undefined => {
  const columns = mapping ?? remembered(context, agencyId);
  return columns.length === 0 ? undefined : asMapping(columns);
};

/** The mapping of the table that a row stood in: the one with all its columns. */
export const mappingFor = (
  cells: Readonly<Record<string, string>>,
  tables: readonly Pick<ReadTable, 'mapping'>[],
): ReadTable['mapping'] =>
  tables.find(({ mapping }) => Object.keys(cells).every((header) => Object.hasOwn(mapping, header)))
    ?.mapping ?? Object.assign({}, ...tables.map(({ mapping }) => mapping));
