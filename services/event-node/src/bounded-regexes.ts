/**
 * Bounds how long a reader's filter may look at one name. V8 tries an expression's alternatives one after the other, which
 * for some ("(a+)+$") takes longer than anybody waits; after fifty thousand it may go on by a way that takes one step a
 * letter. That way knows neither look-arounds nor references back, nor letters of either case: what it does not know is
 * timed (serve/name-regex.ts), and the second flag is for asking whether it knows.
 */
import { setFlagsFromString } from 'node:v8';

export const boundRegexes = (): void => {
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
  setFlagsFromString('--enable-experimental-regexp-engine');
};
