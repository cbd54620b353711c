/** Changes of the file that are kept together, or not at all. */
import type { DatabaseSync } from 'node:sqlite';

export const inOneTransaction = <Result>(database: DatabaseSync, change: () => Result): Result => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = change();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
};
