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
import { standingsOf, usersOfAgency } from '@throughline/read-store/queries/organisations';
import { londonDate } from '@throughline/time/local-date';
import type { Api } from './context.ts';
import { successorOf, whoAnswers } from './who-answers.ts';

/** What must be known of somebody before their open work is shown; undefined where nobody has that user name. */
export const ownerOf = (views: Views, userId: string): OwnerFacts | undefined => {
  const standings = standingsOf(views, userId);
  if (standings.length === 0) return undefined;
  const agencyIds = standings.map(({ agencyId }) => agencyId);
  return { userId, agencyIds, successorId: successorOf(views, userId) };
};

type Asking = Pick<Api, 'views' | 'clock'>;

/**
 * Their pieces; of one agency where one is named. Of somebody who worked for several, an agency has those that say
 * that they are its own.
 */
export const openPieces = (
  { views, clock }: Asking,
  userId: string,
  agencyId?: string,
): readonly OpenWorkRow[] => {
  const today = londonDate(clock.now());
  const all = openWorkOf(views, [userId]).filter(
    ({ until }) => until === undefined || until >= today,
  );
  if (agencyId === undefined) return all;
  const hasMoved = standingsOf(views, userId).length > 1;
  return all.filter((piece) =>
    piece.agencyId === undefined ? !hasMoved : piece.agencyId === agencyId,
  );
};

/** Whether a case holds something that the agency may hand on for them: always, unless they worked for another too. */
export const isOfAgency = (
  asking: Asking,
  userId: string,
  { agencyId, streamId }: { readonly agencyId: string | undefined; readonly streamId: string },
): boolean =>
  standingsOf(asking.views, userId).length < 2 ||
  openPieces(asking, userId, agencyId).some((piece) => piece.streamId === streamId);

/** Their own, and what was open in the names of colleagues from whom they took over. */
export const openPiecesWithInherited = (
  asking: Asking,
  { userId, agencyId }: { readonly userId: string; readonly agencyId?: string | undefined },
): readonly OpenWorkRow[] => {
  const left = (agencyId === undefined ? [] : usersOfAgency(asking.views, agencyId)).filter(
    (one) => one.openItemsTo !== undefined && successorOf(asking.views, one.userId) === userId,
  );
  return [
    ...openPieces(asking, userId),
    ...left.flatMap((one) => openPieces(asking, one.userId, agencyId)),
  ];
};

/** Disagreements in which it is their turn, by the role that they hold or stand in for: these go with the role. */
export const disagreementsOf = ({ views, clock }: Asking, userId: string): readonly ConcernRow[] =>
  openConcerns(views, {}).filter(({ awaiting }) =>
    awaiting.some((awaited) =>
      whoAnswers(views, awaited, clock.now()).some(({ person }) => person.userId === userId),
    ),
  );
