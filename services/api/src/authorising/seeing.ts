/** What somebody may see now, by the rules of access and by what the views say of who is involved. */
import {
  type ConcernFacts,
  mayHandOn,
  mayOpenChild,
  mayOpenConcern,
  openable,
  type Seeing,
} from '@throughline/access/reading';
import type { Viewer } from '@throughline/access/viewer';
import { recordsOfChild, recordsOpenTo } from '@throughline/read-store/queries/merged';
import type { Api } from '../context.ts';
import { involvedAgencies } from '../involved.ts';
import { ownerOf } from '../open-work.ts';

export type ConcernParties = Omit<ConcernFacts, 'child'> & { readonly childIds: readonly string[] };

export type SeeingFor = {
  readonly child: (childId: string) => Seeing;
  /** Every record of a child who may be seen. */
  readonly records: () => ReadonlySet<string>;
  readonly concern: (concern: ConcernParties) => Seeing;
  /** A colleague's open work. */
  readonly work: (userId: string) => Seeing;
};

const NOBODY: Seeing = { may: false, because: 'leftThePartnership' };

export const seeingFor = ({ views, clock }: Api, viewer: Viewer | undefined): SeeingFor => {
  if (viewer === undefined)
    return {
      ...{ child: () => NOBODY, concern: () => NOBODY, work: () => NOBODY },
      records: () => new Set(),
    };

  const childFacts = (childId: string) => ({
    childId,
    involvedAgencies: involvedAgencies(views, childId),
  });
  return {
    // Records that were merged are of one child: whoever may open one of them may open it whole.
    child: (childId) => {
      const { involvedAgencies } = childFacts(childId);
      const now = clock.now();
      const [first, ...others] = recordsOfChild(views, childId).map((record) =>
        mayOpenChild(viewer, { childId: record, involvedAgencies }, now),
      );
      return others.find(({ may }) => may) ?? first ?? { may: false, because: 'agencyNotInvolved' };
    },
    records: () => recordsOpenTo(views, openable(viewer, clock.now())),
    concern: ({ childIds, ...parties }) => {
      const now = clock.now();
      const [first = mayOpenConcern(viewer, parties, now), ...others] = childIds.map((childId) =>
        mayOpenConcern(viewer, { ...parties, child: childFacts(childId) }, now),
      );
      // What is about several children stands in the record of each.
      return others.find(({ may }) => may) ?? first;
    },
    work: (userId) => mayHandOn(viewer, ownerOf(views, userId) ?? { userId, agencyIds: [] }),
  };
};
