/** What is open in whose name, told by the stories of the pathways: until it is done, settled, ended or handed on. */
import { child } from '@throughline/domain/child/child';
import * as children from '@throughline/domain/child/child.fixtures';
import { agencies, given, id, samim } from '@throughline/domain/kelderby.fixtures';
import { learningReview } from '@throughline/domain/learning-review/learning-review';
import * as reviews from '@throughline/domain/learning-review/learning-review.fixtures';
import { meeting } from '@throughline/domain/meeting/meeting';
import * as meetings from '@throughline/domain/meeting/meeting.fixtures';
import { request } from '@throughline/domain/request/request';
import * as requests from '@throughline/domain/request/request.fixtures';
import { riskAndSafety } from '@throughline/domain/risk-and-safety/risk-and-safety';
import * as risks from '@throughline/domain/risk-and-safety/risk-and-safety.fixtures';
import { beforeEach, describe, expect, it } from 'vitest';
import { littleLog } from './log.fixtures.ts';
import { openWorkTable } from './open-work.ts';
import { project } from './testing.ts';
import { views } from './views.ts';

let log: ReturnType<typeof littleLog>;
const open = () =>
  project(views, log.happenings)
    .all(openWorkTable)
    .map(({ userId, kind, what }) => ({ userId, kind, what }));

beforeEach(() => {
  log = littleLog();
});

describe('what is open in somebody’s name', () => {
  it('is an action of a meeting until it is done', () => {
    log.send(meeting, id(1), [meetings.call(), meetings.agreeFor('u-tb')]);
    const action = { kind: 'agreed-action', what: 'Write to the Red Cross' };
    expect(open()).toEqual([{ ...action, userId: 'u-tb' }]);
    log.send(meeting, id(1), [meetings.handOn()]);
    expect(open()).toEqual([{ ...action, userId: 'u-mf' }]);
    log.send(meeting, id(1), [meetings.done(id(3))]);
    expect(open()).toEqual([]);
  });

  it('is planned contact, by the service and how often', () => {
    log.send(riskAndSafety, samim, [risks.planContact(), risks.handContactOn()]);
    expect(open()).toEqual([
      { userId: 'u-hs', kind: 'planned-contact', what: 'Community team, every week' },
    ]);
  });

  it('is a request until everybody has what they are owed, for who asked and who is asked', () => {
    const { bakare, ellerby } = requests.people;
    log.send(request, id(701), [
      requests.ask({
        requestedBy: [{ ...bakare, userId: 'u-tb' }],
        requestedOf: { ...ellerby, userId: 'u-re' },
      }),
    ]);
    const what = 'Mental Health Act assessment, asked for 28 October 2024 at 11:20am';
    expect(open()).toEqual([
      { userId: 'u-tb', kind: 'request-made', what },
      { userId: 'u-re', kind: 'request-to-answer', what },
    ]);
    log.send(request, id(701), [
      requests.decide('2024-10-29', 'informal_admission_own_consent'),
      requests.tell('2024-10-29', 'requester.1', 'child.1'),
      requests.waive({ debt: 'feedback-to-network' }),
    ]);
    expect(open()).toEqual([]);
  });

  it('is a child whose worker somebody is, until the agency ends its work', () => {
    log.send(child, samim, [
      children.register(),
      children.involve(agencies.socialCare, '2023-11-17'),
      { ...children.changeWorker(), person: { userId: 'u-tb' } },
    ]);
    expect(open()).toMatchObject([{ userId: 'u-tb', kind: 'worker' }]);
    log.send(child, samim, [children.handRoleOn('worker')]);
    expect(open()).toMatchObject([{ userId: 'u-mf', kind: 'worker' }]);
    log.send(child, samim, [children.endInvolvement(agencies.socialCare, '2025-04-08')]);
    expect(open()).toEqual([]);
  });

  it('is a review for whoever leads it', () => {
    log.send(learningReview, reviews.reviewId, [reviews.open()]);
    expect(open()).toEqual([{ userId: 'u-mo', kind: 'review', what: 'Review of autumn 2025' }]);
    log.send(learningReview, reviews.reviewId, [reviews.handOn()]);
    expect(open()).toMatchObject([{ userId: 'u-wt' }]);
  });

  it('is whoever planned it, where the plan names nobody and it is their agency’s', () => {
    const { worker: _, ...plan } = risks.planContact() as ReturnType<typeof risks.planContact> & {
      worker: object;
    };
    log.send(riskAndSafety, samim, [{ ...plan, agencyId: agencies.socialCare }]);
    expect(open()).toMatchObject([{ userId: given.actor.user }]);
  });

  it('is nothing that was recorded in error', () => {
    const [, agreed] = log.send(meeting, id(1), [meetings.call(), meetings.agreeFor('u-tb')]);
    log.send(meeting, id(1), [
      { type: 'RecordInError', eventId: agreed?.id, reason: 'Not agreed.', dataBreach: false },
    ]);
    expect(open()).toEqual([]);
  });
});
