/** All persistent subscriptions of the node: made, changed, found, dropped; they survive a restart. */
import { status } from '@grpc/grpc-js';
import type { Clock, EventLog } from '../log/event-log.ts';
import type { Writer } from '../log/writer.ts';
import { CallError } from '../serve/errors.ts';
import { createGroup, type Group } from './group.ts';
import { recordsOf } from './records.ts';
import type { GroupId, GroupSettings } from './settings.ts';

export type Groups = {
  readonly find: (id: GroupId) => Group;
  readonly all: () => readonly Group[];
  readonly create: (id: GroupId, settings: GroupSettings) => Promise<void>;
  /** Its consumers are let go, to come back under the new settings. */
  readonly update: (id: GroupId, settings: GroupSettings) => Promise<void>;
  readonly remove: (id: GroupId) => Promise<void>;
  /** Ends all and begins them again from what is kept. */
  readonly restart: () => Promise<void>;
  readonly close: (reason: Error) => Promise<void>;
};

const trailers = (exception: string, { source, group }: GroupId) => ({
  exception,
  'stream-name': source,
  'group-name': group,
});

export const doesNotExist = (id: GroupId): CallError =>
  new CallError(
    status.NOT_FOUND,
    `Subscription group ${id.group} on stream ${id.source} does not exist.`,
    trailers('persistent-subscription-does-not-exist', id),
  );

const exists = (id: GroupId): CallError =>
  new CallError(
    status.ALREADY_EXISTS,
    `Subscription group ${id.group} on stream ${id.source} exists.`,
    trailers('persistent-subscription-exists', id),
  );

export const dropped = (id: GroupId): CallError =>
  new CallError(
    status.CANCELLED,
    `Subscription group ${id.group} on stream ${id.source} was dropped.`,
    trailers('persistent-subscription-dropped', id),
  );

export const maximumReached = (id: GroupId): CallError =>
  new CallError(
    status.FAILED_PRECONDITION,
    `Maximum subscriptions reached for subscription group ${id.group} on stream ${id.source}.`,
    trailers('maximum-subscribers-reached', id),
  );

const keyOf = ({ source, group }: GroupId): string => JSON.stringify([source, group]);

export const createGroups = (log: EventLog, writer: Writer, clock: Clock): Groups => {
  const records = recordsOf(log, writer);
  const groups = new Map<string, Group>();

  const onFault = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : 'unknown fault';
    console.error(
      `event node: a persistent subscription could not write down its state: ${reason}`,
    );
  };
  const open = (id: GroupId, settings: GroupSettings): void => {
    groups.set(keyOf(id), createGroup({ log, clock, records, id, settings, onFault }));
  };
  const openAll = (): void => {
    for (const { source, group, settings } of records.groups()) open({ source, group }, settings);
  };
  const find = (id: GroupId): Group => {
    const group = groups.get(keyOf(id));
    if (!group) throw doesNotExist(id);
    return group;
  };
  const save = (): Promise<void> =>
    records.saveGroups([...groups.values()].map(({ id, settings }) => ({ ...id, settings })));
  const closeAll = async (reasonOf: (id: GroupId) => Error): Promise<void> => {
    await Promise.all([...groups.values()].map((group) => group.close(reasonOf(group.id))));
    groups.clear();
  };

  openAll();
  return {
    find,
    all: () => [...groups.values()],
    create: async (id, settings) => {
      if (groups.has(keyOf(id))) throw exists(id);
      open(id, settings);
      await save();
    },
    update: async (id, settings) => {
      const { close, settings: before } = find(id);
      await close(dropped(id));
      open(id, { ...settings, filter: before.filter });
      await save();
    },
    remove: async (id) => {
      const { close } = find(id);
      groups.delete(keyOf(id));
      await close(dropped(id));
      await records.forget(id);
      await save();
    },
    restart: async () => {
      await closeAll(dropped);
      openAll();
    },
    close: (reason) => closeAll(() => reason),
  };
};
