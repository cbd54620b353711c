/**
 * The one authoriser: every query, mutation, subscription, page and export goes through it. What it
 * lets somebody read of a child is first recorded as an opening, then answered.
 */
import { randomUUID } from 'node:crypto';
import {
  type ConcernFacts,
  mayHandOn,
  mayOpenChild,
  mayOpenConcern,
  maySeeEntry,
  type Seeing,
} from '@throughline/access/reading';
import type { Viewer } from '@throughline/access/viewer';
import type { Typed } from '@throughline/decider/decider';
import { RecordOpened } from '@throughline/domain/access';
import type { EntryEvent } from '@throughline/domain/entry/events';
import type { Entry } from '@throughline/domain/entry/state';
import type { Pathway, Threaded } from '@throughline/domain/pathway';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import { occurredAt } from '@throughline/time/occurred-at';
import { concernParties } from './concern-parties.ts';
import type { Api } from './context.ts';
import { involvedAgencies } from './involved.ts';
import { forbidden, unauthenticated } from './not-seeing.ts';
import { isOfAgency, ownerOf } from './open-work.ts';
import { ownAgency } from './own-agency.ts';
import { deniesTaker } from './taking-over.ts';

export type Authoriser = {
  /** Whether somebody may open a child's record, without opening it. */
  readonly mayOpen: (childId: string) => boolean;
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
  /** A subscription's next answer: what it opens is recorded anew. */
  readonly beginAnswer: () => void;
  /** Why a command may not be carried out on that stream; undefined where it may. */
  readonly denies: (
    pathway: Pathway,
    streamId: string,
    command: Typed,
  ) => Promise<string | undefined>;
};

export type ConcernParties = Omit<ConcernFacts, 'child'> & { readonly childIds: readonly string[] };

/** Children that a command names itself, before there is a stream that says whom it is about. */
const childrenNamed = (command: Typed): readonly string[] => {
  const { childId, childIds, toChildId, otherChildId } = command as Typed & Record<string, unknown>;
  const named = [childId, toChildId, otherChildId, ...(Array.isArray(childIds) ? childIds : [])];
  return named.filter((id): id is string => typeof id === 'string');
};

/** The agency in whose name a command is sent, where it is sent in one's. */
const spokenFor = (command: Typed): string | undefined => {
  const field = ownAgency[command.type];
  // Parsed by the command's schema, which has the field that the table names.
  const named = field && (command as Typed & Record<string, unknown>)[field];
  return typeof named === 'string' ? named : undefined;
};

/** A reviewer brings in the files of every agency in the review. */
const speaksForOthers = ({ role, agencyId }: Viewer, command: Typed): boolean => {
  const named = spokenFor(command);
  if (named === undefined || named === agencyId) return false;
  return !(role === 'reviewer' && command.type === 'ReceiveImport');
};

/** What changes or takes back an account is for the agency whose account it is; others may dispute it. */
const changesTheAccount = new Set([
  'CorrectEntry',
  'WithdrawEntry',
  'RecordInError',
  'MoveToOtherChild',
]);

const isAnothersEntry = (
  { agencyId }: Viewer,
  { category }: Pathway,
  { command, state }: { readonly command: Typed; readonly state: unknown },
): boolean => {
  if (category !== 'entry' || !changesTheAccount.has(command.type)) return false;
  const { inner } = state as Threaded<Entry, EntryEvent>; // the state of a stream of this category
  return inner.agencyId !== undefined && inner.agencyId !== agencyId;
};

type Opening = {
  readonly childId: string;
  /** A code: which part of the record. */
  readonly what: string;
  readonly entryIds: readonly string[];
};

/** Opening a record of a child whom nobody knows yet needs the permission alone. */
const isNewChild = (command: Typed): boolean => command.type === 'RegisterChild';

