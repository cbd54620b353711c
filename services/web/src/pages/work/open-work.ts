/** Open work in somebody's name, as pages say it. */
import { dateInWords } from '@throughline/govuk/dates';
import { z } from 'zod';
import { deadlinePlace } from '../deadline-place.ts';

export const OpenPiece = z.object({
  ...{ id: z.string(), kind: z.string(), kindInWords: z.string(), what: z.string().nullable() },
  ...{ dueOn: z.string().nullable(), pathway: z.string(), caseId: z.string() },
  inNameOf: z.string(),
  childReference: z.string().nullable(),
  child: z.object({ id: z.string(), name: z.string(), reference: z.string() }).nullable(),
});
export type OpenPiece = Readonly<z.infer<typeof OpenPiece>>;

export const pieceInWords = ({ kindInWords, what }: OpenPiece): string =>
  what === null ? kindInWords : `${kindInWords}: ${what}`;

/** Whom it is about, and by when: the name only where the reader may open the record. */
export const aboutPiece = ({ child, childReference, dueOn }: OpenPiece): string =>
  [child?.name, childReference, dueOn && `due ${dateInWords(dueOn)}`].filter(Boolean).join(', ');

/** Where it is done; what the reader may not open is handed on. */
export const placeOfPiece = (piece: OpenPiece, me: string): string => {
  const { pathway, child } = piece;
  if (child === null && pathway !== 'learningReview') return `/colleagues/${me}`;
  return pathway === 'riskAndSafety' ? `/children/${child?.id}/risks` : deadlinePlace(piece);
};
