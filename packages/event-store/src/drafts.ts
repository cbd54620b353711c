/**
 * Drafts: what somebody has typed and not sent. Each rests sealed in a stream of its own that keeps only
 * the last version, and no follower is ever handed one.
 */
import { randomUUID } from 'node:crypto';
import { BACKWARDS, END, type RecordedEvent, StreamNotFoundError } from '@eventstore/db-client';
import type { Actor } from '@throughline/decider/recorded';
import type { Append } from './append.ts';
import { type Client, persist } from './connection.ts';
import {
  type Draft,
  type DraftKeys,
  draftFrom,
  draftIdOf,
  draftStream,
  listedFrom,
  listStream,
  retained,
  toDraft,
  toList,
} from './draft-events.ts';

export type { Draft } from './draft-events.ts';

export type Drafts = {
  /** Keeps it over the one of the same owner and place; `full` where they have as many as anybody may. */
  save(draft: Draft, by: Actor, keepSeconds: number): Promise<'saved' | 'full'>;
  find(owner: string, place: string): Promise<Draft | undefined>;
  /** All that somebody has, in the order in which they were begun. */
  list(owner: string): Promise<readonly Draft[]>;
  /** Takes one away; nothing happens where there is none. */
  remove(place: string, by: Actor): Promise<void>;
};

export type DraftDesk = {
  readonly client: Client;
  readonly partnership: string;
  readonly append: Append;
  readonly keys: DraftKeys;
  readonly clock: () => string;
};

const MOST = 50; // drafts that one person may have: more than anybody can keep in mind, and it bounds the work
const TRIES = 5; // of writing the list, while the same person's other device writes it too
const GIVE_UP_AFTER = 10_000; // ms

const lastOf = (client: Client, stream: string): Promise<RecordedEvent | undefined> =>
  persist(
    async () => {
      let last: RecordedEvent | undefined;
      try {
        const asked = { direction: BACKWARDS, fromRevision: END, maxCount: 1 } as const;
        // Read to its end: leaving the loop early would cut the connection under everybody else.
        for await (const { event } of client.readStream(stream, asked)) last = event;
      } catch (error) {
        if (!(error instanceof StreamNotFoundError)) throw error;
      }
      return last;
    },
    { within: GIVE_UP_AFTER },
  );

export const draftsAt = ({ client, partnership, append, keys, clock }: DraftDesk): Drafts => {
  const streamOf = (id: string) => draftStream(partnership, id);
  const read = async (owner: string, id: string): Promise<Draft | undefined> => {
    const event = await lastOf(client, streamOf(id));
    return event && draftFrom(event, owner, keys);
  };

  const listed = async (owner: string) => {
    const event = await lastOf(client, listStream(partnership, owner));
    return { ids: event ? listedFrom(event, owner) : [], next: Number(event?.revision ?? -1) + 1 };
  };

  /** Only the last version of the list counts, so it is written whole. */
  const writeList = async (
    by: Actor,
    change: (ids: readonly string[]) => readonly string[],
  ): Promise<void> => {
    const stream = listStream(partnership, by.user);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { ids, next } = await listed(by.user);
      if (next === 0) await append(`$$${stream}`, [retained({ maxCount: 1 })], 'any');
      const event = toList(change(ids), { by, id: randomUUID(), recordedAt: clock() });
      if ((await append(stream, [event], next)).written) return;
    }
    throw new Error(`The list of drafts was changed ${TRIES} times while it was being written.`);
  };

  /** Those that are still there: sent, thrown away and expired ones are not. */
  const present = async (owner: string, ids: readonly string[]) => {
    const found = await Promise.all(ids.map(async (id) => ({ id, draft: await read(owner, id) })));
    return found.flatMap(({ id, draft }) => (draft === undefined ? [] : [{ id, draft }]));
  };

  return {
    find: (owner, place) => read(owner, draftIdOf(owner, place)),
    list: async (owner) =>
      (await present(owner, (await listed(owner)).ids)).map(({ draft }) => draft),
    save: async (draft, by, keepSeconds) => {
      const id = draftIdOf(by.user, draft.place);
      const { ids } = await listed(by.user);
      const isNew = !ids.includes(id);
      const kept = isNew && ids.length >= MOST ? await present(by.user, ids) : undefined;
      if (kept !== undefined && kept.length >= MOST) return 'full';
      const event = await toDraft(draft, { by, id: randomUUID(), recordedAt: clock() }, keys);
      const appended = await append(streamOf(id), [event], 'any');
      if (!appended.written) throw new Error('The event store refused a draft at any revision.');
      if (!isNew) return 'saved';
      // After the draft itself, so that one that was thrown away does not come back into sight.
      const rules = { maxCount: 1, maxAge: keepSeconds, truncateBefore: appended.revision };
      await append(`$$${streamOf(id)}`, [retained(rules)], 'any');
      await writeList(by, (now) => [
        ...now.filter((one) => one !== id && (!kept || kept.some((still) => still.id === one))),
        id,
      ]);
      return 'saved';
    },
    remove: async (place, by) => {
      const id = draftIdOf(by.user, place);
      const last = await lastOf(client, streamOf(id));
      if (last !== undefined)
        await append(
          `$$${streamOf(id)}`,
          [retained({ maxCount: 1, truncateBefore: Number(last.revision) + 1 })],
          'any',
        );
      const { ids } = await listed(by.user);
      if (ids.includes(id)) await writeList(by, (now) => now.filter((one) => one !== id));
    },
  };
};
