import { describe, expect, it } from 'vitest';
import { when } from '../kelderby.fixtures.ts';
import type { Names } from '../narration.ts';
import { narration } from './narration.ts';

const occurred = when('2025-04-16T09:00');
const by = { name: 'Dr Marsh' };
const names: Names = { agency: () => 'the trust', user: () => 'a colleague' };
const called = (label: string): Names => ({
  ...names,
  stage: (n) => (n === 2 ? label : undefined),
});
const at = { occurred, stage: 2 };

describe('a step of a disagreement in a chronology', () => {
  const ended = { type: 'StageEndedUnanswered', ...at, clock: 'answer' } as const;
  const answered = {
    ...at,
    type: 'ConcernAnswered',
    by,
    answer: 'No.',
    position: 'does-not-agree',
  } as const;

  it.each([
    ['Step 2', 'Step 2 ended without an answer', 'at step 2:'],
    ['Level 2', 'Level 2 ended without an answer', 'at level 2:'],
  ])('is called what the ladder calls it: %s', (label, first, second) => {
    expect(narration.StageEndedUnanswered?.(ended, called(label)).headline).toBe(first);
    expect(narration.ConcernAnswered?.(answered, called(label)).headline).toContain(second);
  });

  it('is a step where no ladder says what it is called', () =>
    expect(narration.StageEndedUnanswered?.(ended, names).headline).toBe(
      'Step 2 ended without an answer',
    ));
});
