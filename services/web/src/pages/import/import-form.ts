/** What the forms about one import have in common. */
import { z } from 'zod';
import { type Data, required } from '../../page.ts';
import { childFrame, FramedChild } from '../child-frame.ts';

const Import = z.object({
  id: z.string(),
  /** Whether it is theirs to see to. */
  isMine: z.boolean(),
  fileName: z.string(),
  added: z.number(),
  child: FramedChild.nullish(),
  rejected: z.array(
    z.object({
      row: z.number(),
      locator: z.string(),
      why: z.string(),
      rawDate: z.string().nullish(),
      text: z.string().nullish(),
    }),
  ),
});

export const importIn = (data: Data) => Import.parse(required(data, 'import'));

export const importForm = (data: Data, title: string) => {
  const found = importIn(data);
  return {
    title,
    ...(found.child ? childFrame(found.child, 'Imports') : {}),
    subNavigation: [],
    back: `/imports/${found.id}`,
    fileName: found.fileName,
    added: found.added,
  };
};
