/**
 * The one authoriser: every query, mutation, subscription, page and export goes through it. What it
 * lets somebody read of a child is first recorded as an opening, then answered.
 */
import { maySeeEntry, type Seeing } from '@throughline/access/reading';
import type { Viewer } from '@throughline/access/viewer';
import { type Denies, denialsFor } from './authorising/denials.ts';
import { openingsIn } from './authorising/openings.ts';
import { type ConcernParties, seeingFor } from './authorising/seeing.ts';
import { mayOffer, type Offered } from './authorising/sight.ts';
import type { Api } from './context.ts';
import { forbidden, unauthenticated } from './not-seeing.ts';

export type Authoriser = {
  /** Whether somebody may open a child's record, without opening it. */
  readonly mayOpen: (childId: string) => boolean;
  /** Whether somebody may say who else sees the record, in one of the ways there are. */
  readonly mayOffer: (what: Offered, childId: string) => boolean;
  /** Every record of which `mayOpen` is true, for lists. */
  readonly openable: () => ReadonlySet<string>;
  /**
   * Records that a part of the child's record is opened, with the lines of it that are named, and says
   * where; throws where the viewer may not.
   */
  readonly open: (childId: string, what: string, entryIds?: readonly string[]) => Promise<string>;
  /** The same for a professional concern, which its parties may open without the child's record. */
  readonly openConcern: (concern: ConcernParties, what: string) => Promise<void>;
  readonly mayOpenConcern: (concern: ConcernParties) => boolean;
  /** Records that a colleague's open work about these children is looked at; throws where the viewer may not. */
  readonly openWork: (userId: string, childIds: readonly string[]) => Promise<void>;
  readonly mayHandOn: (userId: string) => boolean;
  /** Whether one restricted line may be seen. */
  readonly maySee: (restricted: Parameters<typeof maySeeEntry>[1]) => boolean;
  /** The views have gone on since the answer was begun: which records may be opened is asked anew. */
  readonly lookAgain: () => void;
  /** A subscription's next answer: what may be opened is asked, and what it opens recorded, anew. */
  readonly beginAnswer: () => void;
  /** Why a command may not be carried out on that stream; undefined where it may. */
  readonly denies: Denies;
};

export const authoriserFor = (api: Api, viewer: Viewer | undefined): Authoriser => {
  const seeing = seeingFor(api, viewer);
  const openings = openingsIn(api);
  let records: ReadonlySet<string> | undefined; // of one answer, in which several lists may ask for them

  const allowed = (may: Seeing): Viewer => {
    if (viewer === undefined) throw unauthenticated();
    if (!may.may) throw forbidden(may.because);
    return viewer;
  };
  const openEach = async (childIds: Iterable<string>, what: string, by: Viewer): Promise<void> => {
    for (const childId of childIds) await openings.record({ childId, what, entryIds: [] }, by);
  };

  const lookAgain = (): void => {
    records = undefined;
  };

  return {
    mayOpen: (childId) => seeing.child(childId).may,
    mayOffer: (what, childId) => viewer !== undefined && mayOffer(api, viewer, { what, childId }),
    openable: () => {
      records ??= seeing.records();
      return records;
    },
    open: async (childId, what, entryIds = []) =>
      openings.record({ childId, what, entryIds }, allowed(seeing.child(childId))),
    openConcern: async (concern, what) =>
      openEach(concern.childIds, what, allowed(seeing.concern(concern))),
    openWork: async (userId, childIds) =>
      openEach(new Set(childIds), 'open-work', allowed(seeing.work(userId))),
    mayHandOn: (userId) => seeing.work(userId).may,
    mayOpenConcern: (concern) => seeing.concern(concern).may,
    lookAgain,
    beginAnswer: () => {
      openings.forget();
      lookAgain();
    },
    maySee: (restricted) => viewer !== undefined && maySeeEntry(viewer, restricted),
    denies: denialsFor(api, viewer, seeing),
  };
};
