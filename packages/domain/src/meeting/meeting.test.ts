import { specify } from '@throughline/decider/testing';
import { clockStatus } from '@throughline/time/deadline';
import { Instant } from '@throughline/time/instant';
import { describe, expect, it } from 'vitest';
import { agencies, calendar, id, given as kelderby, samim, when } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { PolicyEvent } from '../policy/events.ts';
import { englandClocks } from '../policy/policy.fixtures.ts';
import { adoptedPolicy } from '../policy/policy.ts';
import { play } from '../story.fixtures.ts';
import { meetingClocks } from './clocks.ts';
import type { MeetingCommand } from './commands.ts';
import type { MeetingEvent } from './events.ts';
import {
  agency,
  agree,
  attend,
  call,
  calledOff,
  cancel,
  done,
  hold,
  invite,
  leftOut,
  notDone,
  rearrange,
  story,
} from './meeting.fixtures.ts';
import { meeting, meetingDefinition } from './meeting.ts';
import { advance, uncalled } from './state.ts';

const england = englandClocks.map((command) =>
  adoptedPolicy(PolicyEvent.parse({ ...command, type: 'PolicyAdopted' })),
);
const given = { ...kelderby, policies: england };

const past = (...commands: readonly MeetingCommand[]): readonly MeetingEvent[] =>
  play(meeting, given, commands).events as readonly MeetingEvent[]; // no undoing among the commands
const after = (...commands: readonly MeetingCommand[]) =>
  specify(rulesOf(meetingDefinition), given)(...past(...commands));

describe('a meeting', () => {
  it('takes every command, each as its own event', () => {
    const types = [...past(...story), ...past(...calledOff)].map(({ type }) => type);
    expect(new Set(types)).toEqual(
      new Set(meetingDefinition.events.options.map(({ shape }) => shape.type.value)),
    );
  });
  it('is about its children', () =>
    expect(meeting.subjects(play(meeting, given, story).thread)).toEqual([samim]));
  it('is folded by views as by the rules', () =>
    expect(
      past(...story).reduce((state, event) => advance(state, event, given.now), uncalled),
    ).toEqual(play(meeting, given, story).state));
});

describe('calling a meeting', () => {
  it('is refused twice', () => after(call()).when(call()).refuses('alreadyCalled'));
  it('comes before all else', () =>
    after()
      .when(attend(agency(agencies.police)))
      .refuses('notCalled'));
});

describe('calling a meeting off', () => {
  it('is refused once it was held', () =>
    after(call(), hold()).when(cancel()).refuses('alreadyHeld'));
  it('leaves nothing to attend', () =>
    after(call(), cancel())
      .when(attend(agency(agencies.police)))
      .refuses('wasCancelled'));
  it('leaves nothing to move', () =>
    after(call(), cancel()).when(rearrange()).refuses('wasCancelled'));
});

describe('who is asked', () => {
  it('is an agency by its id', () =>
    after(call())
      .when(invite({ kind: 'agency' }))
      .refuses('agencyIsMissing'));
  it('is not also recorded as left out', () =>
    after(call(), invite(agency(agencies.camhs)))
      .when(leftOut(agencies.camhs))
      .refuses('wasInvited'));
  it('may be asked late, after it was left out', () =>
    expect(past(call(), leftOut(agencies.camhs), invite(agency(agencies.camhs)))).toHaveLength(3));
  it('may come without having been asked', () =>
    expect(past(call(), attend(agency(agencies.openHarbour)))).toHaveLength(2));
});

describe('an action', () => {
  it('is agreed once', () => after(call(), agree()).when(agree()).refuses('actionExists'));
  it('is done only where there is one', () => after(call()).when(done()).refuses('noSuchAction'));
  it('is not undone by a note that it was not done', () =>
    after(call(), agree(), done()).when(notDone()).refuses('alreadyDone'));
  it('is late after its day', () => {
    const [clock] = meetingClocks(after(call(), agree()).state, calendar);
    expect(clock?.dueAt).toBe('2023-12-19T23:59:59.999Z');
    expect(clock?.name).toBe('do what was agreed: Register Samim with a GP');
    expect(clock && clockStatus(clock, Instant.parse('2023-12-20T00:00:00+00:00'))).toBe('late');
  });
  it('has the new day that was set, and is met late', () => {
    const [clock] = meetingClocks(after(call(), agree(), notDone(), done()).state, calendar);
    expect(clock?.dueAt).toBe('2024-04-05T22:59:59.999Z');
    expect(clock && clockStatus(clock, given.now)).toBe('met late');
  });
});

describe('holding a review of a looked-after child', () => {
  const next = (review: 'first' | 'second' | 'later') =>
    meetingClocks(after(call({ review }), hold()).state, calendar)[0];

  it('starts the clock of the second after the first', () =>
    expect(next('first')).toMatchObject({
      name: 'hold the second review of the looked-after child',
      dueAt: '2024-03-05T23:59:59.999Z', // three months from 5 December 2023
    }));
  it('starts the clock of the next six months after a later one', () =>
    expect(next('later')?.dueAt).toBe('2024-06-05T22:59:59.999Z'));
  it('keeps the version of the policy with the event', () =>
    expect(past(call(), hold())[1]).toMatchObject({ policy: { version: '2026.1' } }));
  it('gives way to a day that the meeting set', () => {
    const nextDueOn = '2024-01-31' as const;
    const state = play(meeting, given, [call(), { ...hold(), nextDueOn } as MeetingCommand]).state;
    expect(meetingClocks(state, calendar)[0]?.dueAt).toBe('2024-01-31T23:59:59.999Z');
  });
  it('starts none at another kind of meeting', () =>
    expect(
      meetingClocks(after(call({ kind: 'strategy', review: undefined }), hold()).state, calendar),
    ).toEqual([]));
  it('counts from its recording where nobody knows the day', () => {
    const undated = { grain: 'unknown', asWritten: 'not known' } as const;
    const [clock] = meetingClocks(after(call(), hold({ occurred: undated })).state, calendar);
    expect(clock?.startedAt).toBe('2025-04-11T13:10:00.000Z'); // when the test's envelope was recorded
  });
});

describe('a meeting about two children', () => {
  it('stands in both chronologies', () =>
    expect(
      meeting.subjects(play(meeting, given, [call({ childIds: [samim, id(9)] })]).thread),
    ).toEqual([samim, id(9)]));
  it('is scheduled as was said', () =>
    expect(after(call()).state.scheduledFor).toEqual(when('2023-12-04T14:00')));
});
