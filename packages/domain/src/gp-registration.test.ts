import { specify } from '@throughline/decider/testing';
import { clockStatus, deadlineInWords } from '@throughline/time/deadline';
import { describe, expect, it } from 'vitest';
import { gpRegistrationClocks } from './gp-refusal-letters.ts';
import { encourage, establish, letter, registered, story } from './gp-registration.fixtures.ts';
import {
  type GpRegistrationCommand,
  type GpRegistrationEvent,
  gpRegistration,
  gpRegistrationDefinition,
} from './gp-registration.ts';
import { agencies, calendar, given as kelderby, samim, when } from './kelderby.fixtures.ts';
import { rulesOf } from './pathway.ts';
import { PolicyEvent } from './policy/events.ts';
import { englandClocks } from './policy/policy.fixtures.ts';
import { adoptedPolicy } from './policy/policy.ts';
import { play } from './story.fixtures.ts';

const england = englandClocks.map((command) =>
  adoptedPolicy(PolicyEvent.parse({ ...command, type: 'PolicyAdopted' })),
);
const given = { ...kelderby, policies: england };
const past = (...commands: readonly GpRegistrationCommand[]): readonly GpRegistrationEvent[] =>
  play(gpRegistration, given, commands).events as readonly GpRegistrationEvent[]; // no undoing among the commands
const after = (...commands: readonly GpRegistrationCommand[]) =>
  specify(rulesOf(gpRegistrationDefinition), given)(...past(...commands));

describe('GP registration', () => {
  it('takes every command, each as its own event', () =>
    expect(past(...story).map(({ type }) => type)).toEqual([
      'GpRegistrationEstablished',
      'GpRefusalLetterReceived',
      'GpRegistrationEncouraged',
      'GpRegistered',
    ]));
  it('is about that child', () =>
    expect(gpRegistration.subjects(play(gpRegistration, given, [encourage()]).thread)).toEqual([
      samim,
    ]));
  it('says what is true now', () => {
    expect(after(establish('not-registered')).state.status).toBe('not-registered');
    expect(after(establish('refused'), registered()).state.status).toBe('registered');
  });
});

describe('a practice that refuses', () => {
  const clocks = (...commands: readonly GpRegistrationCommand[]) =>
    gpRegistrationClocks(after(...commands).state.letters, calendar);

  it('owes a letter in fourteen days, by the policy of that day', () => {
    const [clock] = clocks(establish('refused', '2024-01-15'));
    expect(clock && deadlineInWords(clock)).toBe(
      'due by end of Monday 29 January 2024, 14 days from Monday 15 January 2024',
    );
    expect(past(establish('refused'))[0]).toMatchObject({ policy: { version: '2026.1' } });
  });
  it('owes it where the partnership has adopted no policy', () => {
    const { events } = play(gpRegistration, { ...given, policies: [] }, [establish('refused')]);
    expect(events[0]).toMatchObject({ letter: { within: { n: 14, unit: 'calendar_day' } } });
    expect(events[0]).not.toHaveProperty('policy');
  });
  it('is late with it', () => {
    const [clock] = clocks(establish('refused', '2024-01-15'), letter('2024-02-12'));
    expect(clock && clockStatus(clock, given.now)).toBe('met late');
  });
  it('is in time on the last day', () => {
    const [clock] = clocks(establish('refused', '2024-01-15'), letter('2024-01-29'));
    expect(clock && clockStatus(clock, given.now)).toBe('met');
  });
  it('owes one letter for each refusal', () => {
    const found = clocks(
      establish('refused', '2024-01-15'),
      establish('refused', '2024-03-05'),
      letter('2024-01-20'),
    );
    expect(found.map(({ doneAt }) => doneAt !== undefined)).toEqual([true, false]);
  });
  it('is no longer asked for it once the child is registered elsewhere', () => {
    const left = (...commands: readonly GpRegistrationCommand[]) =>
      clocks(...commands).map(({ leftAt }) => leftAt);
    const refused = establish('refused', '2024-01-15');
    expect(left(refused)).toEqual([undefined]);
    expect(left(refused, registered())).toEqual(['2024-12-10T00:00:00.000Z']);
    expect(left(refused, establish('registered', '2024-12-10'))).toEqual([
      '2024-12-10T00:00:00.000Z',
    ]);
    expect(left(refused, letter('2024-01-29'), registered())).toEqual([undefined]);
  });
  it('is asked for it still where it comes out late that the child was registered before', () =>
    expect(clocks(establish('refused', '2025-01-15'), registered())[0]?.leftAt).toBeUndefined());
  it('may still write afterwards, and is late with it', () => {
    const [clock] = clocks(establish('refused', '2024-01-15'), registered(), letter('2024-12-20'));
    expect(clock?.leftAt).toBeUndefined();
    expect(clock && clockStatus(clock, given.now)).toBe('met late');
  });
  it('owes another where the child is refused again', () => {
    const again = establish('refused', '2025-01-15');
    expect(clocks(registered(), again).map(({ leftAt }) => leftAt)).toEqual([undefined]);
  });
  it('owes none where the child is merely not registered, or was taken off a list', () => {
    expect(clocks(establish('not-registered'))).toEqual([]);
    expect(clocks(establish('taken-off-the-list'))).toEqual([]);
  });
});

describe('a letter', () => {
  const refusedBySomebody = { ...establish('refused'), practice: undefined };
  const refusedByTheSurgery = { ...refusedBySomebody, agencyId: agencies.surgery };

  it('is refused where none is owed', () =>
    after(establish('not-registered')).when(letter()).refuses('noLetterIsOwed'));
  it('is refused from a practice that owes none', () =>
    after(establish('refused'))
      .when(letter('2024-02-12', 'Quayside Surgery'))
      .refuses('noLetterIsOwed'));
  it('of one practice is not taken for the letter of another', () =>
    after(refusedByTheSurgery).when(letter()).refuses('noLetterIsOwed'));
  it('is taken for that of a practice that nobody named, where the named one owes none', () => {
    const { letters } = after(refusedBySomebody, refusedByTheSurgery, letter()).state;
    expect(letters.map(({ receivedAt }) => receivedAt !== undefined)).toEqual([true, false]);
  });
  it('is known by the name of its practice however it is typed', () =>
    expect(
      after(establish('refused'), letter('2024-02-12', 'harbour road surgery')).state.letters,
    ).toMatchObject([{ receivedAt: expect.any(String) }]));
  it('is refused a second time', () =>
    after(establish('refused'), letter()).when(letter()).refuses('noLetterIsOwed'));
});

describe('encouraging registration', () => {
  it('is a fact each time', () =>
    after(encourage())
      .when({ ...encourage(), occurred: when('2024-12-01') })
      .then({
        ...encourage(),
        type: 'GpRegistrationEncouraged',
        occurred: when('2024-12-01'),
      } as GpRegistrationEvent));
});
