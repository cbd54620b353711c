/** A headline is a link, and cannot explain its words: each meaning is said once a page, in a line below it. */
import type { z } from 'zod';
import type { OwnWords } from './shapes.ts';

type Worded = { readonly headline: string; readonly words: z.infer<typeof OwnWords> };

/** For one page: asked for its lines in the order in which they stand. */
export const headlineWords = () => {
  const said = new Set<string>();
  return ({ headline, words }: Worded): z.infer<typeof OwnWords> =>
    words.filter((one) => {
      const key = JSON.stringify(one);
      if (!one.means || said.has(key) || !headline.includes(one.word)) return false;
      said.add(key);
      return true;
    });
};
