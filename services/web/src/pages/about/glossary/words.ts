/** The field's words and abbreviations, from the one place where they are kept. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Word = z.object({ word: z.string(), long: z.string().optional(), meaning: z.string() });
export type Word = Readonly<z.infer<typeof Word>>;

export const words: readonly Word[] = z
  .array(Word)
  .parse(
    JSON.parse(
      readFileSync(new URL('../../../../../../schema/glossary.json', import.meta.url), 'utf8'),
    ),
  );

/** What each abbreviation stands for. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  words.flatMap(({ word, long }) => (long === undefined ? [] : [[word, long] as const])),
);
