/** The rules of bringing in a file: nothing twice, nothing lost. */
import { specify } from '@throughline/decider/testing';
import { describe, expect, it } from 'vitest';
import { given } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import type { ImportCommand } from './commands.ts';
import {
  commit,
  mapColumns,
  receive,
  reject,
  settleRow,
  suggest,
  withdraw,
} from './import.fixtures.ts';
import { importDefinition, importPathway } from './import.ts';
import { waitingRows } from './state.ts';

const after = (...commands: readonly ImportCommand[]) =>
  specify(rulesOf(importDefinition), given)(...play(importPathway, given, commands).events);

describe('receiving a file', () => {
  it('receives it', () =>
    after()
      .when(receive())
      .then({ ...receive(), type: 'ImportReceived' }));
  it('changes nothing when the same file comes again', () =>
    after(receive()).when(receive()).changesNothing());
  it('is refused where another file stands, or the same one was withdrawn', () => {
    after(receive())
      .when(receive('b'.repeat(64)))
      .refuses('alreadyReceived');
    after(receive(), withdraw()).when(receive()).refuses('alreadyReceived');
  });
});

describe('rejecting rows', () => {
  it('numbers them on from those before, and loses none', () => {
    const { events, state } = play(importPathway, given, [receive(), reject(), reject()]);
    const rejected = events.filter(({ type }) => type === 'RowRejected');
    expect(rejected.map((event) => 'row' in event && event.row)).toEqual([1, 2, 3, 4]);
    expect(waitingRows(state)).toBe(2);
  });
  it('is refused before the file was received, and once it was committed', () => {
    after().when(reject()).refuses('notReceived');
    after(receive(), commit()).when(reject()).refuses('alreadyCommitted');
  });
});

describe('settling a rejected row', () => {
  it('says which entry it became, even after the file was committed', () => {
    const story = [receive(), reject(), commit()];
    after(...story)
      .when(settleRow())
      .then({ ...settleRow(), type: 'RejectedRowSettled' });
    expect(waitingRows(play(importPathway, given, [...story, settleRow()]).state)).toBe(0);
  });
  it('is refused for a row that is not there, a second time, or without saying how', () => {
    after(receive(), reject())
      .when(settleRow({ row: 3 }))
      .refuses('noSuchRow');
    after(receive(), reject(), settleRow()).when(settleRow()).refuses('alreadySettled');
    after(receive(), reject())
      .when(settleRow({ entryId: undefined }))
      .refuses('neitherEntryNorReason');
  });
});

describe('committing a file', () => {
  it('counts the rejected rows itself', () =>
    after(receive(), reject())
      .when(commit())
      .then({ ...commit(), type: 'ImportCommitted', rejected: 2 }));
  it('is refused twice, before it was received, and after it was withdrawn', () => {
    after(receive(), commit()).when(commit()).refuses('alreadyCommitted');
    after().when(commit()).refuses('notReceived');
    after(receive(), withdraw()).when(commit()).refuses('withdrawn');
  });
});

describe('withdrawing a file', () => {
  it('withdraws it, committed or not, once', () => {
    after(receive(), commit())
      .when(withdraw())
      .then({ ...withdraw(), type: 'ImportWithdrawn' });
    after(receive(), withdraw()).when(withdraw()).refuses('withdrawn');
    after().when(withdraw()).refuses('notReceived');
  });
});

describe('mapping columns and suggesting pairs', () => {
  it('says how the columns were read', () =>
    after(receive())
      .when(mapColumns())
      .then({ ...mapColumns(), type: 'ColumnsMapped' }));
  it('suggests pairs, also after the file was committed', () =>
    after(receive(), commit())
      .when(suggest())
      .then({ ...suggest(), type: 'DuplicatesSuggested' }));
  it('is refused before the file was received, and after it was withdrawn', () => {
    after().when(suggest()).refuses('notReceived');
    after(receive(), withdraw()).when(suggest()).refuses('withdrawn');
    after().when(mapColumns()).refuses('notReceived');
  });
});
