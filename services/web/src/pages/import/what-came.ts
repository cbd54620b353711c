/** What came of a file that was sent: refused, still being read, held to be looked at, or nothing that is new. */
import { z } from 'zod';

const Refused = z.object({ __typename: z.literal('FileRefused'), why: z.string() });
const GoesOn = z.object({ __typename: z.literal('ImportGoesOn'), readingId: z.string() });
const Report = z.object({
  __typename: z.literal('ImportReport'),
  importId: z.string(),
  committed: z.boolean(),
  held: z.boolean(),
  position: z.string().nullish(),
  rowsSeen: z.number(),
  added: z.number(),
  alreadyHere: z.number(),
  notes: z.array(z.string()),
  rejected: z.array(z.object({ locator: z.string(), why: z.string(), mustBeShown: z.boolean() })),
  pairs: z.array(z.object({ certain: z.boolean() })),
});
export const WhatCame = z.discriminatedUnion('__typename', [Refused, GoesOn, Report]);
export type WhatCame = Readonly<z.infer<typeof WhatCame>>;
export type Report = Readonly<z.infer<typeof Report>>;

/** Where its import is shown; undefined where nothing was recorded. */
export const placeOf = ({ importId, committed, held, position }: Report): string | undefined => {
  if (!committed && !held) return undefined;
  const fresh = position ? `&at=${position}` : '';
  return `/imports/${importId}?done=${held ? 'read' : 'imported'}${fresh}`;
};
