/** What is too much for one event of the log, in portions that fit. The same file gives the same portions, so that a step sent again is known. */

const MOST_CHARACTERS = 400_000; // of JSON; the store takes a mebibyte at a time, and sealing lengthens it

/** In order, each portion as long as it may be. */
export const portionsOf = <T>(all: readonly T[], most: number): readonly (readonly T[])[] => {
  const portions: T[][] = [];
  let length = 0;
  for (const one of all) {
    const own = JSON.stringify(one).length;
    const last = portions.at(-1);
    if (last === undefined || last.length >= most || length + own > MOST_CHARACTERS) {
      portions.push([one]);
      length = own;
    } else {
      last.push(one);
      length += own;
    }
  }
  return portions;
};
