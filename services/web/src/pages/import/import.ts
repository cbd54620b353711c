/** An agency's file as its pages know it: what came in, and how much could not. */
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
});
