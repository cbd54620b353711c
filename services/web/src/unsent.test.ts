import { describe, expect, it } from 'vitest';
import { unsentWords } from './unsent.ts';

describe('what was sent and could not be taken', () => {
  it('is said in words: a date as one answer, and nothing of what was only chosen', () =>
    expect(
      unsentWords({
        _csrf: 'x',
        text: 'He was at the door.',
        'occurred.date.day': '2',
        'occurred.date.month': '12',
        'occurred.date.year': '2025',
        'occurred.time': '9:10am',
        'occurred.filled': '2/12/2025/09:10',
        ...{ seenStage: '4', seenOutcomes: '1', seenPlan: 'none', seenCorrections: '0' },
        'since.month': '6',
        'since.year': '2024',
        channel: 'IN_PERSON',
        confirmed: 'yes',
        agencyId: '2f7c1d90-0000-4000-8000-000000000001',
        reason: ' ',
      }),
    ).toEqual(['He was at the door.', 'Date: 2 12 2025', 'Time: 9:10am', 'Date: 6 2024']));

  it('is nothing where nothing was sent', () => expect(unsentWords(undefined)).toEqual([]));
});
