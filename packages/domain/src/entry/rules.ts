/** Entry: what follows when someone asks. What was recorded stays; a later word stands beside it. */
import type { Decision, Rules } from '@throughline/decider/decider';
import type { Given } from '../given.ts';
import { wrongWhen } from '../happened.ts';
import type { EntryCommand, EntryRefusal } from './commands.ts';
import type { EntryEvent } from './events.ts';
import { type Entry, evolve, unrecorded } from './state.ts';

type EntryRules = Rules<Entry, EntryCommand, EntryEvent, EntryRefusal, Given>;
type Answer = Decision<EntryEvent, EntryRefusal>;

const no = (refused: EntryRefusal): Answer => ({ refused });

const record = ({ status }: Entry, event: EntryEvent): Answer => {
  if (status === 'unrecorded') return no('notRecorded');
  return status === 'withdrawn' ? no('withdrawn') : [event];
};

/**
 * The same row of the same agency, read again from a later copy of its file, adds nothing. A file's date that cannot
 * be right is kept with its doubt; somebody who writes here is asked for another.
 */
const recordEntry: EntryRules['decide']['RecordEntry'] = (command, entry, given) => {
  const { source } = command;
  const wrong = source === undefined ? wrongWhen(command.occurred, given) : undefined;
  if (wrong) return no(wrong);
  if (entry.status === 'unrecorded') return [{ ...command, type: 'EntryRecorded' }];
  const isSameRow =
    source !== undefined &&
    entry.origin?.rowKey === source.rowKey &&
    entry.origin.agencyId === source.agencyId;
  return isSameRow ? [] : no('alreadyRecorded');
};

const correctEntry: EntryRules['decide']['CorrectEntry'] = (asked, entry, given) => {
  const { seenCorrections, ...command } = asked;
  if (seenCorrections !== undefined && entry.corrections > seenCorrections)
    return no('entryHasChanged');
  const wrong = command.happened && wrongWhen(command.happened, given);
  if (wrong) return no(wrong);
  const { type: _type, entryId: _entry, reason: _reason, cites: _cites, ...corrected } = command;
  const says = Object.values(corrected).some((value) => value !== undefined);
  return says ? record(entry, { ...command, type: 'EntryCorrected' }) : no('nothingCorrected');
};

const linkEntries: EntryRules['decide']['LinkEntries'] = (command, entry) => {
  if (command.linkedTo === command.entryId) return no('isTheSameEntry');
  if (entry.links.includes(command.linkedTo)) return no('alreadyLinked');
  return record(entry, { ...command, type: 'EntriesLinked' });
};

const keepApart: EntryRules['decide']['KeepEntriesApart'] = (command, entry) => {
  if (command.otherEntryId === command.entryId) return no('isTheSameEntry');
  if (entry.links.includes(command.otherEntryId)) return no('alreadyLinked');
  if (entry.apart.includes(command.otherEntryId)) return [];
  return record(entry, { ...command, type: 'EntriesKeptApart' });
};

const settleDispute: EntryRules['decide']['SettleDispute'] = (command, entry) => {
  const dispute = entry.disputes[command.disputeId];
  if (dispute === undefined) return no('noSuchDispute');
  if (dispute === 'settled') return no('alreadySettled');
  return [{ ...command, type: 'DisputeSettled' }]; // even after the entry was withdrawn
};

export const rules: EntryRules = {
  initial: unrecorded,
  evolve,
  decide: {
    RecordEntry: recordEntry,
    RecordConstraint: (command, entry) =>
      entry.status === 'withdrawn' ? no('withdrawn') : [{ ...command, type: 'ConstraintRecorded' }],
    CorrectEntry: correctEntry,
    AddContext: (command, entry) => record(entry, { ...command, type: 'ContextAdded' }),
    DisputeEntry: (command, entry) =>
      entry.disputes[command.disputeId] === undefined
        ? record(entry, { ...command, type: 'EntryDisputed' })
        : no('disputeExists'),
    SettleDispute: settleDispute,
    WithdrawEntry: (command, entry) => record(entry, { ...command, type: 'EntryWithdrawn' }),
    LinkEntries: linkEntries,
    UnlinkEntries: (command, entry) =>
      entry.links.includes(command.linkedTo)
        ? [{ ...command, type: 'EntriesUnlinked' }]
        : no('notLinked'),
    KeepEntriesApart: keepApart,
    AddAnalysis: (command, entry) => record(entry, { ...command, type: 'AnalysisAdded' }),
    CurateEntry: (command, entry) => record(entry, { ...command, type: 'EntryCurated' }),
    CommunicateEntryOutcome: (command, entry) =>
      record(entry, { ...command, type: 'EntryOutcomeCommunicated' }),
  },
};
