/**
 * Undo without forgetting: any event may be marked as recorded in error, or as belonging to another
 * child. What was recorded stays in the log; state is folded again without it.
 */
import { z } from 'zod';
import { ChildId, Id, Text } from './vocabulary.ts';

const why = {
  eventId: Id.meta({ clear: true, refersTo: 'event', label: 'What was recorded' }),
  reason: Text.meta({ label: 'Why it is wrong', long: true }),
  seenBy: Text.optional().meta({
    label: 'Who had seen it',
    hint: 'People or agencies who read it before it was put right',
  }),
  dataBreach: z.boolean().meta({ clear: true, label: 'Is this a personal data breach?' }),
};

export const RecordedInError = z.object({ type: z.literal('RecordedInError'), ...why });
export const MovedToOtherChild = z.object({
  type: z.literal('MovedToOtherChild'),
  ...why,
  fromChildId: ChildId,
  toChildId: ChildId,
});
export const InErrorEvent = z.discriminatedUnion('type', [RecordedInError, MovedToOtherChild]);
export type InErrorEvent = Readonly<z.infer<typeof InErrorEvent>>;

export const InErrorCommand = z.discriminatedUnion('type', [
  RecordedInError.extend({ type: z.literal('RecordInError') }),
  MovedToOtherChild.extend({ type: z.literal('MoveToOtherChild') }),
]);
export type InErrorCommand = Readonly<z.infer<typeof InErrorCommand>>;
export type InErrorRefusal = 'noSuchEvent' | 'alreadyPutRight' | 'notAboutThatChild';
