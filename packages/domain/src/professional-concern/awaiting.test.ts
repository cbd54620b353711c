/** Whose turn it is, at each point of a disagreement. */
import { describe, expect, it } from 'vitest';
import { agencies, given } from '../kelderby.fixtures.ts';
import { play } from '../story.fixtures.ts';
import { awaitingWhom } from './awaiting.ts';
import type { ConcernCommand } from './commands.ts';
import {
  answer,
  discharge,
  endUnanswered,
  escalate,
  meet,
  raise,
  resolve,
  sendOutcome,
} from './professional-concern.fixtures.ts';
import { professionalConcern } from './professional-concern.ts';

const waitingAfter = (...commands: readonly ConcernCommand[]) =>
  awaitingWhom(play(professionalConcern, given, commands).state.stages);
const toStep4 = discharge().filter(({ type }) => type !== 'ResolveConcern');

describe('waiting for the next step', () => {
  it('waits for the other agency to answer', () =>
    expect(waitingAfter(raise())).toEqual([
      {
        side: 'receiving',
        agencyId: agencies.camhs,
        roleClass: 'practitioner',
        what: 'answer the concern',
        stage: 1,
        clock: 's1_answer',
      },
    ]));
  it('waits for the manager who raised it, once nobody had answered', () =>
    expect(waitingAfter(raise(), endUnanswered())).toMatchObject([
      {
        side: 'raising',
        agencyId: agencies.socialCare,
        roleClass: 'line_manager',
        stage: 2,
        clock: 's2_open',
      },
    ]));
  it('waits for both managers to meet, then for the written outcome', () => {
    const second = [raise(), escalate(1, 2, '2025-04-17T11:00')];
    expect(waitingAfter(...second).map(({ side, clock }) => [side, clock])).toEqual([
      ['raising', 's2_meet'],
      ['receiving', 's2_meet'],
    ]);
    expect(waitingAfter(...second, meet('2025-04-29T15:00'))).toMatchObject([
      { side: 'receiving', clock: 's2_outcome' },
    ]);
    expect(
      waitingAfter(...second, meet('2025-04-29T15:00'), sendOutcome('2025-05-01')),
    ).toMatchObject([{ side: 'raising', clock: 's3_open', roleClass: 'senior_manager' }]);
  });
  it('waits for both at the last stage', () =>
    expect(waitingAfter(...toStep4).map(({ side, stage }) => [side, stage])).toEqual([
      ['raising', 4],
      ['receiving', 4],
    ]));
  it('waits for the partnership at an impasse', () =>
    expect(
      waitingAfter(...toStep4, {
        type: 'ReferImpasse',
        concernId: '00000000-0000-4000-8000-000000000501',
        occurred: answer().occurred,
        to: { role: 'independent scrutineer' },
        why: 'Neither side moves.',
      }),
    ).toMatchObject([{ side: 'partnership', what: 'settle the impasse' }]));
  it('waits for nobody once it is over, or before it began', () => {
    expect(waitingAfter(raise(), resolve('2025-04-15'))).toEqual([]);
    expect(waitingAfter()).toEqual([]);
  });
});