export const authoriserFor = (api: Api, viewer: Viewer | undefined): Authoriser => {
  const { log, views, clock } = api;
  const opened = new Map<string, Promise<string>>();

  const childFacts = (childId: string) => ({
    childId,
    involvedAgencies: involvedAgencies(views, childId),
  });
  /** Records that were merged are of one child: whoever may open one of them may open it whole. */
  const seeing = (childId: string): Seeing => {
    if (viewer === undefined) return { may: false, because: 'leftThePartnership' };
    const { involvedAgencies } = childFacts(childId);
    const now = clock.now();
    const [first, ...others] = recordsOfChild(views, childId).map((record) =>
      mayOpenChild(viewer, { childId: record, involvedAgencies }, now),
    );
    return others.find(({ may }) => may) ?? first ?? { may: false, because: 'agencyNotInvolved' };
  };
  const seeingConcern = ({ childIds, ...parties }: ConcernParties): Seeing => {
    if (viewer === undefined) return { may: false, because: 'leftThePartnership' };
    const now = clock.now();
    const [first = mayOpenConcern(viewer, parties, now), ...others] = childIds.map((childId) =>
      mayOpenConcern(viewer, { ...parties, child: childFacts(childId) }, now),
    );
    // What is about several children stands in the record of each.
    return others.find(({ may }) => may) ?? first;
  };

  const seeingWork = (userId: string): Seeing => {
    if (viewer === undefined) return { may: false, because: 'leftThePartnership' };
    const owner = ownerOf(views, userId) ?? { userId, agencyIds: [] };
    return mayHandOn(viewer, owner);
  };

  const append = async ({ childId, what, entryIds }: Opening, by: Viewer): Promise<string> => {
    const now = clock.now();
    const event = RecordOpened.parse({
      ...{ type: 'RecordOpened', childId, what, occurred: occurredAt(now) },
      ...(entryIds.length === 0 ? {} : { entryIds }),
    });
    const { position } = await log.append('access', childId, event, {
      commandId: randomUUID(),
      actor: {
        user: by.userId,
        role: by.role,
        ...(by.agencyId === undefined ? {} : { agency: by.agencyId }),
      },
      subjects: [childId],
      recordedAt: now,
      ...(clock.isSimulated() ? { simulated: true } : {}),
    });
    return position;
  };

  /** Once for each part of a record and each request, however many fields ask for it at a time. */
  const recordOnce = (opening: Opening, by: Viewer): Promise<string> => {
    const { childId, what, entryIds } = opening;
    const key = [childId, what, ...entryIds].join('/');
    const recording = opened.get(key) ?? append(opening, by);
    opened.set(key, recording);
    return recording;
  };

  /** A child's record is opened with those that were merged with it. Answers where the last opening stands. */
  const recordOpening = async (opening: Opening, by: Viewer): Promise<string> => {
    const others = recordsOfChild(views, opening.childId).filter((id) => id !== opening.childId);
    for (const childId of others) await recordOnce({ ...opening, childId }, by);
    return recordOnce(opening, by);
  };

  const allowed = (may: Seeing): Viewer => {
    if (viewer === undefined) throw unauthenticated();
    if (!may.may) throw forbidden(may.because);
    return viewer;
  };

  const deniesChildren = (childIds: readonly string[]): string | undefined => {
    for (const childId of childIds) {
      const may = seeing(childId);
      if (!may.may) return may.because;
    }
    return undefined;
  };

  /** What begins a case is about the children it names. */
  const deniesOpening = (command: Typed): string | undefined => {
    const childIds = childrenNamed(command);
    // A leader sees no child's record, yet may disagree in the name of an agency that is involved.
    if (viewer?.role === 'leader' && command.type === 'RaiseConcern')
      return childIds.every((id) => involvedAgencies(views, id).includes(viewer.agencyId ?? ''))
        ? undefined
        : 'agencyNotInvolved';
    return deniesChildren(childIds);
  };

  /** Whoever hands on a piece need not open the record: whose name it is in, and who takes it, decide. */
  const deniesHanding = async (
    pathway: Pathway,
    streamId: string,
    command: Typed,
  ): Promise<string | undefined> => {
    const { from, to } = command as Typed & { from: string; to: { userId?: string } }; // every handing has both
    const may = seeingWork(from);
    if (!may.may) return may.because;
    const agencyId = viewer?.agencyId;
    if (!isOfAgency(api, from, { agencyId, streamId })) return 'notInTheirName';
    const { subjects } = await log.peek(pathway, streamId);
    return deniesTaker(api, { pathway, taker: to.userId, agencyId, childIds: subjects });
  };

  /** Whoever moves something onto a child's record has to be let into that record. */
  const deniesMove = (command: Typed): string | undefined =>
    command.type === 'MoveToOtherChild' ? deniesChildren(childrenNamed(command)) : undefined;

  /** What was merged already is merged through the record that was kept, so that one record stands for the child. */
  const deniesMerge = ({ type, ...command }: Typed): string | undefined => {
    if (type !== 'MergeRecords') return undefined;
    const isMerged = childrenNamed({ type, ...command }).some(
      (id) => recordsOfChild(views, id)[0] !== id,
    );
    return isMerged ? 'recordIsMerged' : undefined;
  };

  return {
    mayOpen: (childId) => seeing(childId).may,
    open: async (childId, what, entryIds = []) =>
      recordOpening({ childId, what, entryIds }, allowed(seeing(childId))),
    openConcern: async (concern, what) => {
      const by = allowed(seeingConcern(concern));
      for (const childId of concern.childIds)
        await recordOpening({ childId, what, entryIds: [] }, by);
    },
    openWork: async (userId, childIds) => {
      const by = allowed(seeingWork(userId));
      for (const childId of new Set(childIds))
        await recordOpening({ childId, what: 'open-work', entryIds: [] }, by);
    },
    mayHandOn: (userId) => seeingWork(userId).may,
    mayOpenConcern: (concern) => seeingConcern(concern).may,
    beginAnswer: () => opened.clear(),
    maySee: (restricted) => viewer !== undefined && maySeeEntry(viewer, restricted),
    denies: async (pathway, streamId, command) => {
      if (viewer === undefined) return 'leftThePartnership';
      if (speaksForOthers(viewer, command)) return 'speaksForAnotherAgency';
      if (pathway.permissions[command.type] === 'hand-on')
        return deniesHanding(pathway, streamId, command);
      if (isNewChild(command)) return undefined;
      if (pathway.opens.has(command.type)) return deniesOpening(command);
      const { subjects, state } = await log.peek(pathway, streamId);
      const parties =
        pathway.category === 'professionalConcern'
          ? // The state of a stream of this category is a professional concern's.
            concernParties(state as Parameters<typeof concernParties>[0], subjects)
          : undefined;
      if (parties !== undefined) {
        const may = seeingConcern(parties);
        return may.may ? deniesMove(command) : may.because;
      }
      if (isAnothersEntry(viewer, pathway, { command, state })) return 'anotherAgencysEntry';
      return (
        deniesChildren([...new Set([...subjects, ...childrenNamed(command)])]) ??
        deniesMerge(command)
      );
    },
  };
};
