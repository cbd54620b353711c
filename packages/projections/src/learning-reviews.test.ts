import { agencies } from '@throughline/domain/kelderby.fixtures';
import { learningReview } from '@throughline/domain/learning-review/learning-review';
import {
  annotate,
  ask,
  open,
  receive,
  reviewId,
  scope,
  story,
} from '@throughline/domain/learning-review/learning-review.fixtures';
import { beforeEach, describe, expect, it } from 'vitest';
import { deadlineTable } from './deadlines.ts';
import { annotationTable, reviewTable } from './learning-reviews.ts';
import { littleLog } from './log.fixtures.ts';
import { project } from './testing.ts';
import { views } from './views.ts';

let log: ReturnType<typeof littleLog>;
const rows = () => project(views, log.happenings);
const send = (...commands: Parameters<typeof log.send>[2][number][]) =>
  log.send(learningReview, reviewId, commands);

beforeEach(() => {
  log = littleLog();
});

describe('a review', () => {
  it('shows its scope and how far each agency has come', () => {
    send(...story);
    expect(rows().all(reviewTable)).toMatchObject([
      {
        ...{ reviewId, title: 'Review of autumn 2025', kind: 'lcspr' },
        review: {
          agencyIds: [agencies.socialCare, agencies.camhs, agencies.police],
          returns: [{ agencyId: agencies.camhs, status: 'returned with queries', chased: 1 }],
        },
      },
    ]);
  });
  it('is there before it has a scope, about nobody yet', () => {
    send(open());
    expect(rows().all(reviewTable)).toMatchObject([{ childIds: [] }]);
  });
  it('is gone where it was opened in error', () => {
    const [opened] = send(open());
    send({
      type: 'RecordInError',
      eventId: opened?.id,
      reason: 'Opened twice.',
      dataBreach: false,
    });
    expect(rows().all(reviewTable)).toEqual([]);
  });
});

describe('an annotation', () => {
  it('is kept by itself, and taken back by itself', () => {
    send(open(), scope());
    const [first] = send(annotate());
    send(annotate({ kind: 'good-practice', theme: undefined }));
    expect(rows().all(annotationTable)).toHaveLength(2);
    send({ type: 'RecordInError', eventId: first?.id, reason: 'Wrong entry.', dataBreach: false });
    expect(rows().all(annotationTable)).toMatchObject([{ kind: 'good-practice' }]);
  });
});

describe('what a review is owed', () => {
  it('is a deadline of each agency that was asked, and of the review itself', () => {
    send(open(), scope(), ask());
    expect(
      rows()
        .all(deadlineTable)
        .map(({ clock, owedBy, doneAt }) => [clock, owedBy, doneAt]),
    ).toEqual([
      ['complete-the-review', [], undefined],
      ['return-a-chronology', [{ agencyId: agencies.camhs }], undefined],
    ]);
    send(receive());
    expect(rows().all(deadlineTable)[1]?.doneAt).toBe('2025-11-05T00:00:00.000Z');
  });
});
