/** Which practices owe a letter, by when, and in which of the child's records that stands. */
import { z } from 'zod';
import { type Data, required } from '../../../page.ts';

const Owing = z.object({
  deadlines: z.array(
    z.object({
      pathway: z.string(),
      caseId: z.string(),
      inWords: z.string(),
      owedByInWords: z.array(z.string()),
    }),
  ),
});

const lettersIn = (data: Data) =>
  Owing.parse(required(data, 'child')).deadlines.filter(
    ({ pathway }) => pathway === 'gpRegistration',
  );

export const lettersOwed = (data: Data): readonly string[] =>
  lettersIn(data).map(
    ({ owedByInWords, inWords }) =>
      `${owedByInWords.join(' and ') || 'a practice that is not named'}, ${inWords}`,
  );

/** The record that was opened; where only another with which it was merged is owed a letter, that one. */
export const recordOwed = (data: Data, opened: string | undefined): string | undefined => {
  const records = lettersIn(data).map(({ caseId }) => caseId);
  return opened !== undefined && records.includes(opened) ? opened : (records[0] ?? opened);
};
