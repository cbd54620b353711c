/**
 * What an agency recorded is its own: no other corrects it, takes it back or moves it to another child, or withdraws
 * the file that it came in. Others record a different account beside it.
 */
import { mayAsk } from '@throughline/access/permissions';
import type { Viewer } from '@throughline/access/viewer';
import type { Typed } from '@throughline/decider/decider';
import type { EntryEvent } from '@throughline/domain/entry/events';
import type { Entry } from '@throughline/domain/entry/state';
import type { Import } from '@throughline/domain/import/state';
import type { Pathway, Threaded } from '@throughline/domain/pathway';
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import { user } from '@throughline/read-store/queries/organisations';
import type { Api } from '../context.ts';
import { speaksNowFor } from './heirs.ts';

type Asked = { readonly command: Typed; readonly state: unknown };

const takesBack = new Set(['RecordInError', 'MoveToOtherChild']);
const changesTheEntry = new Set(['CorrectEntry', 'WithdrawEntry', ...takesBack]);

/** Whose account the entry is; an imported one is its agency's, whoever brought the file in. */
const whoseEntry = ({ command, state }: Asked): string | undefined =>
  changesTheEntry.has(command.type)
    ? (state as Threaded<Entry, EntryEvent>).inner.agencyId // the state of a stream of this category
    : undefined;

/** A file is its agency's to see to, and a reviewer's, who brings in the files of every agency in the review. */
export const mayImportFor = (api: Pick<Api, 'views'>, viewer: Viewer, agencyId: string): boolean =>
  mayAsk(viewer.role, 'import') &&
  (viewer.role === 'reviewer' || speaksNowFor(api, viewer, agencyId));

/** Whose people recorded the event that is to be taken back. */
const whoseEvent = ({ command, state }: Asked): string | undefined => {
  if (!takesBack.has(command.type)) return undefined;
  const { eventId } = command as Typed & { eventId: string }; // parsed by the command's schema
  const { past } = state as Threaded<unknown, Typed>; // as every pathway keeps it
  return past.find(({ id }) => id === eventId)?.metadata.actor.agency;
};

const deniesFile = (
  api: Pick<Api, 'views'>,
  viewer: Viewer,
  state: unknown,
): string | undefined => {
  const { agencyId } = (state as Threaded<Import, Typed>).inner; // the state of a stream of this category
  return agencyId === undefined || mayImportFor(api, viewer, agencyId)
    ? undefined
    : 'anotherAgencysFile';
};

export const deniesAccount = (
  api: Pick<Api, 'views'>,
  viewer: Viewer,
  { category }: Pick<Pathway, 'category'>,
  asked: Asked,
): string | undefined => {
  if (category === 'import') return deniesFile(api, viewer, asked.state);
  const isEntry = category === 'entry';
  const of = isEntry ? whoseEntry(asked) : whoseEvent(asked);
  if (of === undefined || speaksNowFor(api, viewer, of)) return undefined;
  return isEntry ? 'anotherAgencysEntry' : 'anotherAgencysFact';
};

/** Whether a line is of somebody's own agency, and so is theirs to put right. */
export const isOwnLine = (
  api: Pick<Api, 'views'>,
  viewer: Viewer,
  { entry, agencyId, recordedBy }: Pick<ChronologyRow, 'entry' | 'agencyId' | 'recordedBy'>,
): boolean => {
  const of = entry === undefined ? user(api.views, recordedBy)?.agencyId : agencyId;
  return of === undefined || speaksNowFor(api, viewer, of);
};
