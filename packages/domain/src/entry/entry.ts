/**
 * Entry: what happened around a child, as one agency knows it. One stream for each entry, with what was
 * later put right, added, disputed or linked.
 */
import { type Definition, pathway } from '../pathway.ts';
import { EntryCommand, type EntryRefusal, entryRefusals } from './commands.ts';
import { EntryEvent } from './events.ts';
import { narration } from './narration.ts';
import { rules } from './rules.ts';
import type { Entry } from './state.ts';

export const entryDefinition: Definition<
  Entry,
  typeof EntryEvent,
  typeof EntryCommand,
  EntryRefusal
> = {
  slug: 'entry',
  category: 'entry',
  idField: 'entryId',
  events: EntryEvent,
  commands: EntryCommand,
  opens: ['RecordEntry', 'RecordConstraint'],
  ofAnyDay: ['RecordEntry'], // a file's date is kept with its doubt: its own rule tells them apart
  permissions: {
    RecordEntry: 'record',
    CorrectEntry: 'record',
    AddContext: 'record',
    DisputeEntry: 'record',
    SettleDispute: 'record',
    WithdrawEntry: 'record',
    LinkEntries: 'arrange',
    UnlinkEntries: 'arrange',
    KeepEntriesApart: 'arrange',
    AddAnalysis: 'record',
    CurateEntry: 'arrange',
    RecordConstraint: 'record',
    CommunicateEntryOutcome: 'record',
  },
  refusals: entryRefusals,
  subjects: ({ childIds }) => childIds,
  rules,
  narration,
};

export const entry = pathway<Entry, typeof EntryEvent, typeof EntryCommand, EntryRefusal>(
  entryDefinition,
);
