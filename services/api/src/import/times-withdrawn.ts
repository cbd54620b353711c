/** How often an agency's files were withdrawn from a child's record. */
import { importsOfChild } from '@throughline/read-store/queries/records';
import type { Context } from '../context.ts';

/** Rows of a withdrawn import come in again as new entries, so imports after it count one attempt more. */
export const timesWithdrawn = (
  { views }: Pick<Context, 'views'>,
  { childId, agencyId }: { readonly childId: string; readonly agencyId: string },
): number =>
  importsOfChild(views, childId).filter(
    (one) => one.status === 'withdrawn' && one.agencyId === agencyId,
  ).length;
