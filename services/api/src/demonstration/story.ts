/** The whole story in the order in which it was recorded: never backwards, so that every past day can be asked for. */
import type { AccessCommand } from '@throughline/domain/access';
import { uuidOf } from '@throughline/event-store/naming';
import { Instant } from '@throughline/time/instant';
import { type CaseA, samim } from './case-a.ts';
import { challengeSteps } from './challenges.ts';
import { childSteps } from './child.ts';
import { circleSteps } from './circle.ts';
import { contactSteps } from './contacts.ts';
import { disclosureSteps } from './disclosures.ts';
import { gpSteps } from './gp.ts';
import { involvementSteps } from './involvement.ts';
import { meetingSteps } from './meetings.ts';
import { missedSteps } from './missed.ts';
import { organisationSteps } from './organisations.ts';
import { otherChildSteps } from './other-child.ts';
import { policySteps } from './policies.ts';
import { requestSteps } from './requests.ts';
import { riskSteps } from './risks.ts';
import { safetySteps } from './safety.ts';
import { type Step, telling, when } from './step.ts';

/** The reviewer may read this child's record, and no other, until the review is over. */
const reviewSteps = (): readonly Step[] => [
  telling<AccessCommand>(
    'access',
    samim,
  )({
    name: 'review',
    by: 'moira-fenwick',
    at: '2025-09-16T10:00',
    command: {
      type: 'GrantAccess',
      ...{ childId: samim, occurred: when('2025-09-16T10:00') },
      grantId: uuidOf('demonstration/grant/review'),
      userId: 'wyn-talbot',
      until: Instant.parse('2026-09-30T17:00:00+01:00'),
      basis: 'review',
      reason:
        'Practitioner learning event, referred to the Review Advisory Group on 15 September 2025.',
    },
  }),
];

export const storyOf = (caseA: CaseA): readonly Step[] =>
  [
    ...organisationSteps(),
    ...policySteps(),
    ...childSteps(caseA),
    ...involvementSteps(caseA),
    ...circleSteps(caseA),
    ...gpSteps(caseA),
    ...riskSteps(caseA),
    ...safetySteps(caseA),
    ...contactSteps(caseA),
    ...disclosureSteps(caseA),
    ...meetingSteps(caseA),
    ...requestSteps(caseA),
    ...challengeSteps(caseA),
    ...missedSteps(caseA),
    ...reviewSteps(),
    ...otherChildSteps(),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)); // steps of one moment keep this order
