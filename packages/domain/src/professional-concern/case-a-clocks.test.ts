/** Every deadline of both disagreements of case A, from the commands of their story alone. */
import { readFileSync } from 'node:fs';
import { lateBy } from '@throughline/time/deadline';
import { londonDate } from '@throughline/time/local-date';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calendar, given } from '../kelderby.fixtures.ts';
import { play } from '../story.fixtures.ts';
import { concernClocks } from './clocks.ts';
import { discharge, notInvited } from './professional-concern.fixtures.ts';
import { professionalConcern } from './professional-concern.ts';

const Expected = z.object({
  escalations: z.array(
    z.object({
      id: z.string(),
      resolved_at_stage: z.number(),
      policy_version: z.string(),
      stages: z.array(
        z.object({
          n: z.number(),
          label: z.string(),
          clocks: z.array(
            z.object({
              clock: z.string(),
              what: z.string(),
              deadline_date: z.string().optional(),
              deadline_utc: z.string().optional(),
              met: z.boolean(),
              working_days_late: z.number().optional(),
              minutes_late: z.number().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});
const file = new URL('../../../../test/data/case-a/expected.json', import.meta.url);
const { escalations } = Expected.parse(JSON.parse(readFileSync(file, 'utf8')));
const stories = { 'A-PC1': discharge(), 'A-PC2': notInvited() };

describe.each(Object.entries(stories))('the clocks of %s', (name, story) => {
  const expected = escalations.find((each) => each.id === name);
  const { state } = play(professionalConcern, given, story);
  const clocks = concernClocks(state.stages, calendar);

  it('are exactly those that were expected, each at its stage', () =>
    expect(
      clocks.map(({ id, name: what, stage, stageLabel }) => [stage, stageLabel, id, what]),
    ).toEqual(
      expected?.stages.flatMap(({ n, label, clocks: each }) =>
        each.map(({ clock, what }) => [n, label, clock, what]),
      ),
    ));

  it.each(expected?.stages.flatMap((stage) => stage.clocks) ?? [])(
    '$clock is due when it should be, and met or late',
    (due) => {
      const clock = clocks.find(({ id }) => id === due.clock);
      if (!clock) throw new Error(`Expected a clock ${due.clock}, found none.`);
      if (due.deadline_utc) expect(Date.parse(clock.dueAt)).toBe(Date.parse(due.deadline_utc));
      else expect(londonDate(clock.dueAt)).toBe(due.deadline_date);
      expect(clock.doneAt).toBeDefined();
      const late = lateBy(clock, given.now, calendar);
      expect(late === undefined).toBe(due.met);
      if (due.working_days_late) expect(late?.workingDays).toBe(due.working_days_late);
      if (due.minutes_late) expect(late?.minutes).toBe(due.minutes_late);
    },
  );

  it('run under the version in force, and the last stage is the one that settled it', () => {
    expect(state.stages.runs.map(({ policy }) => policy.version)).toEqual(
      state.stages.runs.map(() => expected?.policy_version),
    );
    expect(state.stages.runs.at(-1)?.n).toBe(expected?.resolved_at_stage);
  });
});

describe('a step that nobody answered', () => {
  it('is recorded as ended on the last day it could have been answered, before going further', () => {
    const { events } = play(professionalConcern, given, discharge());
    const ended = events.find(({ type }) => type === 'StageEndedUnanswered');
    expect(ended).toMatchObject({
      stage: 1,
      clock: 's1_answer',
      occurred: { start: '2025-04-16' },
    });
  });
});
