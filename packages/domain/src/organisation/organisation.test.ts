import { specify } from '@throughline/decider/testing';
import { Instant } from '@throughline/time/instant';
import { describe, expect, it } from 'vitest';
import { agencies, given, id } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import type { OrganisationCommand } from './commands.ts';
import type { OrganisationEvent } from './events.ts';
import {
  appoint,
  endAppointment,
  join,
  leave,
  nameDeputy,
  register,
  registerTeam,
  rename,
  setOnCall,
  story,
  succeed,
} from './organisation.fixtures.ts';
import { organisation, organisationDefinition } from './organisation.ts';
import { holdersOf } from './state.ts';

const past = (...commands: readonly OrganisationCommand[]): readonly OrganisationEvent[] =>
  play(organisation, given, commands).events as readonly OrganisationEvent[]; // no undoing among the commands
const after = (...commands: readonly OrganisationCommand[]) =>
  specify(rulesOf(organisationDefinition), given)(...past(...commands));

describe('an agency', () => {
  it('takes every command, each as its own event', () =>
    expect(new Set(past(...story).map(({ type }) => type))).toEqual(
      new Set(organisationDefinition.events.options.map(({ shape }) => shape.type.value)),
    ));
  it('is about no child', () =>
    expect(organisation.subjects(play(organisation, given, story).thread)).toEqual([]));
  it('is registered once', () => after(register()).when(register()).refuses('alreadyRegistered'));
  it('is registered before anything else', () => {
    for (const command of [rename(), registerTeam(), join(), succeed()])
      after().when(command).refuses('notRegistered');
  });
});

describe('an agency that was succeeded', () => {
  it('takes nobody on', () =>
    after(register(), registerTeam(), succeed()).when(join()).refuses('hasBeenSucceeded'));
  it('opens no team', () =>
    after(register(), succeed()).when(registerTeam()).refuses('hasBeenSucceeded'));
  it('lets people go', () =>
    expect(past(register(), registerTeam(), join(), succeed(), leave())).toHaveLength(5));
  it('is not its own successor', () =>
    after(register()).when(succeed(agencies.socialCare)).refuses('cannotSucceedItself'));
});

describe('teams and role holders', () => {
  it('has a team once', () =>
    after(register(), registerTeam()).when(registerTeam()).refuses('teamExists'));
  it('appoints into a team that exists', () =>
    after(register()).when(appoint()).refuses('noSuchTeam'));
  it('appoints once', () =>
    after(register(), registerTeam(), appoint()).when(appoint()).refuses('appointmentExists'));
  it('appoints somebody', () =>
    after(register(), registerTeam())
      .when({ ...appoint(), person: {} } as OrganisationCommand)
      .refuses('nobodyNamed'));
  it('ends an appointment that is held', () =>
    after(register(), registerTeam(), appoint(), endAppointment())
      .when(endAppointment())
      .refuses('noSuchAppointment'));
  it('names a deputy for one that is held', () =>
    after(register()).when(nameDeputy()).refuses('noSuchAppointment'));
  it('sets nobody on call backwards', () =>
    after(register()).when(setOnCall('2025-04-18T17:00:00+01:00')).refuses('endsBeforeItBegins'));
});

describe('users', () => {
  it('join once', () =>
    after(register(), registerTeam(), join()).when(join()).refuses('userExists'));
  it('leave only if they are there', () =>
    after(register()).when(leave('u-nobody')).refuses('noSuchUser'));
});

describe('who answers for a role', () => {
  const agency = play(organisation, given, [
    register(),
    registerTeam(),
    appoint(),
    nameDeputy(),
    setOnCall(),
    endAppointment(),
  ]).state;
  const at = (written: string) =>
    holdersOf(agency, 'line_manager', Instant.parse(written)).map(
      ({ as, person }) => `${as}: ${person.name}`,
    );

  it('is its holder', () =>
    expect(at('2024-06-03T10:00:00+01:00')).toEqual(['holder: Moira Fenwick']));
  it('is nobody before the appointment', () => expect(at('2024-01-07T10:00:00+00:00')).toEqual([]));
  it('is also the deputy, while there is one', () => {
    expect(at('2025-04-16T10:00:00+01:00')).toEqual(['holder: Moira Fenwick', 'deputy: Ed Marsh']);
    expect(at('2025-04-28T00:00:00+01:00')).toEqual(['holder: Moira Fenwick']);
  });
  it('is first of all whoever is on call', () =>
    expect(at('2025-04-19T02:00:00+01:00')[0]).toBe('on call: Phil Nangle'));
  it('is nobody after the appointment ended', () =>
    expect(at('2025-09-01T10:00:00+01:00')).toEqual([]));
  it('is not the holder of another role', () =>
    expect(holdersOf(agency, 'senior_leader', Instant.parse('2024-06-03T10:00:00+01:00'))).toEqual(
      [],
    ));
});

it('keeps its teams apart from those of another stream', () =>
  after(register(), registerTeam())
    .when(appoint(id(5), id(6)))
    .refuses('noSuchTeam'));
