/** Parts that many pages' answers have in common. */
import { z } from 'zod';

/** When something happened. `at` or `start` is for machines; `inWords` for people, with the doubt that there is. */
export const Occurred = z.object({
  inWords: z.string(),
  at: z.string().nullish(),
  start: z.string().nullish(),
});

/** What words of a line mean in the file that it came from. */
export const OwnWords = z
  .array(z.object({ word: z.string(), means: z.string().nullable() }))
  .default([]);

export const Named = z.object({ id: z.string(), name: z.string() });

/** One thing that was said or done in a case. */
export const Step = z.object({
  id: z.string(),
  type: z.string(),
  headline: z.string(),
  text: z.string().nullish(),
  occurred: Occurred,
  recordedAt: z.string(),
  recordedByAgency: z.object({ name: z.string() }).nullish(),
  stage: z.number().nullish(),
  cites: z.array(z.string()).default([]),
});
export type Step = Readonly<z.infer<typeof Step>>;

/** Histories are newest first, as people expect of a case; `?order=oldest` turns them. */
export const inOrder = <One>(steps: readonly One[], order: string | undefined): readonly One[] =>
  order === 'oldest' ? steps : steps.toReversed();
