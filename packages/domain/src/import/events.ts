/**
 * Import: one agency's own file brought into the shared record. One stream for each file. Nothing is
 * thrown away in silence: a row that could not stand in the chronology is kept here with its reason.
 * Stored for ever: add optional fields; never rename, never remove.
 */
import { LocalDate } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../choice.ts';
import { AgencyId, ChildId, Code, EntryId, Line, Person, Text } from '../vocabulary.ts';
import { TermsDecided, TermsProposed } from './glossary-events.ts';

const count = z.number().int().nonnegative();
const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ clear: true, label: 'Hash of the file' });

/** Which field of an entry a column of the file was taken for. */
export const ColumnMapping = z.object({
  header: z.string().max(300).meta({ label: 'Column' }),
  field: Code.meta({ label: 'Read as' }),
});
export const DateOrder = choice(
  { 'day-first': 'Day first', 'month-first': 'Month first' },
  { label: 'Order of dates', clear: true },
);

export const ImportReceived = z.object({
  type: z.literal('ImportReceived'),
  childIds: z.array(ChildId).min(1).max(20).meta({ label: 'Who it is about' }),
  agencyId: AgencyId.meta({ label: 'Agency whose file it is' }),
  fileName: Line.meta({ label: 'File' }),
  sha256: Sha256,
  format: choice({ docx: 'Word', xlsx: 'Excel', csv: 'CSV' }, { label: 'Format', clear: true }),
  bytes: count.meta({ clear: true, label: 'Size in bytes' }).optional(),
  encoding: Code.meta({ label: 'Encoding' }).optional(),
  receivedFrom: Person.meta({ label: 'Who sent it' }).optional(),
  madeOn: LocalDate.meta({ label: 'When the agency made it' }).optional(),
  counts: z
    .object({
      rows: count.meta({ label: 'Rows under the header' }),
      importable: count.meta({ label: 'Rows that can stand in the chronology' }),
      rejected: count.meta({ label: 'Rows that cannot' }),
      toAdd: count.meta({ label: 'Rows that were not here before' }).optional(),
    })
    .meta({ clear: true, label: 'Counts' }),
  notes: z
    .array(Text)
    .max(200)
    .meta({ label: 'What else was in the file', hint: 'Hidden sheets, tracked deletions, notes' })
    .optional(),
  provenance: z
    .array(
      z.object({
        where: Line.meta({ label: 'Where' }),
        words: Text.meta({ label: 'Words' }),
      }),
    )
    .max(200)
    .meta({ label: 'Titles, headers, footnotes and properties' })
    .optional(),
});
export const ColumnsMapped = z.object({
  type: z.literal('ColumnsMapped'),
  where: Line.meta({ label: 'Table or sheet' }),
  headerAt: Line.meta({ label: 'Where its header stands' }).optional(),
  columns: z.array(ColumnMapping).min(1).max(100).meta({ label: 'Columns' }),
  order: DateOrder.optional(),
  chosenBy: choice(
    { reader: 'Understood by itself', person: 'Chosen by a person' },
    { label: 'How it was mapped', clear: true },
  ),
});

export const RejectedRow = z.object({
  locator: Line.meta({ label: 'Where it stands', hint: 'For example: table 1, row 57' }),
  rowKey: Code.meta({ clear: false, label: 'Row key' }).optional(), // made from the words of the row
  cell: Line.meta({ label: 'Cell that could not be read' }).optional(),
  reason: choice(
    {
      blank_row: 'Empty row',
      unreadable_date: 'Date cannot be read',
      impossible_date: 'No such date',
      no_date: 'No date',
      repeated_header: 'Header typed again',
      footer_row: 'Foot of the table',
      hidden_row: 'Hidden row',
      no_text: 'No words',
      another_child: 'About another child',
    },
    { label: 'Reason', clear: true },
  ),
  why: Text.meta({ label: 'What was expected, and what was found' }),
  rawDate: z.string().max(1000).meta({ label: 'Date as written' }).optional(),
  text: z.string().max(40_000).meta({ label: 'Words of the row' }).optional(),
  record: count.positive().meta({ clear: true, label: 'Record of a CSV file' }).optional(),
  /** What the row said, so that it can be put right and read again. */
  cells: z
    .array(
      z.object({
        header: z.string().max(300).meta({ label: 'Column' }),
        text: z.string().max(40_000).meta({ label: 'As written' }),
      }),
    )
    .max(100)
    .meta({ label: 'Cells as written' })
    .optional(),
  /** A real entry that somebody has to put right; the others may be dropped with a count. */
  mustBeShown: z.boolean().meta({ clear: true, label: 'Must be put right by a person' }),
});
export const RowRejected = z.object({
  type: z.literal('RowRejected'),
  row: z.number().int().positive().meta({ clear: true, label: 'Number among the rejected' }),
  ...RejectedRow.shape,
});
/** A rejected row was put right by a person: recorded as an entry, or left out for a reason. */
export const RejectedRowSettled = z.object({
  type: z.literal('RejectedRowSettled'),
  row: z.number().int().positive().meta({ clear: true, label: 'Number among the rejected' }),
  entryId: EntryId.meta({ label: 'Entry it became' }).optional(),
  reason: Text.meta({ label: 'Why it is left out' }).optional(),
});

export const SuggestedPair = z.object({
  a: EntryId,
  b: EntryId,
  strength: z.number().min(0).max(1).meta({ clear: true, label: 'How strong the likeness is' }),
  certain: z.boolean().meta({ clear: true, label: 'Certain' }),
  reasons: z.array(Line).max(20).meta({ label: 'Reasons' }),
});
/** Pairs that may be two accounts of one event. They are to be linked or kept apart, never deleted. */
export const DuplicatesSuggested = z.object({
  type: z.literal('DuplicatesSuggested'),
  pairs: z.array(SuggestedPair).min(1).max(5000).meta({ label: 'Pairs' }),
});
/** Entries that one import may bring in. */
export const mostEntries = 100_000;
/** Of so many the ids fit into one event of the log. */
export const mostNamed = 20_000;

/** From here on its entries stand in the chronology. */
export const ImportCommitted = z.object({
  type: z.literal('ImportCommitted'),
  entryIds: z.array(EntryId).max(mostNamed).meta({ label: 'Entries that it added' }),
  /** Where they are too many to name: all that were recorded with it, so many. */
  entries: count.optional().meta({ clear: true, label: 'How many entries it added' }),
  alreadyHere: count.meta({ clear: true, label: 'Rows that were here before' }),
  rejected: count.meta({ clear: true, label: 'Rows rejected' }),
});
export const ImportWithdrawn = z.object({
  type: z.literal('ImportWithdrawn'),
  reason: Text.meta({ label: 'Why it is withdrawn' }),
});

export const ImportEvent = z.discriminatedUnion('type', [
  ImportReceived,
  ColumnsMapped,
  RowRejected,
  RejectedRowSettled,
  DuplicatesSuggested,
  TermsProposed,
  TermsDecided,
  ImportCommitted,
  ImportWithdrawn,
]);
export type ImportEvent = Readonly<z.infer<typeof ImportEvent>>;
