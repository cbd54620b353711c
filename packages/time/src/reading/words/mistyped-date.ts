/** Slips of the finger in a date: a letter that looks like a figure, a separator typed twice or out of place, ornaments round it all. A letter alone is no figure: "L/22/14" is a number of somebody's. */

const LOOKS_NUMERIC =
  /^(?:\d|[\dols|]{2})[/.-](?:\d|[\dols|]{2})[/.-](?:[\dols|]{4}|[\dols|]{2})(?![\da-z])/;
const BULLET = /^(?:[•·▪*]|\d{1,2}\))\s*(?=\S)/;
const OTHER_SEPARATOR = /^(\d{1,2})([_;,])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/** What it means where nothing was mistyped; `mistyped` where a figure had to be guessed from a letter. */
export const withoutSlips = (
  text: string,
): { readonly text: string; readonly mistyped: boolean } => {
  const bare = text
    .replace(/^[[({]+([^[\](){}]*)[\])}]+$/, '$1')
    .replace(/^(["*_])([^"*_]+)\1$/, '$2')
    .replace(BULLET, '')
    .replace(/^'(?=\d{1,2}[/.-])/, '') // which keeps a text from being taken for a number
    .replace(/(?<=\d)\*+$/, '')
    .replace(OTHER_SEPARATOR, '$1/$3/$4')
    .replace(/([/.-])\1+(?=\d)/g, '$1')
    .replace(/(?<=[\da-z)])[;,./]+$/, '')
    .trim();
  const [numeric] = LOOKS_NUMERIC.exec(bare) ?? [];
  if (numeric === undefined || !/[ols|]/.test(numeric) || !/\d/.test(numeric))
    return { text: bare, mistyped: false };
  const figures = numeric.replaceAll('o', '0').replaceAll('s', '5').replace(/[l|]/g, '1');
  return { text: figures + bare.slice(numeric.length), mistyped: true };
};
