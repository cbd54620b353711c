/** The rules of a disagreement: what each step does, when it is refused, and when it stays quiet. */
import { isRefusal } from '@throughline/decider/decider';
import { metadata, specify } from '@throughline/decider/testing';
import { Instant } from '@throughline/time/instant';
import { londonDate } from '@throughline/time/local-date';
import { LocalDate } from '@throughline/time/occurred';
import { describe, expect, it } from 'vitest';
import { agencies, calendar, given, id, kelderbyPolicies, when } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import { concernClocks } from './clocks.ts';
import type { ConcernCommand } from './commands.ts';
import { Ladder } from './ladder.ts';
import {
  agreePlan,
  answer,
  arrangeSafety,
  consult,
  endUnanswered,
  escalate,
  extend,
  meet,
  missed,
  notify,
  pause,
  raise,
  reopen,
  resolve,
  resume,
  sendOutcome,
  support,
  withdraw,
} from './professional-concern.fixtures.ts';
import { concernDefinition, professionalConcern } from './professional-concern.ts';

const rules = rulesOf(concernDefinition);
const after = (...commands: readonly ConcernCommand[]) =>
  specify(rules, given)(...play(professionalConcern, given, commands).events);
const stagesAfter = (...commands: readonly ConcernCommand[]) =>
  play(professionalConcern, given, commands).state.stages;
const dueAfter = (clock: string, ...commands: readonly ConcernCommand[]) =>
  concernClocks(stagesAfter(...commands), calendar).find((each) => each.id === clock);
const decided = (command: ConcernCommand, ...past: readonly ConcernCommand[]) =>
  rules.decide(command, play(professionalConcern, given, past).state, given);

const on = (day: string) => ({ occurred: when(day), decisionReceivedAt: when(day) });

describe('raising a concern', () => {
  it('opens the first stage, and keeps the ladder in force that day', () =>
    expect(decided(raise())).toMatchObject([
      {
        type: 'ConcernRaised',
        opened: { n: 1, label: 'Step 1' },
        next: { n: 2 },
        policy: { id: 'kelderby-concerns-resolution', version: '2.1' },
      },
    ]));
  it('keeps an older ladder where that was in force', () =>
    expect(decided(raise(on('2024-08-30')))).toMatchObject([{ policy: { version: '1.4' } }]));
  it('may follow a word with one’s own manager', () =>
    expect(isRefusal(decided(raise(), consult()))).toBe(false));
  it('is refused a second time', () => after(raise()).when(raise()).refuses('alreadyRaised'));
  it('is refused where it is about neither a child nor a theme', () =>
    after()
      .when(raise({ childIds: undefined }))
      .refuses('neitherChildNorTheme'));
  it('may be about a theme', () =>
    expect(isRefusal(decided(raise({ childIds: undefined, theme: 'Waiting times' })))).toBe(false));
  it('is refused within one agency', () =>
    after()
      .when(raise({ receivingAgencyId: agencies.socialCare }))
      .refuses('sameAgency'));
  it('is refused where no ladder was in force', () =>
    after()
      .when(raise(on('2019-05-01')))
      .refuses('noPolicyInForce'));
  it('is refused on a day before the decision was learned of', () =>
    after()
      .when(raise({ occurred: when('2024-04-11') }))
      .refuses('beforeItBegan'));
  it('is refused on a route that the ladder does not have', () =>
    after()
      .when(raise({ track: 'urgent' }))
      .refuses('noSuchTrack'));
});

describe('a day before the disagreement was raised', () => {
  const early = '2024-04-15T11:00';
  it.each([escalate(1, 2, early), answer(early), meet(early), resolve(early), withdraw(early)])(
    'is refused for $type',
    (command) => after(raise()).when(command).refuses('beforeItBegan'),
  );
  it('is refused for taking it up again before it ended', () =>
    after(raise(), resolve('2025-05-23')).when(reopen('2025-05-22')).refuses('beforeItBegan'));
});

