/** Who may know which person opened a record; everybody who may open it themselves may know which agency did. */
import type { Context } from './context.ts';

/** A colleague, or whoever reviews what agencies did, may know the person; others the agency alone. */
export const mayNameReader = (
  { viewer }: Pick<Context, 'viewer'>,
  agencyId: string | undefined,
): boolean =>
  viewer !== undefined &&
  (viewer.role === 'reviewer' || (agencyId !== undefined && viewer.agencyId === agencyId));
