/** Whoever took an agency's work over speaks for what that agency had said. */
import type { Viewer } from '@throughline/access/viewer';
import { agency } from '@throughline/read-store/queries/organisations';
import type { Api } from '../context.ts';

/** The agency itself, and whoever took its work over. */
const heirs = (views: Api['views'], agencyId: string, before: readonly string[] = []): string[] => {
  const successor = agency(views, agencyId)?.successorId;
  const own = [...before, agencyId];
  return successor === undefined || own.includes(successor) ? own : heirs(views, successor, own);
};

/** Whether somebody is of that agency, or of the one that took its work over. */
export const speaksNowFor = (
  { views }: Pick<Api, 'views'>,
  { agencyId = '' }: Pick<Viewer, 'agencyId'>,
  of: string,
): boolean => heirs(views, of).includes(agencyId);
