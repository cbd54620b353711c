/** The rules of a request: what each step does, when it is refused, and when it stays quiet. */
import { specify } from '@throughline/decider/testing';
import { Instant } from '@throughline/time/instant';
import { londonDate } from '@throughline/time/local-date';
import { describe, expect, it } from 'vitest';
import { agencies, calendar, given, id, when } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import { requestClocks } from './clocks.ts';
import type { RequestCommand } from './commands.ts';
import { debts, isSettled } from './debts.ts';
import type { DebtName } from './events/telling.ts';
import { outcomesOf } from './outcomes.ts';
import {
  ask,
  assess,
  chase,
  decide,
  explain,
  findBed,
  incomplete,
  learnt,
  makeRequest,
  missed,
  name,
  network,
  notTold,
  passOn,
  recommend,
  screen,
  tell,
  waive,
} from './request.fixtures.ts';
import { request, requestDefinition } from './request.ts';

const rules = rulesOf(requestDefinition);
const after = (...commands: readonly RequestCommand[]) =>
  specify(rules, given)(...play(request, given, commands).events);
const progressAfter = (...commands: readonly RequestCommand[]) =>
  play(request, given, commands).state.progress;
const decided = (command: RequestCommand, ...past: readonly RequestCommand[]) =>
  rules.decide(command, play(request, given, past).state, given);
const owedAfter = (debt: DebtName, ...commands: readonly RequestCommand[]) =>
  debts(progressAfter(...commands), calendar).find((each) => each.name === debt);
const clockAfter = (clock: string, ...commands: readonly RequestCommand[]) =>
  requestClocks(progressAfter(...commands), calendar).find((each) => each.id === clock);

const asked = ask({ network: [network.openHarbour] });
const decidedOn = screen('2024-10-30T16:10');

describe('asking for an assessment', () => {
  it('keeps what the answer is owed under', () =>
    expect(decided(ask())).toMatchObject([
      {
        type: 'MhaAssessmentRequested',
        terms: { tellWithin: { n: 1, unit: 'working_day' } },
        policy: { id: 'kelderby-assessment-feedback' },
      },
    ]));
  it('is recorded where the partnership has no policy, and owes without a date', () => {
    const none = { ...given, policies: [] };
    const { state } = play(request, none, [asked, decidedOn]);
    const owed = debts(state.progress, calendar);
    expect(owed.map(({ dueAt }) => dueAt)).toEqual(Array(5).fill(undefined));
    expect(owed.at(-1)?.status).toBe('open');
  });
  it('is refused a second time', () => after(ask()).when(ask()).refuses('alreadyRequested'));
});

describe('asking for anything else', () => {
  it('takes the terms of its kind: a referral is decided on within one working day', () => {
    const progress = progressAfter(makeRequest());
    expect(progress.kind).toBe('referral');
    expect(clockAfter('decision', makeRequest())?.dueAt).toBe('2024-05-24T22:59:59.999Z');
  });
  it('takes the general terms for another kind, which give no time to decide', () =>
    expect(clockAfter('decision', makeRequest({ kind: 'camhs' }))).toBeUndefined());
});

describe('screening', () => {
  it('takes it on', () => {
    const taken = screen('2024-10-29', { decision: 'accepted' });
    expect(decided(taken, ask())).toMatchObject([{ type: 'RequestScreened' }]);
    expect(owedAfter('decision', ask(), taken)?.status).toBe('paid');
    expect(owedAfter('outcome', ask(), taken)?.status).toBe('open');
  });
  it('that does not take it on is an outcome, owed to everyone', () =>
    expect(decided(screen('2024-10-30T16:10', { decision: 'duplicate' }), ask())).toMatchObject([
      { type: 'RequestScreened', decision: 'duplicate' },
      { type: 'OutcomeDecided', outcome: 'duplicate_request' },
    ]));
  it('is refused before anything was asked, and with a code that is not on the list', () => {
    after().when(screen('2024-10-30')).refuses('notRequested');
    after(ask())
      .when(screen('2024-10-30', { outcome: 'nfa' }))
      .refuses('unknownOutcome');
  });
  it('passed on to another service makes that one owe', () =>
    expect(owedAfter('outcome', ask(), passOn(agencies.camhs))?.owedBy).toBe(agencies.camhs));
});

