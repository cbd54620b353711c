/** Which agencies are, or were, involved with a child, whichever of its records says so. */
import type { Views } from '@throughline/read-store/open-views';
import { involvements } from '@throughline/read-store/queries/children';
import { recordsOfChild } from '@throughline/read-store/queries/merged';

export const involvedAgencies = (views: Views, childId: string): readonly string[] => [
  ...new Set(
    recordsOfChild(views, childId)
      .flatMap((record) => involvements(views, record))
      .map(({ agencyId }) => agencyId),
  ),
];
