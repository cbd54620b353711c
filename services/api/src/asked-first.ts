/**
 * What people are asked where the answers are no command yet: a file is read first, and what stands in it
 * becomes the commands; a policy is looked at before anybody adopts it. Printed into `schema/forms.json`.
 */
import { ColumnMapping } from '@throughline/domain/import/events';
import { TermDecision } from '@throughline/domain/import/glossary-events';
import { PolicyKind } from '@throughline/domain/policy/events';
import { AgencyId } from '@throughline/domain/vocabulary';
import { z } from 'zod';

const ImportFile = z.object({
  file: z.file().meta({
    label: 'File',
    hint: 'A table in Word (.docx), Excel (.xlsx) or CSV, up to 20 MB',
  }),
  agencyId: AgencyId.meta({
    label: 'Whose file it is',
    hint: 'A column of the file may name other agencies for some rows',
  }),
  dryRun: z.boolean().meta({ label: 'Only check it, and record nothing?' }),
});

const ReadColumns = z.object({
  ...ColumnMapping.shape,
  file: z.file().meta({ label: 'The same file', hint: 'Select it again: files are not kept' }),
});

const PutRightRejectedRow = z.object({
  date: z.string().meta({
    label: 'When did it happen?',
    hint: 'In any way you would write it: 30 June 2025, about March 2025, w/c 3/3/25',
  }),
  time: z
    .string()
    .meta({
      label: 'At what time?',
      hint: 'For example 14:30, about 3pm, evening. Leave it empty if it is not known.',
    })
    .optional(),
  text: z
    .string()
    .meta({
      label: 'What happened?',
      hint: 'Leave it empty to keep the words of the row, where it has any',
      long: true,
    })
    .optional(),
});

const DecideTerm = z.object({
  decision: TermDecision.shape.decision,
  means: TermDecision.shape.means.meta({
    label: 'Something else: what does it stand for?',
    hint: 'A name, a role, or the words in full',
  }),
  kind: TermDecision.shape.kind.meta({ label: 'Something else: what is it?' }),
});

const AddTerm = z.object({
  term: z.string().max(300).meta({
    label: 'Which word?',
    hint: 'As it stands in the file, capital letters too: TB, Nan Jean, the yellow form',
  }),
  means: z.string().max(300).meta({
    label: 'What does it stand for in this file?',
    hint: 'A name, a role, or the words in full',
  }),
  kind: TermDecision.shape.kind.unwrap().meta({ label: 'What is it?' }),
});

const PreviewPolicy = z.object({
  kind: PolicyKind.meta({ label: 'What it is' }),
  file: z.file().meta({ label: 'The file', hint: 'A policy as data, in JSON' }),
  contentJson: z.string().meta({ label: 'Or paste what the file says', long: true }),
});

/** Their names, as `schema/forms.json` has them. */
export const askedFirst: Readonly<Record<string, z.ZodObject>> = {
  ...{ ImportFile, ReadColumns, PutRightRejectedRow, DecideTerm, AddTerm, PreviewPolicy },
};
