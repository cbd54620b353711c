/** Entries of case A, told as commands: all of it is made up. */
import type { OfType } from '@throughline/decider/decider';
import { LocalDate } from '@throughline/time/occurred';
import { agencies, id, samim, when } from '../kelderby.fixtures.ts';
import type { EntryCommand } from './commands.ts';

type Asked<Type extends EntryCommand['type']> = OfType<EntryCommand, Type>;

export const entryId = id(101);
export const otherId = id(102);
export const disputeId = id(150);
const haddad = { name: 'Layla Haddad', role: 'caseworker', agencyId: agencies.openHarbour };
const bakare = { name: 'Tunde Bakare', role: 'social worker', agencyId: agencies.socialCare };

/** A telephone call in thirty seconds. */
export const recordCall = (parts: Partial<Asked<'RecordEntry'>> = {}): Asked<'RecordEntry'> => ({
  type: 'RecordEntry',
  entryId,
  occurred: when('2024-11-04T16:15'),
  childIds: [samim],
  agencyId: agencies.openHarbour,
  category: 'Telephone call',
  text: 'Samim rang. He has not slept and hears his brother at night.',
  writtenBy: haddad,
  ownContact: true,
  childSeen: 'by-phone',
  childsWords: 'He calls me from the river.',
  actionTaken: 'Told the social worker; a visit is arranged for tomorrow.',
  standing: 'fact',
  significance: 'negative',
  told: [bakare],
  outcomeOwed: true,
  ...parts,
});

/** The same, as a row of an agency's own file. */
export const recordRow = (rowKey = 'b7c1'): Asked<'RecordEntry'> =>
  recordCall({
    flags: ['probable_wrong_year'],
    source: {
      agencyId: agencies.openHarbour,
      importId: id(301),
      document: 'Open Harbour contact record.xlsx',
      sha256: 'a'.repeat(64),
      sheet: 'Contacts',
      row: 17,
      rowKey,
      cells: [
        { header: 'Date', text: '4.11.24' },
        { header: 'Contact', text: 'S. rang. not slept, hears H. at night' },
      ],
      recordedOn: LocalDate.parse('2024-11-05'),
    },
  });

export const correct = (parts: Partial<Asked<'CorrectEntry'>> = {}): Asked<'CorrectEntry'> => ({
  type: 'CorrectEntry',
  entryId,
  text: 'Samim rang. He has slept two hours and hears his brother at night.',
  reason: 'The volunteer’s own note says two hours.',
  ...parts,
});
export const link = (linkedTo = otherId): Asked<'LinkEntries'> => ({
  type: 'LinkEntries',
  entryId,
  linkedTo,
  basis: 'same-event',
  strength: 0.92,
});
export const unlink = (linkedTo = otherId): Asked<'UnlinkEntries'> => ({
  type: 'UnlinkEntries',
  entryId,
  linkedTo,
  reason: 'Two calls on one day.',
});
export const keepApart = (otherEntryId = otherId): Asked<'KeepEntriesApart'> => ({
  type: 'KeepEntriesApart',
  entryId,
  otherEntryId,
  reason: 'Two calls on one day.',
});
export const dispute = (): Asked<'DisputeEntry'> => ({
  type: 'DisputeEntry',
  entryId,
  occurred: when('2024-11-12'),
  disputeId,
  disputedBy: { name: 'Samim Rahmati', role: 'young person' },
  account: 'I said that I hear him in my dreams.',
});
export const settle = (): Asked<'SettleDispute'> => ({
  type: 'SettleDispute',
  entryId,
  occurred: when('2024-11-20'),
  disputeId,
  outcome: 'both-stand',
});
export const tellOutcome = (everyoneTold = true): Asked<'CommunicateEntryOutcome'> => ({
  type: 'CommunicateEntryOutcome',
  entryId,
  occurred: when('2024-11-06T10:05'),
  outcome: 'Seen at home on 5 November; the crisis team will ring each evening.',
  to: [haddad],
  by: bakare,
  channel: 'telephone',
  everyoneTold,
});
export const withdraw = (): Asked<'WithdrawEntry'> => ({
  type: 'WithdrawEntry',
  entryId,
  reason: 'Written on the wrong record.',
});
export const constrain = (): Asked<'RecordConstraint'> => ({
  type: 'RecordConstraint',
  entryId,
  occurred: when('2025-01-03'),
  childIds: [samim],
  agencyId: agencies.camhs,
  constraint: 'no-bed',
  service: 'Adolescent ward',
  effect: 'Sixty-five hours in a side room, then home with two staff.',
});
export const addContext = (): Asked<'AddContext'> => ({
  type: 'AddContext',
  entryId,
  agencyId: agencies.openHarbour,
  text: 'It was the day of his father’s death in the Afghan calendar.',
});
export const addAnalysis = (): Asked<'AddAnalysis'> => ({
  type: 'AddAnalysis',
  entryId,
  agencyId: agencies.camhs,
  text: 'The third time that a loss comes before an incident.',
});
export const curate = (): Asked<'CurateEntry'> => ({
  type: 'CurateEntry',
  entryId,
  chronologyId: id(190),
  chronology: 'Losses and incidents',
});

/** Everything that can happen to an entry. */
export const everything = (): readonly EntryCommand[] => [
  recordRow(),
  correct(),
  addContext(),
  addAnalysis(),
  curate(),
  dispute(),
  settle(),
  keepApart(id(103)),
  link(),
  unlink(),
  constrain(),
  tellOutcome(),
  withdraw(),
];
