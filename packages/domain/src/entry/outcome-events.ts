/** Entry: that somebody was told what came of it, where the network was owed that. Stored for ever. */
import { z } from 'zod';
import { Channel, fact, Person, Text } from '../vocabulary.ts';

export const EntryOutcomeCommunicated = z.object({
  type: z.literal('EntryOutcomeCommunicated'),
  ...fact,
  outcome: Text.meta({ label: 'What came of it', long: true }),
  to: z.array(Person).min(1).max(50).meta({ label: 'Who was told' }),
  by: Person.meta({ label: 'Who told them' }).optional(),
  channel: Channel.optional(),
  everyoneTold: z.boolean().meta({
    clear: true,
    label: 'Has everybody who needs to hear of it now been told?',
    hint: 'If not, it stays on the list of what the network is owed',
  }),
});
export type EntryOutcomeCommunicated = Readonly<z.infer<typeof EntryOutcomeCommunicated>>;
