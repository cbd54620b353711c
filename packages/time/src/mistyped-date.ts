/** Slips of the finger in a date: a letter that looks like a figure, a separator typed twice, brackets round it all. */

const LOOKS_NUMERIC = /^[\dol|]{1,2}[/.-][\dol|]{1,2}[/.-](?:[\dol|]{4}|[\dol|]{2})(?![\da-z])/;

/** What it means where nothing was mistyped; `mistyped` where a figure had to be guessed from a letter. */
export const withoutSlips = (
  text: string,
): { readonly text: string; readonly mistyped: boolean } => {
  const bare = text
    .replace(/^[[({]+([^[\](){}]*)[\])}]+$/, '$1')
    .replace(/([/.-])\1+(?=\d)/g, '$1')
    .replace(/[;,.]+$/, '')
    .trim();
  const [numeric] = LOOKS_NUMERIC.exec(bare) ?? [];
  if (numeric === undefined || !/[ol|]/.test(numeric) || !/\d/.test(numeric))
    return { text: bare, mistyped: false };
  const figures = numeric.replaceAll('o', '0').replace(/[l|]/g, '1');
  return { text: figures + bare.slice(numeric.length), mistyped: true };
};
