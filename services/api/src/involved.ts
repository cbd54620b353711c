/** Which agencies are, or were, involved with a child. */
import type { Views } from '@throughline/read-store/open-views';
import { involvements } from '@throughline/read-store/queries/children';

export const involvedAgencies = (views: Views, childId: string): readonly string[] => [
  ...new Set(involvements(views, childId).map(({ agencyId }) => agencyId)),
];
