/** What practitioners shorten when they write what happened, written out, and one word for what they call by many. */

/** "Strat mtg", "core gp", "CP conf". */
const written: readonly (readonly [short: RegExp, full: string])[] = [
  [/\bmtgs?\b\.?/gi, 'meeting'],
  [/\bstrat\b\.?/gi, 'strategy'],
  [/\b(strategy|tel|telephone|phone) disc(?:n|uss)?\b\.?/gi, '$1 discussion'],
  [/\bcore (?:grp|gp)\b\.?/gi, 'core group'],
  [/\b(cp|review|initial|case|transfer) conf\b\.?/gi, '$1 conference'],
  [/\bcp (conference|medical|visit|plan)\b/gi, 'child protection $1'],
  [/\bstat(?:utory)?\.? (visit|review)\b/gi, 'statutory $1'],
  [/\bappts?\b\.?/gi, 'appointment'],
  [/\b(?:rhi|missing interview)\b/gi, 'return interview'],
  [/\bassess(?:mt|mnt)\b\.?/gi, 'assessment'],
  [/\bprofs\b[’']?/gi, 'professionals'],
];

export const inFull = (text: string): string =>
  written.reduce((each, [short, full]) => each.replace(short, full), text);

/** One word for what agencies call by many; both sides in lower case. */
export const sameWord: ReadonlyMap<string, string> = new Map([
  ['a&e', 'hospital'],
  ['ed', 'hospital'],
  ['ward', 'hospital'],
  ['nurse', 'hospital'],
  ['mha', 'mental'],
  ['gp', 'surgery'],
  ['practice', 'surgery'],
  ['dr', 'doctor'],
  ['doctors', 'doctor'],
  ['sw', 'social'],
  ['mum', 'mother'],
  ['dad', 'father'],
  ['rang', 'phone'],
  ['phoned', 'phone'],
  ['telephone', 'phone'],
  ['called', 'phone'],
  ['call', 'phone'],
  ['t/c', 'phone'],
  ['discussion', 'meeting'],
  ['yp', 'child'],
  ['kid', 'child'],
  ['kids', 'child'],
  ['children', 'child'],
]);
