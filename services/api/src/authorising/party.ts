/**
 * What only those may say of a disagreement between whom it is: others round the child may support it, and
 * record what they saw, but neither answer it, take it further nor end it.
 */
import type { Viewer } from '@throughline/access/viewer';
import { agency } from '@throughline/read-store/queries/organisations';
import type { Api } from '../context.ts';
import type { ConcernParties } from './seeing.ts';

const forBoth: ReadonlySet<string> = new Set([
  ...['AcknowledgeConcern', 'AnswerConcern', 'HoldStageMeeting', 'SendStageOutcome'],
  ...['EndStageUnanswered', 'EscalateChallenge', 'ReferImpasse'],
  ...['PauseClock', 'ResumeClock', 'ExtendClock', 'ResolveConcern', 'ReopenConcern'],
]);

/** The agency itself, and whoever took its work over. */
const heirs = (views: Api['views'], agencyId: string, before: readonly string[] = []): string[] => {
  const successor = agency(views, agencyId)?.successorId;
  const own = [...before, agencyId];
  return successor === undefined || own.includes(successor) ? own : heirs(views, successor, own);
};

export type Side = 'raising' | 'receiving';

/** Which of the two agencies somebody is of; undefined where of neither. */
export const sideOf = (
  { views }: Pick<Api, 'views'>,
  { agencyId = '' }: Viewer,
  { raisingAgencyId, receivingAgencyId }: ConcernParties,
): Side | undefined => {
  const isOf = (party: string) => heirs(views, party).includes(agencyId);
  if (isOf(raisingAgencyId)) return 'raising';
  return isOf(receivingAgencyId) ? 'receiving' : undefined;
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
