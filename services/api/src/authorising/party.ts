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

export const deniesParty = (
  { views }: Pick<Api, 'views'>,
  { agencyId = '' }: Viewer,
  { type, parties }: { readonly type: string; readonly parties: ConcernParties },
): string | undefined => {
  const isOf = (party: string) => heirs(views, party).includes(agencyId);
  const raised = isOf(parties.raisingAgencyId);
  if (type === 'WithdrawConcern') return raised ? undefined : 'onlyWhoRaisedIt';
  return forBoth.has(type) && !raised && !isOf(parties.receivingAgencyId)
    ? 'onlyThoseInIt'
    : undefined;
};
