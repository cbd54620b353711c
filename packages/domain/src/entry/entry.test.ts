/** The rules of an entry: what is added, put right, disputed, linked and withdrawn. */
import { specify } from '@throughline/decider/testing';
import { addDays, londonDate } from '@throughline/time/local-date';
import { occurredOn } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { given, id } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import type { EntryCommand } from './commands.ts';
import {
  addAnalysis,
  addContext,
  constrain,
  correct,
  curate,
  dispute,
  entryId,
  keepApart,
  link,
  otherId,
  recordCall,
  recordRow,
  settle,
  tellOutcome,
  unlink,
  withdraw,
} from './entry.fixtures.ts';
import { entry, entryDefinition } from './entry.ts';
import { headlineOf } from './narration.ts';

const after = (...commands: readonly EntryCommand[]) =>
  specify(rulesOf(entryDefinition), given)(...play(entry, given, commands).events);

describe('recording an entry', () => {
  it('records it, about each child named', () => {
    const both = [id(1), id(2)];
    after()
      .when(recordCall())
      .then({ ...recordCall(), type: 'EntryRecorded' });
    expect(entry.subjects(play(entry, given, [recordCall({ childIds: both })]).thread)).toEqual(
      both,
    );
  });
  it('is refused for a day that is still to come, unless a file says so', () => {
    const occurred = occurredOn(addDays(londonDate(given.now), 1));
    after().when(recordCall({ occurred })).refuses('hasNotHappened');
    after(recordCall())
      .when({ ...correct(), happened: occurred })
      .refuses('hasNotHappened');
    const row = { ...recordRow(), occurred };
    after()
      .when(row)
      .then({ ...row, type: 'EntryRecorded' });
  });
  it('is refused where another entry stands', () =>
    after(recordCall()).when(recordCall()).refuses('alreadyRecorded'));
  it('changes nothing when the same row of a file comes again', () =>
    after(recordRow()).when(recordRow()).changesNothing());
  it('is refused where another row stands', () =>
    after(recordRow()).when(recordRow('c8d2')).refuses('alreadyRecorded'));
});

describe('putting an entry right', () => {
  it('says what was wrong beside what stood there', () =>
    after(recordCall())
      .when(correct())
      .then({ ...correct(), type: 'EntryCorrected' }));
  it('is refused where a colleague put it right since the form was opened', () => {
    const unread = (seenCorrections: number) => ({ ...correct(), seenCorrections });
    after(recordCall(), correct()).when(unread(0)).refuses('entryHasChanged');
    after(recordCall(), correct())
      .when(unread(1))
      .then({ ...correct(), type: 'EntryCorrected' });
  });
  it('is refused where nothing is corrected', () =>
    after(recordCall())
      .when(correct({ text: undefined }))
      .refuses('nothingCorrected'));
  it('is refused before it was recorded, and after it was withdrawn', () => {
    after().when(correct()).refuses('notRecorded');
    after(recordCall(), withdraw()).when(correct()).refuses('withdrawn');
  });
});

describe.each([
  ['context', addContext(), 'ContextAdded'],
  ['analysis', addAnalysis(), 'AnalysisAdded'],
  ['a chronology made by hand', curate(), 'EntryCurated'],
  ['that somebody heard what came of it', tellOutcome(), 'EntryOutcomeCommunicated'],
] as const)('adding %s', (_, command, type) => {
  it('adds it, as often as somebody does', () => {
    after(recordCall())
      .when(command)
      .then({ ...command, type } as never); // the twin of that very command
    after(recordCall(), command)
      .when(command)
      .then({ ...command, type } as never);
  });
  it('is refused before the entry was recorded, and after it was withdrawn', () => {
    after().when(command).refuses('notRecorded');
    after(recordCall(), withdraw()).when(command).refuses('withdrawn');
  });
});

