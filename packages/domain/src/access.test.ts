import { specify } from '@throughline/decider/testing';
import { clockStatus } from '@throughline/time/deadline';
import { Instant } from '@throughline/time/instant';
import { describe, expect, it } from 'vitest';
import { exported, giveReason, grant, open, revoke, story } from './access.fixtures.ts';
import {
  type AccessCommand,
  type AccessEvent,
  access,
  accessClocks,
  accessDefinition,
  isGranted,
} from './access.ts';
import { given, samim } from './kelderby.fixtures.ts';
import { rulesOf } from './pathway.ts';
import { play } from './story.fixtures.ts';

const past = (...commands: readonly AccessCommand[]): readonly AccessEvent[] =>
  play(access, given, commands).events as readonly AccessEvent[]; // no undoing among the commands
const after = (...commands: readonly AccessCommand[]) =>
  specify(rulesOf(accessDefinition), given)(...past(...commands));
const at = (written: string) => Instant.parse(written);

describe('opening a record', () => {
  it('is recorded every time', () => expect(past(open(), open())).toHaveLength(2));
  it('takes every command, each as its own event', () =>
    expect(past(...story).map(({ type }) => type)).toEqual([
      'RecordOpened',
      'AccessReasonGiven',
      'RecordExported',
      'AccessGranted',
      'AccessRevoked',
    ]));
  it('is about that child, whatever comes first', () => {
    for (const first of [open(), giveReason(), exported(), grant()])
      expect(access.subjects(play(access, given, [first]).thread)).toEqual([samim]);
  });
  it('stands in no chronology', () =>
    expect(Object.values(accessDefinition.narration).every((line) => line === null)).toBe(true));
});

describe('letting someone in', () => {
  it('is refused under the same reference', () =>
    after(grant()).when(grant()).refuses('grantExists'));
  it('is refused into the past', () =>
    after()
      .when(grant('2025-11-21T08:59:59+00:00', '2025-11-20T00:00:00Z'))
      .refuses('endsBeforeItBegins'));
  it('warns before the end', () =>
    after()
      .when(grant('2025-12-05T17:00:00+00:00', '2025-12-05T17:00:00+00:00'))
      .refuses('warnsAfterItEnds'));
  it('lasts until it ends', () => {
    const { grants } = play(access, given, [grant()]).state;
    expect(isGranted(grants, 'u-wt', at('2025-12-05T16:59:59+00:00'))).toBe(true);
    expect(isGranted(grants, 'u-wt', at('2025-12-05T17:00:00+00:00'))).toBe(false);
    expect(isGranted(grants, 'u-wt', at('2025-11-21T08:00:00+00:00'))).toBe(false); // before it was given
    expect(isGranted(grants, 'u-other', at('2025-12-01T12:00:00+00:00'))).toBe(false);
  });
  it('shows that the end is near from when it warns', () => {
    const [clock] = accessClocks(play(access, given, [grant()]).state.grants);
    expect(clock && clockStatus(clock, at('2025-12-03T08:59:59+00:00'))).toBe('running');
    expect(clock && clockStatus(clock, at('2025-12-03T09:00:00+00:00'))).toBe('due soon');
  });
});

describe('taking access back', () => {
  it('ends it at once, and its clock', () => {
    const { grants } = play(access, given, [grant(), revoke()]).state;
    expect(isGranted(grants, 'u-wt', at('2025-12-01T12:00:00+00:00'))).toBe(false);
    expect(accessClocks(grants)).toEqual([]);
  });
  it('is refused where nobody was let in', () => after().when(revoke()).refuses('noSuchGrant'));
  it('is refused twice', () => after(grant(), revoke()).when(revoke()).refuses('alreadyRevoked'));
});
