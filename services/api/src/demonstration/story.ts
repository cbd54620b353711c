/** The whole story in the order in which it was recorded: never backwards, so that every past day can be asked for. */
import type { CaseA } from './case-a.ts';
import { challengeSteps } from './challenges.ts';
import { childSteps } from './child.ts';
import { circleSteps } from './circle.ts';
import { contactSteps } from './contacts.ts';
import { disclosureSteps } from './disclosures.ts';
import { gpSteps } from './gp.ts';
import { involvementSteps } from './involvement.ts';
import { lockedOutSteps } from './locked-out.ts';
import { meetingSteps } from './meetings.ts';
import { missedSteps } from './missed.ts';
import { organisationSteps } from './organisations.ts';
import { otherChildSteps } from './other-child.ts';
import { policySteps } from './policies.ts';
import { referralSteps } from './referral.ts';
import { referralChallengeSteps } from './referral-challenge.ts';
import { requestSteps } from './requests.ts';
import { reviewSteps } from './review.ts';
import { riskSteps } from './risks.ts';
import { safetySteps } from './safety.ts';
import type { Step } from './step.ts';

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
    ...reviewSteps(caseA),
    ...otherChildSteps(),
    ...referralSteps(),
    ...referralChallengeSteps(),
    ...lockedOutSteps(),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)); // steps of one moment keep this order