describe('taking a challenge further', () => {
  const up = escalate(1, 2, '2025-04-15T11:00');
  it('opens the next stage', () =>
    expect(decided(up, raise())).toMatchObject([
      { type: 'ChallengeEscalated', fromStage: 1, toStage: 2, opened: { n: 2 }, next: { n: 3 } },
    ]));
  it('first says that the stage ended unanswered, where its limit had passed', () =>
    expect(decided(escalate(1, 2, '2025-04-17T11:00'), raise())).toMatchObject([
      { type: 'StageEndedUnanswered', clock: 's1_answer', occurred: { start: '2025-04-16' } },
      { type: 'ChallengeEscalated' },
    ]));
  it('says no such thing where somebody had answered in time', () =>
    expect(
      decided(
        escalate(1, 2, '2025-04-17T11:00'),
        raise(),
        answer('2025-04-16', { position: 'partly' }),
      ),
    ).toMatchObject([{ type: 'ChallengeEscalated' }]));
  it('is refused with what was found where somebody else had moved it', () =>
    expect(decided(up, raise(), up)).toEqual({
      refused: 'stageHasMoved',
      found: { stage: 2, by: 'u-tb' },
    }));
  it('is refused where it does not go up', () =>
    after(raise(), up)
      .when(escalate(2, 1, '2025-04-18'))
      .refuses('notFurtherUp'));
  it('is refused past the last stage', () =>
    after(raise())
      .when(escalate(1, 9, '2025-04-15', { approvedBy: { name: 'Ed Marsh' } }))
      .refuses('noSuchStage'));
  it('is refused where a stage is left out and nobody approved it', () =>
    after(raise())
      .when(escalate(1, 3, '2025-04-15'))
      .refuses('skipNeedsApproval'));
  it('may leave out a stage with approval, and flags what the ladder does not know', () =>
    expect(
      decided(escalate(1, 3, '2025-04-15', { approvedBy: { name: 'Ed Marsh' } }), raise()),
    ).toMatchObject([{ type: 'ChallengeEscalated', toStage: 3, flags: ['skip-not-in-ladder'] }]));
  it('is refused before it was raised, and once it is over', () => {
    after().when(up).refuses('notRaised');
    after(raise(), resolve('2025-04-14')).when(up).refuses('notOpen');
  });
  it('moves no old deadline when the ladder has changed meanwhile', () => {
    const story = [raise(on('2024-08-30')), escalate(1, 2, '2024-09-09')];
    const stages = stagesAfter(...story);
    expect(stages.runs.map(({ policy }) => policy.version)).toEqual(['1.4', '2.1']);
    // 5 working days under 1.4; under 2.1 it would have been 3.
    expect(londonDate(dueAfter('s1_answer', ...story)?.dueAt ?? given.now)).toBe('2024-09-06');
    expect(londonDate(dueAfter('s2_meet', ...story)?.dueAt ?? given.now)).toBe('2024-09-16');
  });
});

describe('a ladder that changes between the end of one stage and the opening of the next', () => {
  const day = (written: string) => LocalDate.parse(written);
  const [, current] = kelderbyPolicies;
  if (!current) throw new Error('Expected two versions of the Kelderby ladder, found fewer.');
  const ladder = Ladder.parse(current.content);
  const slower = {
    ...ladder,
    stages: ladder.stages.map((stage) => ({
      ...stage,
      clocks: stage.clocks.map((clock) => ({ ...clock, within: { ...clock.within, n: 9 } })),
    })),
  };
  const policies = [
    { ...current, inForceTo: day('2025-04-16') },
    { ...current, version: '2.2', inForceFrom: day('2025-04-17'), content: slower },
  ];
  const { state } = play(professionalConcern, { ...given, policies }, [
    raise(),
    endUnanswered(),
    escalate(1, 2, '2025-04-17T11:00'),
  ]);
  const due = (clock: string) =>
    londonDate(
      concernClocks(state.stages, calendar).find(({ id: each }) => each === clock)?.dueAt ??
        given.now,
    );

  it('leaves the clock that had begun under the old version', () =>
    expect(due('s2_open')).toBe('2025-04-17'));
  it('counts the clocks that begin with the stage by the new version', () =>
    expect(due('s2_meet')).toBe('2025-05-02')); // 9 working days, with Easter left out
});

describe('ending a stage that nobody answered', () => {
  it('records the last day on which an answer could have come', () =>
    expect(decided(endUnanswered(), raise())).toMatchObject([
      { type: 'StageEndedUnanswered', stage: 1, occurred: { start: '2025-04-16', grain: 'day' } },
    ]));
  it('is refused before the limit', () => {
    const now = given.now.replace('2025-11-21', '2025-04-16') as typeof given.now; // another day of the same form
    const { state } = play(professionalConcern, given, [raise()]);
    expect(rules.decide(endUnanswered(), state, { ...given, now })).toEqual({
      refused: 'notYetLapsed',
    });
  });
  it('is refused a second time, and when it is over', () => {
    after(raise(), endUnanswered()).when(endUnanswered()).refuses('alreadyEnded');
    after(raise(), resolve('2025-04-14')).when(endUnanswered()).refuses('notOpen');
  });
});

