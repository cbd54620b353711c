/** Child: who may see the record, and what was answered to the questions that it leaves open. */
import { LocalDate } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../../choice.ts';
import { ChildId, EntryId, fact, Id, Line, NewId, Text, UserId } from '../../vocabulary.ts';

const about = { childId: ChildId, ...fact };
const why = Text.optional().meta({ label: 'Why', long: true });

export const Audience = choice(
  {
    network: 'Every agency involved',
    statutory: 'Statutory agencies',
    health: 'Health agencies',
    named: 'Named people only',
  },
  { label: 'Who may see it', clear: true },
);
export type Audience = z.infer<typeof Audience>;
export const RecordRestricted = z.object({
  type: z.literal('RecordRestricted'),
  ...about,
  restrictionId: NewId,
  entryIds: z
    .array(EntryId)
    .max(1000)
    .optional()
    .meta({ label: 'Which entries', hint: 'Leave empty to restrict the whole record' }),
  audience: Audience,
  userIds: z.array(UserId).max(200).optional().meta({ label: 'Named people' }),
  neverToFamily: z
    .boolean()
    .optional()
    .meta({ clear: true, label: 'Never show to a parent or carer' }),
  protectedAddress: z.boolean().optional().meta({ clear: true, label: 'Protect the address' }),
  legalPrivilege: z.boolean().optional().meta({ clear: true, label: 'Legally privileged' }),
  until: LocalDate.optional().meta({ clear: true, label: 'Review on' }),
  why: Text.meta({ label: 'Why', long: true }),
});
export const RecordUnrestricted = z.object({
  type: z.literal('RecordUnrestricted'),
  ...about,
  restrictionId: Id.meta({ refersTo: 'restriction', label: 'Restriction' }),
  why: Text.meta({ label: 'Why', long: true }),
});

export const PromptAnswer = choice(
  {
    considered: 'Considered, and recorded elsewhere',
    unknown: 'Not known',
    'unsafe-to-ask': 'Not safe to ask',
    'not-applicable': 'Does not apply',
    'ask-again': 'Ask again later',
  },
  { label: 'Answer', clear: true },
);
export const PromptSettled = z.object({
  type: z.literal('PromptSettled'),
  ...about,
  prompt: Line.meta({ label: 'Prompt' }), // may hold a name, so it is sealed
  answer: PromptAnswer,
  askAgainOn: LocalDate.optional().meta({ clear: true, label: 'Ask again on' }),
  why,
});
