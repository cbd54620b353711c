/** All persistent subscriptions of the node: made, changed, found, dropped; they survive a restart. */
import type { Clock, EventLog } from '../log/event-log.ts';
import type { Writer } from '../log/writer.ts';
import { createGroup, type Group } from './group.ts';
import { recordsOf } from './records.ts';
import { doesNotExist, dropped, exists, failed } from './refusals.ts';
import { contradictionIn, type GroupId, type GroupSettings } from './settings.ts';

export type Groups = {
  readonly find: (id: GroupId) => Group;
  readonly all: () => readonly Group[];
  /** Those of a source; `undefined` where it had none since all began: not where the last was removed. */
  readonly of: (source: string) => readonly Group[] | undefined;
  readonly create: (id: GroupId, settings: GroupSettings) => Promise<void>;
  /** Its consumers are let go, to come back under the new settings. */
  readonly update: (id: GroupId, settings: GroupSettings) => Promise<void>;
  readonly remove: (id: GroupId) => Promise<void>;
  /** Ends all and begins them again from what is kept. */
  readonly restart: () => Promise<void>;
  readonly close: (reason: Error) => Promise<void>;
};

const keyOf = ({ source, group }: GroupId): string => JSON.stringify([source, group]);

export const createGroups = (log: EventLog, writer: Writer, clock: Clock): Groups => {
  const records = recordsOf(log, writer);
  const groups = new Map<string, Group>();
  const sources = new Set<string>(); // that have or had groups, as EventStoreDB remembers them

  const onFault = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : 'unknown fault';
    console.error(
      `event node: a persistent subscription could not write down its state: ${reason}`,
    );
  };
  const open = (id: GroupId, settings: GroupSettings): void => {
    groups.set(keyOf(id), createGroup({ log, clock, records, id, settings, onFault }));
    sources.add(id.source);
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
    sources.clear();
  };

  const check = (id: GroupId, settings: GroupSettings): void => {
    const contradiction = contradictionIn(id, settings, log.lastPosition());
    if (contradiction !== undefined) throw failed(id, contradiction);
  };

  openAll();
  return {
    find,
    all: () => [...groups.values()],
    of: (source) =>
      sources.has(source)
        ? [...groups.values()].filter(({ id }) => id.source === source)
        : undefined,
    create: async (id, settings) => {
      if (groups.has(keyOf(id))) throw exists(id);
      check(id, settings);
      open(id, settings);
      await save();
    },
    update: async (id, settings) => {
      const { close, settings: before } = find(id);
      check(id, settings);
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
