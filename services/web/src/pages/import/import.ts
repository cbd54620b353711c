/** An agency's file as its pages know it: what came in, what could not, and what somebody has to put right. */
import { z } from 'zod';

export const ListedImport = z.object({
  id: z.string(),
  fileName: z.string(),
  status: z.string(),
  agency: z.object({ name: z.string() }).nullish(),
  receivedAt: z.string(),
  rowsSeen: z.number(),
  added: z.number(),
  alreadyHere: z.number(),
  rejectedCount: z.number(),
  rejected: z.array(z.object({ mustBeShown: z.boolean(), settledBy: z.string().nullish() })),
});

type Rejected = { readonly mustBeShown: boolean; readonly settledBy?: string | null | undefined };

/** A real entry that nobody has put right yet. */
export const isToBePutRight = ({ mustBeShown, settledBy }: Rejected): boolean =>
  mustBeShown && !settledBy;
