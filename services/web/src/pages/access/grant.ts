/** Somebody let into a record by name, as the graph tells it. */
import { z } from 'zod';

export const Grant = z.object({
  id: z.string(),
  recordId: z.string(),
  to: z
    .object({
      name: z.string(),
      roleInWords: z.string(),
      agency: z.object({ name: z.string() }).nullish(),
    })
    .nullish(),
  until: z.string(),
  isOver: z.boolean(),
  basisInWords: z.string(),
  reason: z.string(),
  givenBy: z.string(),
});
export type Grant = Readonly<z.infer<typeof Grant>>;
