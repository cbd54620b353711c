/** What SQLite's faults mean. Result codes: sqlite.org/rescode.html. */

const codeOf = (fault: unknown): number | undefined =>
  fault instanceof Error && 'errcode' in fault && typeof fault.errcode === 'number'
    ? fault.errcode & 0xff // extended codes keep the plain one in their last byte
    : undefined;

/** Somebody else holds the file (SQLITE_BUSY). */
export const isBusy = (fault: unknown): boolean => codeOf(fault) === 5;

/** The file is not what was written (SQLITE_CORRUPT, SQLITE_NOTADB). */
export const isDamage = (fault: unknown): boolean => [11, 26].includes(codeOf(fault) ?? 0);

/** The file could not be opened (SQLITE_CANTOPEN): as a rule there is none. */
export const isMissingFile = (fault: unknown): boolean => codeOf(fault) === 14;
