/**
 * The glossary of one import: the people, roles and abbreviations of its file, proposed by the reader and
 * decided by a person. What a word means is decided for that file alone: "TB" may be somebody in one and
 * a disease in another. Stored for ever: add optional fields; never rename, never remove.
 */
import { z } from 'zod';
import { choice } from '../choice.ts';
import { EntryId, Line } from '../vocabulary.ts';

export const TermKind = choice(
  { person: 'A person', role: 'A role', abbreviation: 'An abbreviation' },
  { label: 'What it is', clear: true },
);
export type TermKind = z.infer<typeof TermKind>;

/** One thing that the word may mean; a person's full name needs no meaning. */
export const TermReading = z.object({
  kind: TermKind,
  means: Line.optional().meta({ label: 'What it stands for' }),
  because: Line.meta({ label: 'Why that is thought' }),
});
export type TermReading = Readonly<z.infer<typeof TermReading>>;

/** No reading, or several: somebody has to say what it means. */
export const ProposedTerm = z.object({
  term: Line.meta({ label: 'Word' }),
  readings: z.array(TermReading).max(10).meta({ label: 'What it may mean' }),
  times: z.number().int().positive().meta({ clear: true, label: 'How often it stands there' }),
  entryIds: z.array(EntryId).min(1).max(3).meta({ label: 'Entries in which it stands first' }),
});
/** What has to be known of a word to decide it. */
export type Term = Readonly<Pick<z.infer<typeof ProposedTerm>, 'term'>> & {
  readonly readings: readonly TermReading[];
};

export const TermsProposed = z.object({
  type: z.literal('TermsProposed'),
  terms: z.array(ProposedTerm).min(1).max(2000).meta({ label: 'Words' }),
});

export const TermDecision = z.object({
  /** From 1, in the order in which the words were proposed. */
  number: z.number().int().positive().meta({ clear: true, label: 'Number of the word' }),
  decision: choice(
    { accepted: 'As proposed', changed: 'Something else', refused: 'Leave it as it stands' },
    { label: 'What it means in this file', clear: true },
  ),
  kind: TermKind.optional(),
  means: Line.optional().meta({ label: 'What it stands for' }),
});
export type TermDecision = Readonly<z.infer<typeof TermDecision>>;
/** A later decision about a word takes the place of an earlier one. */
export const TermsDecided = z.object({
  type: z.literal('TermsDecided'),
  decisions: z.array(TermDecision).min(1).max(2000).meta({ label: 'Decisions' }),
});
