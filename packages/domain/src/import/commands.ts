/** Import: what may be asked while a file is brought in, and the ways we may say no. */
import { z } from 'zod';
import { Id } from '../vocabulary.ts';
import {
  ColumnsMapped,
  DuplicatesSuggested,
  ImportCommitted,
  ImportReceived,
  ImportWithdrawn,
  RejectedRow,
  RejectedRowSettled,
} from './events.ts';
import { TermsDecided, TermsProposed } from './glossary-events.ts';

const of = { importId: Id.meta({ label: 'Import' }) };

export const ImportCommand = z.discriminatedUnion('type', [
  ImportReceived.extend({ ...of, type: z.literal('ReceiveImport') }),
  ColumnsMapped.extend({ ...of, type: z.literal('MapColumns') }),
  z.object({
    type: z.literal('RejectRows'),
    ...of,
    rows: z.array(RejectedRow).min(1).max(5000).meta({ label: 'Rows' }),
  }),
  RejectedRowSettled.extend({ ...of, type: z.literal('SettleRejectedRow') }),
  DuplicatesSuggested.extend({ ...of, type: z.literal('SuggestDuplicates') }),
  TermsProposed.extend({ ...of, type: z.literal('ProposeTerms') }),
  TermsDecided.extend({ ...of, type: z.literal('DecideTerms') }),
  ImportCommitted.omit({ rejected: true }).extend({ ...of, type: z.literal('CommitImport') }),
  ImportWithdrawn.extend({ ...of, type: z.literal('WithdrawImport') }),
]);
export type ImportCommand = Readonly<z.infer<typeof ImportCommand>>;

export const importRefusals = [
  'alreadyReceived',
  'notReceived',
  'alreadyCommitted',
  'withdrawn',
  'noSuchRow',
  'alreadySettled',
  'neitherEntryNorReason',
  'noSuchTerm',
  'meaningIsMissing',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];
