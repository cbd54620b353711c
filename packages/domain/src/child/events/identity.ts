/** Child: who the child is — names, dates of birth, numbers, language — and what changed or was wrong. */
import { Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../../choice.ts';
import { AgencyId, ChildId, Code, fact, Line, Text } from '../../vocabulary.ts';

const about = { childId: ChildId, ...fact };
const why = Text.optional().meta({ label: 'Why', long: true });

export const NameKind = choice(
  { current: 'Name used now', former: 'Former name', alias: 'Also known as', spelling: 'Spelling' },
  { label: 'Kind of name' },
);
export const ChildName = z.object({
  given: Line.meta({ label: 'Given name', hint: 'Or the whole name, as it was written' }),
  family: Line.optional().meta({ label: 'Family name' }),
  kind: NameKind,
});
export type ChildName = Readonly<z.infer<typeof ChildName>>;

export const Identifier = z.object({
  kind: choice(
    {
      nhs: 'NHS number',
      upn: 'Unique pupil number',
      'local-authority': 'Local authority number',
      hospital: 'Hospital number',
      police: 'Police reference',
      'home-office': 'Home Office reference',
      other: 'Another number',
    },
    { label: 'Kind of number' },
  ),
  value: Line.meta({ label: 'Number' }),
  agencyId: AgencyId.optional(),
});

/** What is known of who the child is. A change and a correction carry only what they touch. */
export const details = {
  names: z.array(ChildName).min(1).max(50).meta({ label: 'Names' }),
  bornOn: Occurred.optional().meta({
    label: 'Date of birth',
    dayOnly: true,
    hint: 'If nobody is sure, say so: the doubt is kept',
  }),
  otherDatesOfBirth: z
    .array(
      z.object({
        bornOn: Occurred.meta({ label: 'Date of birth held', dayOnly: true }),
        heldBy: AgencyId.optional().meta({ label: 'Held by' }),
        basis: Line.optional().meta({ label: 'On what basis', hint: 'For example, what they say' }),
      }),
    )
    .max(20)
    .optional()
    .meta({ label: 'Other dates of birth on record' }),
  unborn: z.boolean().optional().meta({ label: 'Not yet born' }),
  expectedOn: Occurred.optional().meta({ label: 'Expected date of birth', dayOnly: true }),
  identifiers: z.array(Identifier).max(50).optional().meta({ label: 'Numbers on other systems' }),
  gender: Line.optional().meta({ label: 'Gender' }),
  ethnicity: Line.optional().meta({ label: 'Ethnicity' }),
  religion: Line.optional().meta({ label: 'Religion or belief' }),
  language: Line.optional().meta({ label: 'First language' }),
  otherLanguages: z.array(Line).max(20).optional().meta({ label: 'Other languages' }),
  interpreterNeeded: z.boolean().optional().meta({ label: 'An interpreter is needed' }),
  communication: Text.optional().meta({
    label: 'How to communicate well',
    hint: 'Reasonable adjustments, dialect, hearing, reading',
  }),
};
const changed = { ...details, names: details.names.optional().meta({ label: 'Names' }) };

export const ChildRegistered = z.object({
  type: z.literal('ChildRegistered'),
  ...about,
  reference: Code.meta({ label: 'Reference', hint: 'The partnership’s own, such as KCP-000123' }),
  ...details,
  notTheSameAs: z
    .array(ChildId)
    .max(50)
    .optional()
    .meta({ label: 'Records looked at and found to be another child' }),
});
/** Something became different: it was right before. New names join the others. */
export const ChildDetailsChanged = z.object({
  type: z.literal('ChildDetailsChanged'),
  ...about,
  ...changed,
  why,
});
/** Something was wrong all along. Names given here replace the whole list. */
export const ChildDetailsCorrected = z.object({
  type: z.literal('ChildDetailsCorrected'),
  ...about,
  ...changed,
  why: Text.meta({ label: 'What was wrong', long: true }),
});
export const RecordsMerged = z.object({
  type: z.literal('RecordsMerged'),
  ...about,
  otherChildId: ChildId.meta({ label: 'The other record of the same child' }),
  why: Text.meta({ label: 'How it is known that they are the same child', long: true }),
});
export const RecordsSeparated = z.object({
  type: z.literal('RecordsSeparated'),
  ...about,
  otherChildId: ChildId.meta({ label: 'The record that is another child' }),
  why: Text.meta({ label: 'How it is known that they are two children', long: true }),
});
