/** A meeting as its pages know it: who should have been in the room, and who was. */
import { z } from 'zod';
import { Occurred } from '../shapes.ts';

const Named = z.object({ name: z.string() });

export const ListedMeeting = z.object({
  id: z.string(),
  name: z.string(),
  when: Occurred,
  parties: z.array(z.object({ came: z.string() })),
  notInvited: z.array(z.object({ agency: Named.nullish(), why: z.string().nullish() })),
  decisions: z.array(z.object({ what: z.string() })),
});
