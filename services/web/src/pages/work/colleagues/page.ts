/** The people of a leader's agency, and how much is open in each name: for when somebody leaves, moves or is away. */
import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { meOf } from '../../asker.ts';

const Colleague = z.object({
  ...{ userId: z.string(), name: z.string(), title: z.string().nullable() },
  ...{ roleInWords: z.string(), hasLeft: z.boolean(), openCount: z.number().nullable() },
});

export const colleagues = page(import.meta.url, {
  view: (data) => {
    const all = z.array(Colleague).parse(required(data, 'colleagues'));
    return {
      title: 'Open work of your colleagues',
      agency: meOf(data).agency?.name,
      here: all.filter(({ hasLeft }) => !hasLeft),
      // Of those who left only they matter here whose work nobody has in their own name yet.
      left: all.filter(({ hasLeft, openCount }) => hasLeft && openCount !== 0),
    };
  },
});
