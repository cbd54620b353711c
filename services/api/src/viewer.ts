/** The standing that somebody has at this moment, read from the views at each request. */
import type { Viewer } from '@throughline/access/viewer';
import { grantsOfUser, user } from '@throughline/read-store/queries/organisations';
import type { Api } from './context.ts';
import type { Claims } from './tokens.ts';

export type Standing = Viewer & { readonly title?: string };

/** Undefined where the partnership knows no such user, or they have left. */
export const viewerFrom = (
  { views, partnership }: Pick<Api, 'views' | 'partnership'>,
  { userId }: Claims,
): Standing | undefined => {
  const found = user(views, userId);
  if (found === undefined || found.left !== undefined) return undefined;
  const { name, role, agencyId, title } = found;
  return {
    ...{ userId, partnership, name, role, agencyId },
    ...(title === undefined ? {} : { title }),
    grants: grantsOfUser(views, userId).map(({ childId, until }) => ({ childId, until })),
  };
};
