/** Why somebody may not carry out a command on a stream. */
import type { Viewer } from '@throughline/access/viewer';
import type { Typed } from '@throughline/decider/decider';
import type { Pathway } from '@throughline/domain/pathway';
import { childByReference } from '@throughline/read-store/queries/children';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import { concernParties } from '../concern-parties.ts';
import type { Api } from '../context.ts';
import { involvedAgencies } from '../involved.ts';
import { isOfAgency } from '../open-work.ts';
import { ownAgency } from '../own-agency.ts';
import { deniesTaker } from '../taking-over.ts';
import { deniesConvening } from './convening.ts';
import { deniesAccount } from './own-account.ts';
import { deniesParty } from './party.ts';
import type { SeeingFor } from './seeing.ts';
import { deniesSight } from './sight.ts';
import { deniesWithheld } from './withheld.ts';

/** Answers with the reason; with nothing where the command may be carried out. */
export type Denies = (
  pathway: Pathway,
  streamId: string,
  command: Typed,
) => Promise<string | undefined>;

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

/** Opening a record of a child whom nobody knows yet needs the permission alone. */
const isNewChild = (command: Typed): boolean => command.type === 'RegisterChild';

export const denialsFor = (api: Api, viewer: Viewer | undefined, seeing: SeeingFor): Denies => {
  if (viewer === undefined) return async () => 'leftThePartnership';
  const { log, views } = api;

  const deniesChildren = (childIds: readonly string[]): string | undefined => {
    for (const childId of childIds) {
      const may = seeing.child(childId);
      if (!may.may) return may.because;
    }
    return undefined;
  };

  /** A reference stands for one child: two records under one would be taken for each other. */
  const deniesReference = (childId: string, command: Typed): string | undefined => {
    const { reference } = command as Typed & { reference: string }; // parsed by the command's schema
    const taken = childByReference(views, reference);
    return taken === undefined || taken.childId === childId ? undefined : 'referenceIsTaken';
  };

  /** Nobody acts on what is withheld from them, nor says who may see a record that is not theirs to open. */
  const deniesReading = (
    command: Typed,
    childIds: readonly string[],
    state?: unknown,
  ): string | undefined => {
    const sight = childIds.map((childId) => deniesSight(api, viewer, { command, childId, state }));
    return sight.find(Boolean) ?? deniesWithheld(api, viewer, { command, childIds });
  };

  /** What begins a case is about the children it names. */
  const deniesOpening = (command: Typed): string | undefined => {
    const childIds = childrenNamed(command);
    // A leader sees no child's record, yet may disagree in the name of an agency that is involved.
    if (viewer.role === 'leader' && command.type === 'RaiseConcern')
      return childIds.every((id) => involvedAgencies(views, id).includes(viewer.agencyId ?? ''))
        ? undefined
        : 'agencyNotInvolved';
    return deniesChildren(childIds) ?? deniesReading(command, childIds);
  };

  /** Whoever hands on a piece need not open the record: whose name it is in, and who takes it, decide. */
  const deniesHanding: Denies = async (pathway, streamId, command) => {
    const { from, to } = command as Typed & { from: string; to: { userId?: string } }; // every handing has both
    const may = seeing.work(from);
    if (!may.may) return may.because;
    const { agencyId } = viewer;
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

  /** What is already there is about the children it was begun for. */
  const deniesGoingOn: Denies = async (pathway, streamId, command) => {
    const { subjects, state } = await log.peek(pathway, streamId);
    const notTheirs =
      deniesAccount(api, viewer, pathway, { command, state }) ??
      deniesConvening(viewer, pathway, { command, state });
    if (notTheirs !== undefined) return notTheirs;
    if (pathway.category === 'professionalConcern') {
      // The state of a stream of this category is a professional concern's.
      const parties = concernParties(state as Parameters<typeof concernParties>[0], subjects);
      const may = parties && seeing.concern(parties);
      if (parties && may !== undefined)
        return may.may
          ? (deniesMove(command) ?? deniesParty(api, viewer, { type: command.type, parties }))
          : may.because;
    }
    const childIds = [...new Set([...subjects, ...childrenNamed(command)])];
    return (
      deniesChildren(childIds) ?? deniesReading(command, childIds, state) ?? deniesMerge(command)
    );
  };

  return async (pathway, streamId, command) => {
    if (speaksForOthers(viewer, command)) return 'speaksForAnotherAgency';
    if (pathway.permissions[command.type] === 'hand-on')
      return deniesHanding(pathway, streamId, command);
    if (isNewChild(command)) return deniesReference(streamId, command);
    if (pathway.opens.has(command.type))
      return deniesConvening(viewer, pathway, { command }) ?? deniesOpening(command);
    return deniesGoingOn(pathway, streamId, command);
  };
};
