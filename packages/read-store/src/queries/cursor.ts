/** The place of one line in a chronology, as a page hands it out and takes it back. */

type Cursor = { readonly sortKey: string; readonly rowId: string };

export const cursorOf = ({ sortKey, rowId }: Cursor): string =>
  Buffer.from(JSON.stringify([sortKey, rowId])).toString('base64url');

/** Undefined where the text is not a cursor of ours. */
export const readCursor = (written: string): Cursor | undefined => {
  try {
    const [sortKey, rowId] = JSON.parse(Buffer.from(written, 'base64url').toString('utf8'));
    return typeof sortKey === 'string' && typeof rowId === 'string'
      ? { sortKey, rowId }
      : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof TypeError) return undefined;
    throw fault;
  }
};