describe('recording what happens at a stage', () => {
  const up = escalate(1, 2, '2025-04-17T11:00');
  it('belongs to the open stage unless it says otherwise', () => {
    expect(decided(answer(), raise(), up)).toMatchObject([{ stage: 2 }]);
    expect(decided(answer('2025-04-22', { stage: 1 }), raise(), up)).toMatchObject([{ stage: 1 }]);
  });
  it('is refused for a stage that never opened', () =>
    after(raise())
      .when(meet('2025-04-29T15:00', { stage: 3 }))
      .refuses('noSuchStage'));
  it('is refused before anything was raised', () => {
    after().when(meet('2025-04-29T15:00')).refuses('notRaised');
    after().when(support(agencies.college)).refuses('notRaised');
  });
  it('is still recorded when it comes after the end', () =>
    expect(decided(sendOutcome('2025-04-20'), raise(), resolve('2025-04-15'))).toMatchObject([
      { type: 'StageOutcomeSent', stage: 1 },
    ]));
  it('takes two calls for two facts', () =>
    expect(
      stagesAfter(raise(), notify('2025-04-12'), notify('2025-04-13')).runs[0]?.moments,
    ).toMatchObject({
      partnership_notified: { start: '2025-04-12' },
    }));
  it('numbers actions on from those agreed before', () =>
    expect(decided(agreePlan('2025-05-02'), raise(), agreePlan('2025-05-01'))).toMatchObject([
      { actions: [{ action: 3 }, { action: 4 }] },
    ]));
  it('is refused for an action that nobody agreed', () =>
    after(raise(), agreePlan('2025-05-01'))
      .when({
        type: 'CompleteConcernAction',
        concernId: id(501),
        occurred: when('2025-05-02'),
        action: 3,
      })
      .refuses('noSuchAction'));
});

describe('keeping the child safe meanwhile', () => {
  it.each([
    ['before it is raised', [consult()]],
    ['while it is open', [raise()]],
    ['when it is over', [raise(), resolve('2025-04-15')]],
  ])('is recorded %s', (_, past) =>
    expect(decided(arrangeSafety('2025-04-16'), ...past)).toMatchObject([
      { type: 'InterimSafetyArranged' },
    ]),
  );
});

describe('closing and opening again', () => {
  it('resolves an open disagreement, once', () => {
    expect(decided(resolve('2025-04-15'), raise())).toMatchObject([{ stage: 1 }]);
    after(raise(), resolve('2025-04-15')).when(resolve('2025-04-16')).refuses('notOpen');
    after().when(resolve('2025-04-16')).refuses('notRaised');
  });
  it('ends when somebody of each agency agrees, and not by the word of one', () => {
    const { agreedBy } = resolve('2025-04-15');
    for (const one of agreedBy)
      after(raise())
        .when(resolve('2025-04-15', { agreedBy: [one] }))
        .refuses('notAgreedByBoth');
    const nobody = agreedBy.map(({ agencyId }) => ({ agencyId }));
    after(raise())
      .when(resolve('2025-04-15', { agreedBy: nobody }))
      .refuses('notAgreedByBoth');
  });
  it('ends by the word of somebody of neither agency, once it was referred', () => {
    const scrutineer = { name: 'Maud Ellery', role: 'Independent scrutineer' };
    const decision = resolve('2025-04-15', { agreedBy: [scrutineer] });
    after(raise()).when(decision).refuses('notAgreedByBoth');
    const refer: ConcernCommand = {
      ...{ type: 'ReferImpasse', concernId: decision.concernId, occurred: when('2025-04-14') },
      ...{ to: scrutineer, why: 'Neither side moves.' },
    };
    expect(decided(decision, raise(), refer)).toMatchObject([{ type: 'ConcernResolved' }]);
    for (const { agencyId } of resolve('2025-04-15').agreedBy)
      after(raise(), refer)
        .when(resolve('2025-04-15', { agreedBy: [{ ...scrutineer, agencyId }] }))
        .refuses('notAgreedByBoth');
  });
  it('leaves no clock running for what nobody owes any longer', () =>
    expect(
      concernClocks(stagesAfter(raise(), resolve('2025-04-14')), calendar).map((each) => each.id),
    ).toEqual(['s1_raise']));
  it('does not hide that an answer was late', () =>
    expect(dueAfter('s1_answer', raise(), resolve('2025-04-30T09:00'))?.doneAt).toBe(
      '2025-04-30T08:00:00.000Z',
    ));
  it('withdraws an open disagreement, once', () => {
    expect(decided(withdraw('2025-04-12'), raise())).toMatchObject([{ type: 'ConcernWithdrawn' }]);
    after(raise(), withdraw('2025-04-12')).when(withdraw('2025-04-13')).refuses('notOpen');
  });
  it('opens the last stage again with clocks of its own', () => {
    const story = [raise(), resolve('2025-04-15'), reopen('2025-06-02')];
    expect(stagesAfter(...story)).toMatchObject({
      status: 'open',
      runs: [{ n: 1 }, { n: 1, round: 2 }],
    });
    expect(londonDate(dueAfter('s1_answer.2', ...story)?.dueAt ?? given.now)).toBe('2025-06-05');
  });
  it('is not opened again while it is open, or before it was raised', () => {
    after(raise()).when(reopen('2025-06-02')).refuses('alreadyOpen');
    after().when(reopen('2025-06-02')).refuses('notRaised');
    after(raise(), resolve('2025-04-15'))
      .when(reopen('2025-06-02', { stage: 9 }))
      .refuses('noSuchStage');
  });
});