describe('disagreeing with an entry', () => {
  it('puts a second account beside the first', () =>
    after(recordCall())
      .when(dispute())
      .then({ ...dispute(), type: 'EntryDisputed' }));
  it('is refused under an id that another dispute has', () =>
    after(recordCall(), dispute()).when(dispute()).refuses('disputeExists'));
  it('is settled once', () => {
    after(recordCall(), dispute())
      .when(settle())
      .then({ ...settle(), type: 'DisputeSettled' });
    after(recordCall(), dispute(), settle()).when(settle()).refuses('alreadySettled');
    after(recordCall()).when(settle()).refuses('noSuchDispute');
  });
  it('is settled even after the entry was withdrawn', () =>
    after(recordCall(), dispute(), withdraw())
      .when(settle())
      .then({ ...settle(), type: 'DisputeSettled' }));
});

describe('linking two accounts of one event', () => {
  it('links them, and keeps both', () =>
    after(recordCall())
      .when(link())
      .then({ ...link(), type: 'EntriesLinked' }));
  it('is refused with itself, or twice', () => {
    after(recordCall()).when(link(entryId)).refuses('isTheSameEntry');
    after(recordCall(), link()).when(link()).refuses('alreadyLinked');
  });
  it('can be undone, where they are linked', () => {
    after(recordCall(), link())
      .when(unlink())
      .then({ ...unlink(), type: 'EntriesUnlinked' });
    after(recordCall()).when(unlink()).refuses('notLinked');
  });
});

describe('keeping two entries apart', () => {
  it('says that they are two events', () =>
    after(recordCall())
      .when(keepApart())
      .then({ ...keepApart(), type: 'EntriesKeptApart' }));
  it('changes nothing when it was said before', () =>
    after(recordCall(), keepApart()).when(keepApart()).changesNothing());
  it('is refused for linked entries, and for the entry itself', () => {
    after(recordCall(), link()).when(keepApart()).refuses('alreadyLinked');
    after(recordCall()).when(keepApart(entryId)).refuses('isTheSameEntry');
  });
  it('does not stop anyone from linking them after all', () =>
    after(recordCall(), keepApart())
      .when(link(otherId))
      .then({ ...link(), type: 'EntriesLinked' }));
});

describe('withdrawing an entry', () => {
  it('withdraws it, once', () => {
    after(recordCall())
      .when(withdraw())
      .then({ ...withdraw(), type: 'EntryWithdrawn' });
    after(recordCall(), withdraw()).when(withdraw()).refuses('withdrawn');
    after().when(withdraw()).refuses('notRecorded');
  });
});

describe('recording a constraint', () => {
  it('stands by itself, or beside an entry', () => {
    after()
      .when(constrain())
      .then({ ...constrain(), type: 'ConstraintRecorded' });
    after(recordCall())
      .when(constrain())
      .then({ ...constrain(), type: 'ConstraintRecorded' });
  });
  it('is refused beside a withdrawn entry', () =>
    after(recordCall(), withdraw()).when(constrain()).refuses('withdrawn'));
});

describe('the headline of an entry', () => {
  it.each([
    ['“Declined at triage. Crisis team to see.” E-mail of Ruth.', '“Declined at triage”'],
    ['Hub: "not appropriate for us. Ring the GP." Rang.', 'Hub: "not appropriate for us"'],
    ['“He is not ill.” Letter of the hub.', '“He is not ill.” Letter of the hub'],
    [`“${'Nobody rang back '.repeat(9)}” he said.`, /^“Nobody .* …”$/],
  ])('closes what it quotes: %s', (text, headline) => expect(headlineOf(text)).toMatch(headline));
  it('is its first sentence', () =>
    expect(headlineOf('Samim rang at four. He has not slept.')).toBe('Samim rang at four'));
  it('does not end at a title or an initial', () =>
    expect(headlineOf('Facilitator Prof. R. Lund opened the meeting. All came.')).toBe(
      'Facilitator Prof. R. Lund opened the meeting',
    ));
  it('is cut at a word where the sentence is long', () => {
    const headline = headlineOf(
      `He said that he would go ${'to the river again and '.repeat(10)}stay.`,
    );
    expect(headline.length).toBeLessThanOrEqual(122);
    expect(headline.endsWith(' …')).toBe(true);
  });
});
