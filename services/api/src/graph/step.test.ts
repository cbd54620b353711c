import type { Step } from '@throughline/projections/steps';
import { Instant } from '@throughline/time/instant';
import { LocalDate } from '@throughline/time/occurred';
import { occurredAt, occurredOn } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { stepsInOrder } from './step.ts';

const step = (eventId: string, occurred: Step['occurred'], recordedAt: string): Step => ({
  caseId: 'c',
  eventId,
  type: 'ContactMade',
  headline: eventId,
  text: undefined,
  kind: 'challenge',
  significance: 'routine',
  occurred,
  recordedAt,
  recordedBy: 'demo-1',
  cites: [],
});

const noon = occurredAt(Instant.parse('2025-12-02T12:00:00+00:00'));
const earlier = occurredOn(LocalDate.parse('2025-12-01'));

describe('telling what was said and done', () => {
  it('goes by when it happened, and by when it was recorded where that is the same', () => {
    const told = stepsInOrder([
      step('reopened', noon, '2025-12-02T12:03:00Z'),
      step('resolved', noon, '2025-12-02T12:02:00Z'),
      step('recorded last, happened first', earlier, '2025-12-02T12:09:00Z'),
    ]);
    expect(told.map(({ eventId }) => eventId)).toEqual([
      'recorded last, happened first',
      'resolved',
      'reopened',
    ]);
  });
});
