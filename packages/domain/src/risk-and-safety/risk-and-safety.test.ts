import { specify } from '@throughline/decider/testing';
import { LocalDate } from '@throughline/time/occurred';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencies, given, id, samim, when } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import { plannedAgainstActual, riskAndSafetyClocks } from './clocks.ts';
import type { RiskAndSafetyCommand } from './commands.ts';
import type { RiskAndSafetyEvent } from './events.ts';
import {
  close,
  held,
  identify,
  makePlan,
  missed,
  planContact,
  reassess,
  remind,
  reviewPlan,
  sharePlan,
  story,
} from './risk-and-safety.fixtures.ts';
import { riskAndSafety, riskAndSafetyDefinition } from './risk-and-safety.ts';
import { advance, currentPlan, nothingKnown } from './state.ts';

const past = (...commands: readonly RiskAndSafetyCommand[]): readonly RiskAndSafetyEvent[] =>
  play(riskAndSafety, given, commands).events as readonly RiskAndSafetyEvent[]; // no undoing among the commands
const after = (...commands: readonly RiskAndSafetyCommand[]) =>
  specify(rulesOf(riskAndSafetyDefinition), given)(...past(...commands));
const day = (written: string) => LocalDate.parse(written);

describe('risk and safety', () => {
  it('takes every command, each as its own event', () =>
    expect(new Set(past(...story).map(({ type }) => type))).toEqual(
      new Set(riskAndSafetyDefinition.events.options.map(({ shape }) => shape.type.value)),
    ));
  it('is about that child, whatever comes first', () => {
    for (const first of [identify(), makePlan(id(2), 'v1', '2024-06-18'), remind(), planContact()])
      expect(riskAndSafety.subjects(play(riskAndSafety, given, [first]).thread)).toEqual([samim]);
  });
  it('is folded by views as by the rules', () =>
    expect(
      past(...story).reduce(
        (state, event) => advance(state, event, { recordedAt: given.now, actor: given.actor }),
        nothingKnown,
      ),
    ).toEqual(play(riskAndSafety, given, story).state));
});

describe('a risk', () => {
  it('is identified once', () => after(identify()).when(identify()).refuses('riskExists'));
  it('is not opened again under the same reference', () =>
    after(identify(), close()).when(identify()).refuses('riskExists'));
  it('is looked at again while it is open', () => {
    after().when(reassess()).refuses('noSuchRisk');
    after(identify(), close()).when(reassess()).refuses('riskIsClosed');
  });
  it('is closed once', () => after(identify(), close()).when(close()).refuses('riskIsClosed'));
  it('is to be looked at by the day that was set last', () => {
    const due = (...commands: readonly RiskAndSafetyCommand[]) =>
      riskAndSafetyClocks(after(...commands).state).map(({ clock }) => clock.dueAt);
    expect(due(identify())).toEqual(['2024-06-22T22:59:59.999Z']);
    expect(due(identify(), reassess())).toEqual(['2024-11-28T23:59:59.999Z']);
    expect(due(identify(), close())).toEqual([]);
  });
  it('is to be looked at by the agency that looked at it last, or wrote that down', () => {
    const whose = (...commands: readonly RiskAndSafetyCommand[]) =>
      riskAndSafetyClocks(play(riskAndSafety, given, commands).state).map(
        ({ agencyId }) => agencyId,
      );
    expect(whose(identify())).toEqual([agencies.socialCare]);
    const again = reassess();
    if (again.type !== 'ReassessRisk') throw new Error('Expected a risk to be looked at again.');
    expect(whose(identify(), { ...again, by: { name: 'N', agencyId: agencies.camhs } })).toEqual([
      agencies.camhs,
    ]);
    expect(whose(makePlan(id(2), 'v1', '2024-06-18'))).toEqual([agencies.socialCare]);
  });
});

describe('a safety plan', () => {
  const first = makePlan(id(2), 'v1', '2024-06-18');
  const second = makePlan(id(3), 'v2', '2024-11-20');

  it('is made once under one reference', () => after(first).when(first).refuses('planExists'));
  it('takes the place of the one before', () => {
    expect(currentPlan(after(first).state)?.planId).toBe(id(2));
    expect(currentPlan(after(first, second).state)?.planId).toBe(id(3));
    expect(currentPlan(after(second, first).state)?.planId).toBe(id(3));
  });
  it('is refused where a colleague made another since the form was opened', () => {
    const unread = (seenPlan: string) => ({ ...second, seenPlan });
    after(first).when(unread('none')).refuses('planHasChanged');
    after(first)
      .when(unread(id(2)))
      .then({ ...second, type: 'SafetyPlanMade' } as never);
    after()
      .when(unread('none'))
      .then({ ...second, type: 'SafetyPlanMade' } as never);
  });
  it('ends when a review says so, and no older one comes back', () => {
    const { state } = after(first, second, reviewPlan('ended'));
    expect(currentPlan(state)).toBeUndefined();
    expect(riskAndSafetyClocks(state)).toEqual([]);
  });
  it('is to be reviewed by the day that its last review set', () =>
    expect(riskAndSafetyClocks(after(second, reviewPlan()).state)).toMatchObject([
      { clock: { name: 'review the safety plan', dueAt: '2025-05-18T22:59:59.999Z' } },
    ]));
  it('is shared, reviewed and named in a reminder only if it exists', () => {
    for (const command of [sharePlan(), reviewPlan(), remind(id(3))])
      after().when(command).refuses('noSuchPlan');
  });
  it('is reminded of though it was never recorded here', () =>
    expect(past(remind())).toHaveLength(1));
});

describe('planned contact', () => {
  it('is planned once', () =>
    after(planContact()).when(planContact()).refuses('contactPlanExists'));
  it('is held and missed only where it was planned', () => {
    after().when(held()).refuses('noSuchContactPlan');
    after().when(missed()).refuses('noSuchContactPlan');
  });

  const weekly = { every: { n: 1, unit: 'week' as const }, from: when('2025-01-06') };

  it('is compared with what was held and missed, interval by interval', () =>
    expect(
      plannedAgainstActual(
        weekly,
        [
          { kind: 'held', on: day('2025-01-08') },
          { kind: 'missed', on: day('2025-01-15') },
          { kind: 'held', on: day('2025-01-19') },
        ],
        day('2025-01-26'),
      ),
    ).toEqual([
      { from: '2025-01-06', to: '2025-01-12', held: 1, missed: 0 },
      { from: '2025-01-13', to: '2025-01-19', held: 1, missed: 1 },
      { from: '2025-01-20', to: '2025-01-26', held: 0, missed: 0 },
    ]));
  it('does not judge an interval that has not ended', () =>
    expect(plannedAgainstActual(weekly, [], day('2025-01-11'))).toEqual([]));
  it('stops where the plan stops', () =>
    expect(
      plannedAgainstActual({ ...weekly, until: day('2025-01-19') }, [], day('2025-03-01')),
    ).toHaveLength(2));
  it('counts each contact in exactly one interval', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 20 }),
        (n, unit, days) => {
          const actual = days.map((each) => ({
            kind: 'held' as const,
            on: day(`2025-02-${String(each).padStart(2, '0')}`),
          }));
          const plan = { every: { n, unit }, from: when('2025-01-31') };
          const intervals = plannedAgainstActual(plan, actual, day('2026-12-31'));
          expect(intervals.reduce((sum, each) => sum + each.held, 0)).toBe(actual.length);
        },
      ),
    ));
});
