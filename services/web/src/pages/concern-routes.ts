/** The pages about disagreements between agencies: their addresses, and who may open them. */
import type { Route } from '../pages.ts';
import { form, seen } from './case-route.ts';
import { acknowledgeConcern } from './professional-concern/acknowledge/page.ts';
import { actionDone } from './professional-concern/action-done/page.ts';
import { actionNotDone } from './professional-concern/action-not-done/page.ts';
import { answerConcern } from './professional-concern/answer/page.ts';
import { beginConcern } from './professional-concern/begin/page.ts';
import { beginByReference } from './professional-concern/begin-by-reference/page.ts';
import { consultManager } from './professional-concern/consult/page.ts';
import { contactMade } from './professional-concern/contact/page.ts';
import { escalate } from './professional-concern/escalate/page.ts';
import { extendClock } from './professional-concern/extend/page.ts';
import { giveFeedback } from './professional-concern/feedback/page.ts';
import { referImpasse } from './professional-concern/impasse/page.ts';
import { informLeadProfessional } from './professional-concern/lead-professional/page.ts';
import { flagLearning } from './professional-concern/learning/page.ts';
import { childConcerns } from './professional-concern/list/page.ts';
import { stageMeeting } from './professional-concern/meet/page.ts';
import { notifyPartnership } from './professional-concern/notify/page.ts';
import { oneConcern } from './professional-concern/one/page.ts';
import { stageOutcome } from './professional-concern/outcome/page.ts';
import { pauseClock } from './professional-concern/pause/page.ts';
import { agreePlan } from './professional-concern/plan/page.ts';
import { escalationQueue } from './professional-concern/queue/page.ts';
import { raiseConcern } from './professional-concern/raise/page.ts';
import { raiseByReference } from './professional-concern/raise-by-reference/page.ts';
import { reopenConcern } from './professional-concern/reopen/page.ts';
import { resolveConcern } from './professional-concern/resolve/page.ts';
import { resumeClock } from './professional-concern/resume/page.ts';
import { arrangeSafety } from './professional-concern/safety/page.ts';
import { supportConcern } from './professional-concern/support/page.ts';
import { withdrawConcern } from './professional-concern/withdraw/page.ts';
import { yearOfConcerns } from './professional-concern/year/page.ts';
import { yearFile } from './professional-concern/year-file/page.ts';

const ofChild = '/children/:childId/challenges';
const one = '/challenges/:concernId';

export const concernRoutes: readonly Route[] = [
  seen('/challenges', escalationQueue),
  ...form('/challenges/new', beginByReference, ['challenge', 'RecordOpened']),
  ...form('/challenges/new/details', raiseByReference, ['challenge', 'ConcernRaised']),
  seen('/challenges/year', yearOfConcerns),
  seen('/challenges/year.csv', yearFile),
  seen(ofChild, childConcerns),
  seen(`${ofChild}/new`, beginConcern),
  ...form(`${ofChild}/new/advice`, consultManager, ['challenge', 'OwnManagerConsulted']),
  ...form(`${ofChild}/new/details`, raiseConcern, ['challenge', 'ConcernRaised']),
  ...form(`${ofChild}/:concernId/details`, raiseConcern, ['challenge', 'ConcernRaised']),
  seen(one, oneConcern),
  ...form(`${one}/answer`, answerConcern, ['challenge', 'ConcernAnswered']),
  ...form(`${one}/contact`, contactMade, ['challenge', 'ContactMade']),
  ...form(`${one}/meet`, stageMeeting, ['challenge', 'StageMeetingHeld']),
  ...form(`${one}/outcome`, stageOutcome, ['challenge', 'StageOutcomeSent']),
  ...form(`${one}/escalate`, escalate, ['challenge', 'ChallengeEscalated']),
  ...form(`${one}/notify`, notifyPartnership, ['challenge', 'PartnershipNotified']),
  ...form(`${one}/resolve`, resolveConcern, ['challenge', 'ConcernResolved']),
  ...form(`${one}/reopen`, reopenConcern, ['challenge', 'ConcernReopened']),
  ...form(`${one}/support`, supportConcern, ['challenge', 'AgencySupportedConcern']),
  ...form(`${one}/withdraw`, withdrawConcern, ['challenge', 'ConcernWithdrawn']),
  ...form(`${one}/acknowledge`, acknowledgeConcern, ['challenge', 'ConcernAcknowledged']),
  ...form(`${one}/plan`, agreePlan, ['challenge', 'ActionPlanAgreed']),
  ...form(`${one}/actions/:action/done`, actionDone, ['challenge', 'ActionDone']),
  ...form(`${one}/actions/:action/not-done`, actionNotDone, ['challenge', 'ActionNotDone']),
  ...form(`${one}/lead-professional`, informLeadProfessional, [
    'challenge',
    'LeadProfessionalInformed',
  ]),
  ...form(`${one}/clocks/:clock/pause`, pauseClock, ['lead', 'ClockPaused']),
  ...form(`${one}/clocks/:clock/resume`, resumeClock, ['lead', 'ClockResumed']),
  ...form(`${one}/clocks/:clock/extend`, extendClock, ['lead', 'ClockExtended']),
  ...form(`${one}/safety`, arrangeSafety, ['challenge', 'InterimSafetyArranged']),
  ...form(`${one}/impasse`, referImpasse, ['lead', 'ImpasseReferred']),
  ...form(`${one}/feedback`, giveFeedback, ['challenge', 'FeedbackGiven']),
  ...form(`${one}/learning`, flagLearning, ['challenge', 'LearningFlagged']),
];