describe('deciding an outcome', () => {
  it('says what is still needed, by the coded list', () =>
    expect(decided(decide('2025-01-03', 'not_completed_no_bed'), ask())).toMatchObject([
      { type: 'OutcomeDecided', stillNeeded: ['bed', 'reassessment'] },
    ]));
  it('is refused with a code that is not on the list of Mental Health Act outcomes', () =>
    after(ask()).when(decide('2025-01-03', 'sectioned')).refuses('unknownOutcome'));
  it('is offered of its kind alone: no age assessment ends in detention', () => {
    const [act, other] = [outcomesOf('mental-health-act-assessment'), outcomesOf('age-assessment')];
    const codes = (all: typeof act) => all.map(({ code }) => code);
    expect(codes(act)).toContain('detained_section_2');
    expect(codes(act)).not.toContain('taken_on_service_offered');
    expect(codes(other)[0]).toBe('taken_on_service_offered');
    expect(codes(other)).not.toContain('detained_section_2');
  });
  it('is refused where another came on record since the form was opened, and taken once that was seen', () => {
    const first = decide('2025-01-03', 'advice_only');
    const second = (seenOutcomes: number) =>
      decide('2025-01-04', 'duplicate_request', { seenOutcomes });
    after(ask(), first).when(second(0)).refuses('outcomeHasChanged');
    const [event] = [decided(second(1), ask(), first)].flat();
    expect(event).toMatchObject({ outcome: 'duplicate_request' });
    expect(event).not.toHaveProperty('seenOutcomes');
    const told = { ...tell('2025-01-05', 'requester.1'), seenOutcomes: 1 };
    after(ask(), first, second(1)).when(told).refuses('outcomeHasChanged');
  });
  it('takes any code for another kind of request', () =>
    expect(decided(decide('2024-05-24', 'strategy_meeting'), makeRequest())).toMatchObject([
      { outcome: 'strategy_meeting', stillNeeded: [] },
    ]));
  it('a second time owes the new outcome to everyone anew', () => {
    const story = [asked, decidedOn, tell('2024-10-31', 'requester.1', 'requester.2')];
    expect(owedAfter('feedback-to-requesters', ...story)?.status).toBe('paid');
    const again = [...story, decide('2024-12-01', 'not_detained_community_plan')];
    expect(owedAfter('feedback-to-requesters', ...again)?.status).toBe('open');
  });
});

describe('a day before anything was asked', () => {
  it.each([
    screen('2023-10-30'),
    decide('2023-10-30', 'not_detained_community_plan'),
    tell('2023-10-31', 'requester.1'),
  ])('is refused for $type', (command) => after(asked).when(command).refuses('beforeItBegan'));
  it('is taken where the day of either is in doubt', () => {
    const doubtful = { ...when('2024-10-27'), qualifier: 'about' as const };
    expect(decided({ ...chase('2024-10-27'), occurred: doubtful }, asked)).toHaveLength(1);
  });
});

describe('what was written up in another order than it happened', () => {
  it('does not take what somebody heard before there was an outcome for the outcome', () => {
    const story = [asked, tell('2024-10-28', 'requester.1', 'requester.2'), decidedOn];
    expect(owedAfter('feedback-to-requesters', ...story)).toMatchObject({ status: 'open' });
  });
  it('leaves the later outcome the latest, and who heard of it told', () => {
    const community = decide('2024-12-01', 'not_detained_community_plan');
    const told = tell('2024-12-02', 'requester.1', 'requester.2');
    const story = [asked, community, told, decidedOn];
    expect(progressAfter(...story).outcomes.map(({ nth }) => nth)).toEqual([1, 0]);
    expect(owedAfter('feedback-to-requesters', ...story)?.status).toBe('paid');
  });
});

