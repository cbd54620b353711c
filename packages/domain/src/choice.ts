/** A coded list, said once: each code, and the words that people read for it. */
import { z } from 'zod';

type About = { readonly label: string; readonly hint?: string; readonly clear?: boolean };

/** An enum of the keys of `words`. Say `clear` only where the code tells nothing about a child. */
export const choice = <const Words extends Readonly<Record<string, string>>>(
  words: Words,
  about: About,
) => {
  type Code = Extract<keyof Words, string>;
  // `Object.keys` forgets which keys; a literal of words has no others.
  return z.enum(Object.keys(words) as [Code, ...Code[]]).meta({ ...about, options: words });
};

/** The words for a code of such a list. */
export const wordsFor = (list: z.ZodType, code: string): string =>
  list.meta()?.options?.[code] ?? code;
