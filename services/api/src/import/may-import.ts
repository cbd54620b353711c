/** Whose files somebody may bring in and see to. */
import { mayAsk } from '@throughline/access/permissions';
import { importsOfChild } from '@throughline/read-store/queries/records';
import { type Context, viewerOf } from '../context.ts';

/** Their own agency's; a reviewer those of every agency in the review. */
export const mayImportFor = (context: Context, agencyId: string): boolean => {
  const viewer = viewerOf(context);
  if (!mayAsk(viewer.role, 'import')) return false;
  return viewer.role === 'reviewer' || viewer.agencyId === agencyId;
};

/** Rows of a withdrawn import come in again as new entries, so imports after it count one attempt more. */
export const timesWithdrawn = (
  { views }: Pick<Context, 'views'>,
  { childId, agencyId }: { readonly childId: string; readonly agencyId: string },
): number =>
  importsOfChild(views, childId).filter(
    (one) => one.status === 'withdrawn' && one.agencyId === agencyId,
  ).length;
