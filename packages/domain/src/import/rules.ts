/** Import: what follows when someone asks. The same file received again adds nothing. */
import type { Decision, Rules } from '@throughline/decider/decider';
import type { Given } from '../given.ts';
import type { ImportCommand, ImportRefusal } from './commands.ts';
import type { ImportEvent } from './events.ts';
import { decideTerms } from './glossary-rules.ts';
import { evolve, type Import, notReceived } from './state.ts';

type ImportRules = Rules<Import, ImportCommand, ImportEvent, ImportRefusal, Given>;
type Answer = Decision<ImportEvent, ImportRefusal>;

const no = (refused: ImportRefusal): Answer => ({ refused });

/** While the file is being read: received, not yet committed. */
const whileReading = ({ status }: Import, answer: () => Answer): Answer => {
  if (status === 'none') return no('notReceived');
  if (status === 'withdrawn') return no('withdrawn');
  return status === 'committed' ? no('alreadyCommitted') : answer();
};

/** From its receipt on, committed or not, until it is withdrawn. */
const whileKept = ({ status }: Import, answer: () => Answer): Answer => {
  if (status === 'none') return no('notReceived');
  return status === 'withdrawn' ? no('withdrawn') : answer();
};

const receiveImport: ImportRules['decide']['ReceiveImport'] = (command, { status, sha256 }) => {
  if (status === 'none') return [{ ...command, type: 'ImportReceived' }];
  return sha256 === command.sha256 && status !== 'withdrawn' ? [] : no('alreadyReceived');
};

const settleRejectedRow: ImportRules['decide']['SettleRejectedRow'] = (command, file) => {
  if (file.status === 'none') return no('notReceived');
  if (file.status === 'withdrawn') return no('withdrawn');
  const row = file.rejected[command.row - 1];
  if (row === undefined) return { refused: 'noSuchRow', found: { rows: file.rejected.length } };
  if (row === 'settled') return no('alreadySettled');
  if (!command.entryId && !command.reason) return no('neitherEntryNorReason');
  return [{ ...command, type: 'RejectedRowSettled' }];
};

export const rules: ImportRules = {
  initial: notReceived,
  evolve,
  decide: {
    ReceiveImport: receiveImport,
    MapColumns: (command, file) =>
      whileReading(file, () => [{ ...command, type: 'ColumnsMapped' }]),
    RejectRows: ({ rows }, file) =>
      whileReading(file, () =>
        rows.map((row, i) => ({ ...row, type: 'RowRejected', row: file.rejected.length + i + 1 })),
      ),
    SettleRejectedRow: settleRejectedRow,
    // Also after committing: a later file may hold another account of the same event.
    SuggestDuplicates: (command, file) =>
      whileKept(file, () => [{ ...command, type: 'DuplicatesSuggested' }]),
    ProposeTerms: (command, file) => whileKept(file, () => [{ ...command, type: 'TermsProposed' }]),
    DecideTerms: (command, file) => whileKept(file, () => decideTerms(command, file)),
    CommitImport: (command, file) =>
      whileReading(file, () => [
        { ...command, type: 'ImportCommitted', rejected: file.rejected.length },
      ]),
    WithdrawImport: (command, { status }) => {
      if (status === 'none') return no('notReceived');
      return status === 'withdrawn' ? no('withdrawn') : [{ ...command, type: 'ImportWithdrawn' }];
    },
  },
};
