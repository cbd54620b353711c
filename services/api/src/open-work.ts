/**
 * What is open in somebody's name. Whoever takes over from somebody who left has it too, until it is handed on piece
 * by piece. Whoever asks has been allowed to.
 */
import type { OwnerFacts } from '@throughline/access/reading';
import type { ConcernRow } from '@throughline/projections/concerns';
import type { OpenWorkRow } from '@throughline/projections/open-work';
import type { Views } from '@throughline/read-store/open-views';
import { openConcerns } from '@throughline/read-store/queries/concerns';
import { openWorkOf } from '@throughline/read-store/queries/open-work';
import { users } from '@throughline/read-store/queries/organisations';
import { londonDate } from '@throughline/time/local-date';
import type { Api } from './context.ts';
import { successorOf, whoAnswers } from './who-answers.ts';

/** What must be known of somebody before their open work is shown; undefined where nobody has that user name. */
export const ownerOf = (views: Views, userId: string): OwnerFacts | undefined => {
  const standings = users(views).filter((one) => one.userId === userId);
  if (standings.length === 0) return undefined;
  const agencyIds = standings.map(({ agencyId }) => agencyId);
  return { userId, agencyIds, successorId: successorOf(views, userId) };
};

type Asking = Pick<Api, 'views' | 'clock'>;

/** Their pieces; of one agency where one is named, so that nobody sees what somebody has elsewhere. */
export const openPieces = (
  { views, clock }: Asking,
  userId: string,
  agencyId?: string,
): readonly OpenWorkRow[] => {
  const today = londonDate(clock.now());
  return openWorkOf(views, [userId]).filter(
    (piece) =>
      (piece.until === undefined || piece.until >= today) &&
      (agencyId === undefined || piece.agencyId === undefined || piece.agencyId === agencyId),
  );
};

/** Their own, and what was open in the names of those from whom they took over. */
export const openPiecesWithInherited = (asking: Asking, userId: string): readonly OpenWorkRow[] => {
  const left = users(asking.views).filter(
    (one) => one.left !== undefined && successorOf(asking.views, one.userId) === userId,
  );
  const from = [userId, ...new Set(left.map((one) => one.userId))];
  return from.flatMap((one) => openPieces(asking, one));
};

/** Disagreements in which it is their turn, by the role that they hold or stand in for: these go with the role. */
export const disagreementsOf = ({ views, clock }: Asking, userId: string): readonly ConcernRow[] =>
  openConcerns(views, {}).filter(({ awaiting }) =>
    awaiting.some((awaited) =>
      whoAnswers(views, awaited, clock.now()).some(({ person }) => person.userId === userId),
    ),
  );
