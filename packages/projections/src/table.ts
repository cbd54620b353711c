/**
 * A table of a view: rows of one shape, found by key or by the columns that the view names. The
 * read store keeps every version of a row, so that yesterday's answer can be given again.
 */

export type Cell = string | number | null;

/** Fields of a row that hold text or nothing. */
type TextField<Row> = {
  [Name in keyof Row & string]-?: Row[Name] extends string | undefined ? Name : never;
}[keyof Row & string];

export type Table<Row> = {
  /** One word, camelCase, unique among all views. */
  readonly name: string;
  readonly key: (row: Row) => string;
  /** Ids, codes and dates: columns of their own names, and kept there alone. People's own words are no fields, for half a character would not come back. */
  readonly fields: readonly TextField<Row>[];
  /** What a query may filter or sort by, fields among it; everything else is read from the row itself. */
  readonly columns: Readonly<Record<string, (row: Row) => Cell>>;
  /** Each a list of columns; a query by these is fast however large the store. */
  readonly indexes?: readonly (readonly string[])[];
  /** Columns whose values, with a slash between them, are the key: it is then not kept beside them. */
  readonly keyColumns?: readonly string[];
  /** Rows are put once and never changed or taken away: they are not found by key, and none is kept. */
  readonly onlyAdded?: boolean;
  /**
   * The part of a key before its first slash names few rows. Rows are then found by a short hash of it, and
   * `currentUnder` takes that part and its slash at least. For tables that grow with the log.
   */
  readonly bucketed?: boolean;
  /** What full-text search looks in: a name for each text, and its path in the row (`$.headline`). */
  readonly words?: Readonly<Record<string, string>>;
  /** The column within one value of which words are looked for as well, such as in the record of one child. */
  readonly wordsWithin?: string;
};

/** Any table, where nothing is asked of its rows. */
export type AnyTable = Table<never>;

type Definition<Row> = Omit<Table<Row>, 'fields' | 'columns'> &
  Partial<Pick<Table<Row>, 'fields' | 'columns'>>;

/** A table; its columns are its fields, and those that are reckoned from a row. */
export const table = <Row>({
  fields = [],
  columns = {},
  ...definition
}: Definition<Row>): Table<Row> => {
  // A `TextField` holds text or nothing: that is how the type is made.
  const cell = (field: TextField<Row>) => (row: Row) => (row[field] as string | undefined) ?? null;
  const own = Object.fromEntries(fields.map((field) => [field, cell(field)]));
  return { ...definition, fields, columns: { ...own, ...columns } };
};

/** What a projection may do: look up the rows of now, replace one, take one away. */
export type Rows = {
  readonly current: <Row>(table: Table<Row>, key: string) => Row | undefined;
  /** The rows of now with that value in that column, in the order in which they were put. */
  readonly currentWhere: <Row>(table: Table<Row>, column: string, value: string) => readonly Row[];
  /** The rows of now whose keys begin so, in the order of their keys. */
  readonly currentUnder: <Row>(table: Table<Row>, prefix: string) => readonly Row[];
  readonly put: <Row>(table: Table<Row>, row: Row) => void;
  readonly remove: <Row>(table: Table<Row>, key: string) => void;
};