describe('pausing and extending a clock', () => {
  it('moves the deadline on by the working days that it stood still', () => {
    const story = [raise(), pause('2025-04-14T09:00'), resume('2025-04-16T09:00')];
    const clock = dueAfter('s1_answer', ...story);
    // Due 16 April; two working days more, with Good Friday and Easter Monday left out.
    expect(londonDate(clock?.dueAt ?? given.now)).toBe('2025-04-22');
    expect(londonDate(clock?.firstDueAt ?? given.now)).toBe('2025-04-16');
  });
  it('shows a clock that stands still', () =>
    expect(dueAfter('s1_answer', raise(), pause('2025-04-14T09:00'))?.pausedAt).toBe(
      '2025-04-14T08:00:00.000Z',
    ));
  it('extends to the end of a later day, and keeps the old date', () =>
    expect(decided(extend('2025-04-24'), raise())).toMatchObject([
      { dueWas: '2025-04-16T22:59:59.999Z', dueNow: '2025-04-24T22:59:59.999Z' },
    ]));
  it('is refused for a clock that is not there, is done, or stands still already', () => {
    after(raise()).when(pause('2025-04-14', 's9_open')).refuses('noSuchClock');
    after(raise()).when(pause('2025-04-14', 's1_raise')).refuses('clockNotRunning');
    after(raise(), pause('2025-04-14')).when(pause('2025-04-15')).refuses('clockIsPaused');
    after(raise()).when(resume('2025-04-15')).refuses('clockNotPaused');
  });
  it('is refused where the new day is no later', () => {
    after(raise()).when(extend('2025-04-16')).refuses('notLater');
    after(raise(), pause('2025-04-15')).when(resume('2025-04-14')).refuses('notLater');
  });
});

describe('recording a deadline as missed', () => {
  const due = '2025-04-16T22:59:59.999Z';
  it('records it at the moment that the time ran out', () =>
    expect(decided(missed('s1_answer', due), raise())).toMatchObject([
      { type: 'DeadlineMissed', occurred: { start: '2025-04-16', grain: 'minute' } },
    ]));
  it('changes nothing when another timekeeper was first', () =>
    after(raise(), missed('s1_answer', due)).when(missed('s1_answer', due)).changesNothing());
  it('is refused where it was kept, is due at another time, or is not there', () => {
    after(raise(), answer('2025-04-16')).when(missed('s1_answer', due)).refuses('notMissed');
    after(raise()).when(missed('s1_answer', '2025-04-15T22:59:59.999Z')).refuses('notMissed');
    after(raise()).when(missed('s2_meet', due)).refuses('noSuchClock');
  });
});

describe('reminding somebody', () => {
  const remind: ConcernCommand = {
    type: 'SendConcernReminder',
    concernId: id(501),
    occurred: when('2025-04-15T09:00'),
    clock: 's1_answer',
    dueAt: Instant.parse('2025-04-16T22:59:59.999Z'),
    toAgencyId: agencies.camhs,
    reference: 'r-1',
  };
  it('is recorded', () =>
    after(raise())
      .when(remind)
      .then({ ...remind, type: 'ReminderSent' }));
  it('changes nothing under a reference that was sent before', () =>
    after(raise(), remind).when(remind).changesNothing());
  it('is refused before anything was raised', () => after().when(remind).refuses('notRaised'));
});

describe('an event whose date nobody knows', () => {
  it('counts from when it was recorded, so that its clock runs', () => {
    const [event] = play(professionalConcern, given, [
      raise({ occurred: { grain: 'unknown', asWritten: 'some time ago' } }),
    ]).events;
    if (!event) throw new Error('Expected an event, found none.');
    const state = rules.evolve(
      rules.initial,
      event,
      metadata({ recordedAt: '2025-04-11T13:10:00.000Z' }),
    );
    const clock = concernClocks(state.stages, calendar).find((each) => each.id === 's1_answer');
    expect(londonDate(clock?.dueAt ?? given.now)).toBe('2025-04-16');
  });
});
