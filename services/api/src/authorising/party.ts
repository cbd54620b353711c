/**
 * What only those may say of a disagreement between whom it is: others round the child may support it, and
 * record what they saw, but neither answer it, take it further nor end it.
 */
import type { Viewer } from '@throughline/access/viewer';
import type { Api } from '../context.ts';
import { speaksNowFor } from './heirs.ts';
import type { ConcernParties } from './seeing.ts';

const forBoth: ReadonlySet<string> = new Set([
  ...['AcknowledgeConcern', 'AnswerConcern', 'HoldStageMeeting', 'SendStageOutcome'],
  ...['EndStageUnanswered', 'EscalateChallenge', 'ReferImpasse', 'AgreeActionPlan'],
  ...['PauseClock', 'ResumeClock', 'ExtendClock', 'ResolveConcern', 'ReopenConcern'],
]);

export type Side = 'raising' | 'receiving';

/** Which of the two agencies somebody is of; undefined where of neither. */
export const sideOf = (
  api: Pick<Api, 'views'>,
  viewer: Viewer,
  { raisingAgencyId, receivingAgencyId }: ConcernParties,
): Side | undefined => {
  if (speaksNowFor(api, viewer, raisingAgencyId)) return 'raising';
  return speaksNowFor(api, viewer, receivingAgencyId) ? 'receiving' : undefined;
};

export const deniesParty = (
  api: Pick<Api, 'views'>,
  viewer: Viewer,
  { type, parties }: { readonly type: string; readonly parties: ConcernParties },
): string | undefined => {
  const side = sideOf(api, viewer, parties);
  if (type === 'WithdrawConcern') return side === 'raising' ? undefined : 'onlyWhoRaisedIt';
  return forBoth.has(type) && side === undefined ? 'onlyThoseInIt' : undefined;
};
