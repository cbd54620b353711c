/** Other partnerships' ladders are other data, and the same rules: steps or levels, hours or working days, routes and jumps. */
import { isRefusal } from '@throughline/decider/decider';
import { londonDate } from '@throughline/time/local-date';
import { LocalDate } from '@throughline/time/occurred';
import { describe, expect, it } from 'vitest';
import { calendar, given, id, when } from '../kelderby.fixtures.ts';
import { rulesOf } from '../pathway.ts';
import { play } from '../story.fixtures.ts';
import { concernClocks } from './clocks.ts';
import type { ConcernCommand } from './commands.ts';
import type { Ladder } from './ladder.ts';
import { agreePlan, escalate, raise } from './professional-concern.fixtures.ts';
import { concernDefinition, professionalConcern } from './professional-concern.ts';

const days = (n: number) => ({ n, unit: 'working_day' as const });

/** Shaped like a published protocol of three levels, with an action plan at each and an urgent route. */
const levels: Ladder = {
  stages: [
    {
      n: 1,
      label: 'Level 1',
      who: ['practitioner', 'practitioner'],
      clocks: [
        {
          id: 'l1_acknowledge',
          do: 'acknowledge',
          within: { n: 0, unit: 'immediately' },
          from: 's1_raised',
          until: 's1_acknowledged',
          owedBy: 'receiving',
        },
        {
          id: 'l1_plan',
          do: 'agree an action plan',
          within: { n: 48, unit: 'hour' },
          from: 's1_contacted',
          until: 's1_plan_agreed',
        },
      ],
    },
    {
      n: 2,
      label: 'Level 2',
      who: ['line_manager', 'line_manager'],
      gate: 'own_manager_confirms_justified',
      clocks: [
        {
          id: 'l2_meet',
          do: 'discuss it between managers',
          within: days(5),
          from: 's2_opened',
          until: 's2_met',
          counting: { anchorDay: 'day 1', anchorOnNonWorkingDay: 'next working day' },
        },
      ],
    },
    {
      n: 3,
      label: 'Level 3',
      who: ['senior_liaison_officer', 'senior_liaison_officer'],
      terminal: true,
      clocks: [],
    },
  ],
  counting: { working_day: 'The first working day counts as day 1.' },
  skips: [{ from: 1, to: 3, approvedBy: 'line_manager' }],
  tracks: [{ id: 'urgent', name: 'Urgent', startsAt: 2 }],
};
const there = {
  ...given,
  policies: [
    {
      id: 'levels',
      version: '1',
      hash: 'b'.repeat(64),
      kind: 'concerns-resolution' as const,
      inForceFrom: LocalDate.parse('2024-01-01'),
      content: levels,
    },
  ],
};
const at = (written: string) => ({ concernId: id(501), occurred: when(written) });
const contact: ConcernCommand = {
  ...at('2025-04-11T16:00'),
  type: 'MakeContact',
  by: { name: 'Tunde Bakare' },
  with: { name: 'Priya Venkataraman' },
  channel: 'telephone',
  reached: true,
};
const clockAfter = (name: string, ...commands: readonly ConcernCommand[]) =>
  concernClocks(play(professionalConcern, there, commands).state.stages, calendar).find(
    (each) => each.id === name,
  );

describe('a ladder of levels', () => {
  it('has something to do at once', () =>
    expect(clockAfter('l1_acknowledge', raise())).toMatchObject({
      dueAt: '2025-04-11T13:10:00.000Z',
      stageLabel: 'Level 1',
      owedBy: 'receiving',
    }));
  it('counts hours through the weekend, from the conversation, until the plan is agreed', () => {
    expect(clockAfter('l1_plan', raise())).toBeUndefined();
    expect(clockAfter('l1_plan', raise(), contact)?.dueAt).toBe('2025-04-13T15:00:00.000Z');
    expect(clockAfter('l1_plan', raise(), contact, agreePlan('2025-04-12T10:00'))?.doneAt).toBe(
      '2025-04-12T09:00:00.000Z',
    );
  });
  it('does not take a call that reached nobody for a conversation', () =>
    expect(clockAfter('l1_plan', raise(), { ...contact, reached: false })).toBeUndefined());
  it('counts by its own rule: a Saturday counts as the Monday, and Monday is day 1', () => {
    const due = clockAfter('l2_meet', raise(), escalate(1, 2, '2025-05-10T10:00'))?.dueAt;
    expect(due && londonDate(due)).toBe('2025-05-16');
  });
  it('lets the urgent route begin at the second level', () =>
    expect(
      play(professionalConcern, there, [raise({ track: 'urgent' })]).state.stages.runs,
    ).toMatchObject([{ n: 2, label: 'Level 2' }]));
  it('knows the jump that it allows, and flags it no further', () => {
    const { state } = play(professionalConcern, there, [raise()]);
    const jump = escalate(1, 3, '2025-04-14', { approvedBy: { name: 'Moira Fenwick' } });
    const decision = rulesOf(concernDefinition).decide(jump, state, there);
    if (isRefusal(decision)) throw new Error(`Refused: ${decision.refused}`);
    expect(decision).toHaveLength(1);
    expect(decision[0]).not.toHaveProperty('flags');
  });
});
