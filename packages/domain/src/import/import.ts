/**
 * Import: one agency's own chronology file, from its receipt to the entries it became. One stream for
 * each file.
 */
import type { Narrate } from '../narration.ts';
import { type Definition, pathway } from '../pathway.ts';
import { ImportCommand, type ImportRefusal, importRefusals } from './commands.ts';
import { ImportEvent } from './events.ts';
import { rules } from './rules.ts';
import type { Import } from './state.ts';

// The entries stand in the chronology; that a file came is told among the imports.
const narration: Narrate<ImportEvent> = {
  ImportReceived: null,
  ColumnsMapped: null,
  RowRejected: null,
  RejectedRowSettled: null,
  DuplicatesSuggested: null,
  TermsProposed: null,
  TermsDecided: null,
  ImportCommitted: null,
  ImportWithdrawn: null,
};

export const importDefinition: Definition<
  Import,
  typeof ImportEvent,
  typeof ImportCommand,
  ImportRefusal
> = {
  slug: 'import',
  category: 'import',
  idField: 'importId',
  events: ImportEvent,
  commands: ImportCommand,
  opens: ['ReceiveImport'],
  permissions: {
    ReceiveImport: 'import',
    MapColumns: 'import',
    RejectRows: 'import',
    SettleRejectedRow: 'import',
    SuggestDuplicates: 'import',
    ProposeTerms: 'import',
    DecideTerms: 'import',
    CommitImport: 'import',
    WithdrawImport: 'import',
  },
  refusals: importRefusals,
  subjects: ({ childIds }) => childIds,
  rules,
  narration,
};

export const importPathway = pathway<
  Import,
  typeof ImportEvent,
  typeof ImportCommand,
  ImportRefusal
>(importDefinition);
