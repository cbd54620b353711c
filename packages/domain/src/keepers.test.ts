/** Open work in somebody's name, handed on to a colleague: the same of every pathway that has some. */
import { isRefusal, type Typed } from '@throughline/decider/decider';
import { metadata } from '@throughline/decider/testing';
import { describe, expect, it } from 'vitest';
import * as children from './child/child.fixtures.ts';
import { child } from './child/child.ts';
import { agencies, given, id } from './kelderby.fixtures.ts';
import * as reviews from './learning-review/learning-review.fixtures.ts';
import { learningReview } from './learning-review/learning-review.ts';
import * as meetings from './meeting/meeting.fixtures.ts';
import { meeting } from './meeting/meeting.ts';
import type { Pathway } from './pathway.ts';
import * as requests from './request/request.fixtures.ts';
import { request } from './request/request.ts';
import * as risks from './risk-and-safety/risk-and-safety.fixtures.ts';
import { riskAndSafety } from './risk-and-safety/risk-and-safety.ts';

type Handing = Typed & { readonly from: string; readonly to: { readonly userId?: string } };
type Case = {
  readonly pathway: Pathway;
  readonly past: readonly Typed[];
  readonly hand: Handing;
  readonly event: string;
};
const aCase = (pathway: unknown, past: readonly Typed[], hand: Typed, event: string): Case => ({
  pathway: pathway as Pathway, // a pathway's messages are its own; its schemas check them
  ...{ past, event, hand: hand as Handing },
});

/** The same command with other fields. */
const but = (command: Typed, more: object): Typed => ({ ...command, ...more });

const { bakare } = requests.people;
const cases: Readonly<Record<string, Case>> = {
  'an action of a meeting': aCase(
    meeting,
    [meetings.call(), meetings.agreeFor('u-tb')],
    meetings.handOn(),
    'ActionHandedOn',
  ),
  'planned contact': aCase(
    riskAndSafety,
    [risks.planContact()],
    risks.handContactOn(),
    'ContactPlanHandedOn',
  ),
  'a request that somebody made': aCase(
    request,
    [requests.ask({ requestedBy: [{ ...bakare, userId: 'u-tb' }] })],
    requests.handOn(),
    'RequestHandedOn',
  ),
  'a request that somebody was asked': aCase(
    request,
    [requests.ask({ requestedOf: { ...bakare, userId: 'u-tb' } })],
    requests.handOn('u-tb', 'asked'),
    'RequestHandedOn',
  ),
  'the worker of an agency': aCase(
    child,
    [
      children.register(),
      children.involve(agencies.socialCare, '2023-11-17'),
      but(children.changeWorker(), { person: { name: 'Tunde Bakare', userId: 'u-tb' } }),
    ],
    children.handRoleOn('worker'),
    'WorkerChanged',
  ),
  'the lead of a review': aCase(
    learningReview,
    [reviews.open()],
    reviews.handOn(),
    'ReviewHandedOn',
  ),
};

const after = (pathway: Pathway, commands: readonly Typed[]) =>
  commands.reduce((thread, command, n) => {
    const decision = pathway.decider.decide(command, thread, given);
    if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.refused}`);
    return decision.reduce(
      (state, event) => pathway.decider.evolve(state, event, metadata(), `e-${n}`),
      thread,
    );
  }, pathway.decider.initial);

const refusalOf = ({ pathway, past, hand }: Case, more: object = {}): string | undefined => {
  const decision = pathway.decider.decide({ ...hand, ...more }, after(pathway, past), given);
  return isRefusal(decision) ? decision.refused : undefined;
};

describe.each(Object.entries(cases))('handing on %s', (_, one) => {
  const { pathway, past, hand, event } = one;

  it('puts it into the name of a colleague, who may hand it on again', () => {
    const thread = after(pathway, past);
    expect(pathway.decider.decide(hand, thread, given)).toMatchObject([{ type: event }]);
    const again = { ...hand, from: hand.to.userId, to: { userId: 'u-next' } };
    expect(refusalOf({ ...one, past: [...past, hand] }, again)).toBeUndefined();
  });
  it('is refused where it is in another name', () => {
    expect(refusalOf(one, { from: 'u-somebody' })).toBe('notInTheirName');
    expect(refusalOf({ ...one, past: [...past, hand] })).toBe('notInTheirName');
  });
  it('is refused where nobody with an account takes it over', () =>
    expect(refusalOf(one, { to: { name: 'Somebody' } })).toBe('nobodyNamed'));
});

describe('in whose name something is', () => {
  const keepers = (pathway: unknown, past: readonly Typed[]) =>
    (after(pathway as Pathway, past).inner as { keepers: object }).keepers;
  const { user, agency = '' } = metadata().actor;

  it('is whoever recorded it for the agency, where nobody with an account is named', () => {
    expect(
      keepers(riskAndSafety, [but(risks.planContact(), { agencyId: agency, worker: undefined })]),
    ).toEqual({ [id(4)]: user });
    expect(keepers(request, [requests.ask({ requestedBy: [{ name: 'A colleague' }] })])).toEqual({
      'requester.1': user,
    });
    const open = but(reviews.open(), { lead: undefined });
    expect(keepers(learningReview, [open])).toEqual({ lead: user });
  });
  it('is nobody where another agency is to do it', () => {
    expect(keepers(riskAndSafety, [but(risks.planContact(), { worker: undefined })])).toEqual({});
    expect(keepers(meeting, [meetings.call(), meetings.agree()])).toEqual({});
    expect(keepers(request, [requests.ask()])).toEqual({});
  });
});
