/**
 * The views as a query node reads them. Each question is asked of the generation that is current at
 * that moment and answered within one call, so that a rebuild can swap files between two questions.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { isMissingFile } from './faults.ts';
import { viewsFolder } from './folder.ts';

type Parameters = Readonly<Record<string, SQLInputValue>>;

/** What a query asks the current generation with. */
export type Asking = {
  /** The bodies of the rows found; the statement selects a column `body`. */
  readonly bodies: <Row>(sql: string, parameters?: Parameters) => readonly Row[];
  /** The first number of the first row found. */
  readonly count: (sql: string, parameters?: Parameters) => number;
  readonly all: (
    sql: string,
    parameters?: Parameters,
  ) => readonly Readonly<Record<string, unknown>>[];
};

export type Views = {
  /** False until the first build of the views is complete. */
  readonly isReady: () => boolean;
  readonly generation: () => string | undefined;
  /** Commit position of the last event that these views show; -1 before any. */
  readonly position: () => bigint;
  /** Waits until the views show that position, at most `ms` milliseconds; says whether they do. */
  readonly waitFor: (position: bigint, ms: number) => Promise<boolean>;
  /** What the shared record held at that moment, as a cut of the log; -1 where it held nothing yet. */
  readonly cutAt: (partnership: string, instant: string) => bigint;
  /** Asks several things of the same state of the views. */
  readonly ask: <Answer>(question: (asking: Asking) => Answer) => Answer;
  readonly close: () => void;
};

/** Asked before the first build of the views is complete: wait, and ask again. */
export class ViewsNotReady extends Error {
  override readonly name = 'ViewsNotReady';
  constructor(folder: string) {
    super(
      `Expected views to read in ${folder}, found none yet: the projector is still building them for the first time, or is not running.`,
    );
  }
}

const POLL = 10; // milliseconds between two looks at the position; a page waits once or twice
const BEFORE_ANY = -1n;

type Open = { readonly generation: string; readonly file: DatabaseSync; readonly asking: Asking };

const askingOf = (file: DatabaseSync): Asking => {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = file.prepare(sql);
    statement.setAllowUnknownNamedParameters(true); // a query's parts share one set of parameters
    statements.set(sql, statement);
    return statement;
  };
  const all: Asking['all'] = (sql, parameters = {}) => prepared(sql).all(parameters);
  return {
    all,
    // The projection put these bodies, and the query names the row's type beside the table.
    bodies: <Row>(sql: string, parameters: Parameters = {}) =>
      all(sql, parameters).map((row) => JSON.parse(String(row['body'])) as Row),
    count: (sql, parameters) => Number(Object.values(all(sql, parameters)[0] ?? { n: 0 })[0]),
  };
};

const numberFrom = (file: DatabaseSync, sql: string, parameters: Parameters = {}): bigint => {
  const statement = file.prepare(sql);
  statement.setReadBigInts(true);
  const value = Object.values(statement.get(parameters) ?? {})[0];
  return typeof value === 'bigint' ? value : BEFORE_ANY;
};

/** Opens the views of a data folder for reading; they may not be there yet. */
export const openViews = (dataFolder: string): Views => {
  const folder = viewsFolder(dataFolder);
  let open: Open | undefined;

  /** The file of a generation; undefined where it is not there: it was swapped since its name was read, or is built anew. */
  const openFile = (generation: string): DatabaseSync | undefined => {
    try {
      return new DatabaseSync(folder.fileOf(generation), { readOnly: true, timeout: 2_000 });
    } catch (fault) {
      if (!isMissingFile(fault)) throw fault;
      return undefined;
    }
  };
  const current = (): Open | undefined => {
    if (open?.file.isTransaction) return open; // a question within a question is asked of the same state
    const generation = folder.current();
    if (generation === open?.generation) return open;
    open?.file.close();
    open = undefined;
    if (generation === undefined) return undefined;
    const file = openFile(generation);
    if (file === undefined) return folder.current() === generation ? undefined : current();
    open = { generation, file, asking: askingOf(file) };
    return open;
  };
  const ready = (): Open => {
    const found = current();
    if (found === undefined) throw new ViewsNotReady(folder.path);
    return found;
  };
  const position = (): bigint => {
    const found = current();
    return found ? numberFrom(found.file, 'SELECT position FROM checkpoint') : BEFORE_ANY;
  };

  return {
    isReady: () => current() !== undefined,
    generation: () => current()?.generation,
    position,
    waitFor: async (wanted, ms) => {
      for (let waited = 0; position() < wanted; waited += POLL) {
        if (waited >= ms) return false;
        await pause(POLL);
      }
      return true;
    },
    cutAt: (partnership, instant) =>
      numberFrom(
        ready().file,
        `SELECT position FROM moments WHERE partnership = :partnership AND knownAt <= :instant
         ORDER BY knownAt DESC LIMIT 1`,
        { partnership, instant },
      ),
    ask: (question) => {
      const { file, asking } = ready();
      if (file.isTransaction) return question(asking);
      file.exec('BEGIN');
      try {
        return question(asking);
      } finally {
        file.exec('COMMIT'); // nothing was written: this only lets go of the state that was read
      }
    },
    close: () => {
      open?.file.close();
      open = undefined;
    },
  };
};
