/** How a spreadsheet names its cells: AB12 is the twelfth of the column after AA. */

const isLetter = (code: number): boolean => code >= 65 && code <= 90;

/** `AB12` → column 27, row 12; both parts may be missing. */
export const reference = (
  ref: string | undefined,
): { column: number | undefined; row: number | undefined } => {
  const text = ref?.replaceAll('$', '').toUpperCase() ?? '';
  let column = 0;
  let at = 0;
  for (; isLetter(text.charCodeAt(at)); at += 1) column = column * 26 + text.charCodeAt(at) - 64;
  const row = Number.parseInt(text.slice(at), 10);
  return { column: column ? column - 1 : undefined, row: Number.isNaN(row) ? undefined : row };
};

const SMALL = 32; // from a capital to its small letter

/** The column of `AB12`, asked of every cell; undefined where it names none. */
export const columnIn = (ref: string): number | undefined => {
  let column = 0;
  for (let at = 0; at < ref.length; at += 1) {
    const code = ref.charCodeAt(at);
    const capital = code >= 97 && code <= 122 ? code - SMALL : code;
    if (isLetter(capital)) column = column * 26 + capital - 64;
    else if (code !== 36) break; // a dollar says that it stays where it is
  }
  return column === 0 ? undefined : column - 1;
};

/** 0 is A, 26 is AA. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));