describe('no bed', () => {
  const noBed = [ask(), incomplete('2025-01-03T16:20')];
  it('pays the outcome, and leaves a bed and another assessment needed', () => {
    expect(owedAfter('outcome', ...noBed)?.status).toBe('paid');
    expect(progressAfter(...noBed).stillNeeded).toEqual(['bed', 'reassessment']);
  });
  it('is over for the bed once one is found, and for the assessment once it is done', () => {
    expect(progressAfter(...noBed, findBed('2025-01-05')).stillNeeded).toEqual(['reassessment']);
    expect(
      progressAfter(...noBed, findBed('2025-01-05'), assess('2025-01-06')).stillNeeded,
    ).toEqual([]);
  });
  it('cannot settle what is not needed', () =>
    after(...noBed)
      .when({ ...findBed('2025-01-05'), type: 'SettleStillNeeded', needs: ['doctor'], how: 'x' })
      .refuses('notStillNeeded'));
  it('does not settle the request while a bed is needed, even if everyone was told', () => {
    const told = [
      ...noBed,
      tell('2025-01-03', 'requester.1', 'requester.2', 'child.1'),
      waive({ debt: 'feedback-to-network' }),
    ];
    expect(isSettled(progressAfter(...told), calendar)).toBe(false);
    const found = [...told, findBed('2025-01-05'), assess('2025-01-06')];
    expect(isSettled(progressAfter(...found), calendar)).toBe(true);
  });
});

describe('the feedback debts', () => {
  const open = [asked, decidedOn];
  it('wait for an outcome', () =>
    expect(owedAfter('feedback-to-network', asked)?.status).toBe('awaiting outcome'));
  it('are open until every recipient is told', () => {
    const one = [...open, tell('2024-10-31', 'requester.1')];
    expect(owedAfter('feedback-to-requesters', ...one)?.status).toBe('open');
    const both = [...one, tell('2024-11-02', 'requester.2')];
    expect(owedAfter('feedback-to-requesters', ...both)).toMatchObject({
      status: 'paid',
      paidAt: '2024-11-02T00:00:00.000Z',
      recipients: [{ late: false }, { late: true }],
    });
  });
  it('are paid to the child by an explanation', () =>
    expect(
      owedAfter('feedback-to-child-and-family', ...open, explain('2024-10-31T10:00'))?.status,
    ).toBe('paid'));
  it('are overtaken, not paid, where somebody learnt of it otherwise', () => {
    const debt = owedAfter('feedback-to-network', ...open, learnt('2024-11-08', 'practitioner.1'));
    expect(debt?.status).toBe('overtaken');
    expect(debt?.paidAt).toBeUndefined();
  });
  it('are not paid by a record that somebody was not told', () =>
    expect(
      owedAfter('feedback-to-network', ...open, notTold('2024-11-08', 'practitioner.1')),
    ).toMatchObject({ status: 'open', recipients: [{ status: 'recorded as not told' }] }));
  it('are waived for one recipient, or as a whole, with a reason', () => {
    const one = waive({ recipients: ['practitioner.1'] });
    expect(owedAfter('feedback-to-network', ...open, one)?.status).toBe('waived');
    const whole = waive({ debt: 'feedback-to-requesters' });
    expect(owedAfter('feedback-to-requesters', ...open, whole)?.status).toBe('waived');
    after(...open)
      .when(waive())
      .refuses('nothingNamed');
  });
  it('grow by whoever turns out to be involved', () =>
    expect(
      owedAfter('feedback-to-network', ...open, name({ who: network.college }))?.recipients.map(
        ({ key, status }) => [key, status],
      ),
    ).toEqual([
      ['practitioner.1', 'no record'],
      ['practitioner.2', 'no record'],
    ]));
  it('say whom the policy names and nobody has named yet', () =>
    expect(owedAfter('feedback-to-network', ...open)?.notNamed).toContain(
      'school or college, if on roll',
    ));
  it('stay open where nobody at all was named', () =>
    expect(owedAfter('feedback-to-network', ask(), decidedOn)?.status).toBe('open'));
  it('refuse a recipient who does not exist', () =>
    after(...open)
      .when(tell('2024-10-31', 'practitioner.7'))
      .refuses('noSuchRecipient'));
  it('take two calls to one person for two facts', () => {
    const twice = [...open, tell('2024-11-05', 'requester.1'), tell('2024-10-31', 'requester.1')];
    expect(owedAfter('feedback-to-requesters', ...twice)?.recipients[0]).toMatchObject({
      at: '2024-10-31T00:00:00.000Z',
      late: false,
    });
    expect(play(request, given, twice).events).toHaveLength(5);
  });
  it('may be paid before the moment at which the outcome was written down', () =>
    expect(
      owedAfter('feedback-to-child-and-family', asked, explain('2024-10-30T15:50'), decidedOn),
    ).toMatchObject({ status: 'paid' }));
});

