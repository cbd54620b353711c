/**
 * A table of a view: rows of one shape, found by key or by the columns that the view names. The
 * read store keeps every version of a row, so that yesterday's answer can be given again.
 */

export type Cell = string | number | null;

export type Table<Row> = {
  /** One word, camelCase, unique among all views. */
  readonly name: string;
  readonly key: (row: Row) => string;
  /** What a query may filter or sort by; everything else is read from the row itself. */
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

export const table = <Row>(definition: Table<Row>): Table<Row> => definition;

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
