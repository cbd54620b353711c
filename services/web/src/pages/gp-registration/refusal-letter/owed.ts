/** Which practices owe a letter, and by when. */
import { z } from 'zod';

const Owing = z.object({
  deadlines: z.array(
    z.object({
      pathway: z.string(),
      inWords: z.string(),
      owedByInWords: z.array(z.string()),
    }),
  ),
});

export const lettersOwed = (child: unknown): readonly string[] =>
  Owing.parse(child)
    .deadlines.filter(({ pathway }) => pathway === 'gpRegistration')
    .map(
      ({ owedByInWords, inWords }) =>
        `${owedByInWords.join(' and ') || 'a practice that is not named'}, ${inWords}`,
    );