describe('medical recommendations', () => {
  const story = [ask(), recommend('2025-01-01T11:30')];
  it('may be used for fourteen days beginning with the last examination', () =>
    expect(londonDate(clockAfter('mha-s6-application', ...story)?.dueAt ?? given.now)).toBe(
      '2025-01-14',
    ));
  it('count from the later of two examinations, whichever was recorded first', () => {
    const two = [ask(), recommend('2025-01-03T10:00'), recommend('2025-01-01T11:30')];
    expect(londonDate(clockAfter('mha-s6-application', ...two)?.dueAt ?? given.now)).toBe(
      '2025-01-16',
    );
  });
});

describe('medical recommendations on which nobody applied', () => {
  const story = [ask(), recommend('2025-01-01T11:30'), incomplete('2025-01-03T16:20')];
  it('may be acted on while a bed or another assessment is needed', () =>
    expect(clockAfter('mha-s6-application', ...story)).toBeDefined());
  it('owe nothing once the request has ended', () =>
    expect(
      clockAfter('mha-s6-application', ...story, findBed('2025-01-05'), assess('2025-01-06')),
    ).toBeUndefined());
});

describe('recording a deadline as missed', () => {
  const due = '2024-10-31T23:59:59.999Z';
  const late = missed('feedback-to-requesters', due);
  it('records it at the moment that the time ran out', () =>
    expect(decided(late, asked, decidedOn)).toMatchObject([
      { type: 'DeadlineMissed', occurred: { start: '2024-10-31', grain: 'minute' } },
    ]));
  it('changes nothing when another timekeeper was first', () =>
    after(asked, decidedOn, late).when(late).changesNothing());
  it('is refused where everyone was told in time, or nothing is due', () => {
    after(asked, decidedOn, tell('2024-10-31', 'requester.1', 'requester.2'))
      .when(late)
      .refuses('notMissed');
    after(asked).when(late).refuses('notMissed');
  });
});

describe('reminding somebody', () => {
  const remind: RequestCommand = {
    type: 'SendRequestReminder',
    requestId: id(701),
    occurred: when('2024-10-31T09:00'),
    clock: 'feedback-to-requesters',
    dueAt: Instant.parse('2024-10-31T23:59:59.999Z'),
    toAgencyId: agencies.amhpHub,
    reference: 'r-1',
  };
  it('is recorded once under one reference', () => {
    after(asked, decidedOn)
      .when(remind)
      .then({ ...remind, type: 'ReminderSent' });
    after(asked, decidedOn, remind).when(remind).changesNothing();
  });
});

describe('asking again', () => {
  it('is recorded each time', () =>
    expect(
      play(request, given, [ask(), chase('2024-11-04'), chase('2024-11-04')]).events,
    ).toHaveLength(3));
  it('is refused before anything was asked', () =>
    after().when(chase('2024-11-04')).refuses('notRequested'));
});

describe('an outcome whose date nobody knows', () => {
  it('is owed from when it was recorded', () =>
    expect(
      clockAfter(
        'feedback-to-requesters',
        ask(),
        decide('2024-10-30', 'advice_only', { occurred: { grain: 'unknown', asWritten: '?' } }),
      )?.startedAt,
    ).toBe(given.now));
  it('leaves the time that it was asked alone', () =>
    expect(progressAfter(ask({ occurred: when('2024-10-28') })).askedAt).toMatchObject({
      start: '2024-10-28',
    }));
});
