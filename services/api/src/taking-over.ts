/** Who may take over a piece of open work: a colleague of the same agency, who may open what it is about. */

import { mayAsk } from '@throughline/access/permissions';
import { mayOpenChild } from '@throughline/access/reading';
import type { Pathway } from '@throughline/domain/pathway';
import type { Api } from './context.ts';
import { involvedAgencies } from './involved.ts';
import { viewerFrom } from './viewer.ts';

type Taking = {
  readonly pathway: Pathway;
  /** Whose work it is: the agency of whoever hands it on. */
  readonly agencyId: string | undefined;
  readonly taker: string | undefined;
  readonly childIds: readonly string[];
};

/** Why not; undefined where they may. That nobody with an account is named is for the pathway's rules to say. */
export const deniesTaker = (
  api: Pick<Api, 'views' | 'partnership' | 'clock'>,
  { pathway, agencyId, taker, childIds }: Taking,
): string | undefined => {
  if (taker === undefined) return undefined;
  const { views, partnership, clock } = api;
  const viewer = viewerFrom(api, { userId: taker, partnership });
  if (viewer === undefined || agencyId === undefined || viewer.agencyId !== agencyId)
    return 'notAColleague';
  if (pathway.category === 'learningReview')
    return mayAsk(viewer.role, 'review') ? undefined : 'mayNotTakeItOver';
  const mayOpen = childIds.every(
    (childId) =>
      mayOpenChild(
        viewer,
        { childId, involvedAgencies: involvedAgencies(views, childId) },
        clock.now(),
      ).may,
  );
  return mayOpen ? undefined : 'mayNotTakeItOver';
};
