/** What persistent subscriptions keep in the log: their settings, checkpoints and parked messages. */
import type { EventLog, Write } from '../log/event-log.ts';
import { freshId } from '../log/fresh-id.ts';
import { firstInSight } from '../log/sight.ts';
import { LINK_TYPE, type StoredEvent } from '../log/stored-event.ts';
import { isSoftDeleted, METADATA_TYPE, metastreamOf } from '../log/stream-metadata.ts';
import type { Writer } from '../log/writer.ts';
import type { Resolved } from '../protocol/read-answers.ts';
import { ANY } from '../protocol/revisions.ts';
import { ADMINS } from '../users/users.ts';
import { type GroupId, type GroupSettings, placeText } from './settings.ts';

const SETTINGS_STREAM = '$persistentSubscriptionConfig';
/** The event type of a checkpoint. */
export const CHECKPOINT_TYPE = '$SubscriptionCheckpoint';
const EMPTY = Buffer.alloc(0);
const OF_ADMINS = { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS };

const keyOf = ({ source, group }: GroupId): string => `${source}::${group}`;
const checkpointStream = (id: GroupId): string => `$persistentsubscription-${keyOf(id)}-checkpoint`;
const parkedStream = (id: GroupId): string => `$persistentsubscription-${keyOf(id)}-parked`;

/** A group as it is kept. */
export type KeptGroup = GroupId & { readonly settings: GroupSettings };

type Parkable = { readonly resolved: Resolved; readonly read: StoredEvent };

export type ParkedMessage = { readonly revision: number; readonly link: StoredEvent };

export type Records = {
  readonly groups: () => readonly KeptGroup[];
  readonly saveGroups: (groups: readonly KeptGroup[]) => Promise<void>;
  readonly checkpoint: (id: GroupId) => number | undefined;
  readonly saveCheckpoint: (id: GroupId, place: number) => Promise<void>;
  /** Links to the event itself, or where it is gone, to where its link led. */
  readonly park: (id: GroupId, message: Parkable, reason: string) => Promise<void>;
  readonly parked: (id: GroupId) => readonly ParkedMessage[];
  /** Takes parked messages up to a revision out of sight. */
  readonly unpark: (id: GroupId, before: number) => Promise<void>;
  /** Forgets a group's checkpoint and parked messages. */
  readonly forget: (id: GroupId) => Promise<void>;
};

export const recordsOf = (log: EventLog, writer: Writer): Records => {
  const lastOf = (streamName: string): StoredEvent | undefined => {
    if (isSoftDeleted(log.metadataOf(streamName))) return undefined;
    const stream = log.streamId(streamName);
    const last = log.lastRevision(streamName);
    return stream === undefined || last < 0 ? undefined : log.rows.ofStream(stream, last);
  };

  const submit = (write: Write) =>
    new Promise<void>((resolve, reject) => {
      writer.submit(write, (outcome) => {
        if (outcome instanceof Error) reject(outcome);
        else resolve();
      });
    });
  const write = (streamName: string, type: string, data: Buffer, metadata: Buffer = EMPTY) => {
    const event = { id: freshId(), type, isJson: type !== LINK_TYPE, metadata, data };
    return submit({ kind: 'append', streamName, expected: ANY, events: [event] });
  };
  const remove = (streamName: string) => submit({ kind: 'delete', streamName, expected: ANY });
  const writeJson = (streamName: string, type: string, data: unknown) =>
    write(streamName, type, Buffer.from(JSON.stringify(data)));

  const hideBefore = (streamName: string, before: number) =>
    writeJson(metastreamOf(streamName), METADATA_TYPE, { $tb: before, $acl: OF_ADMINS });

  // Of settings and checkpoints only the last counts: the earlier ones may be scavenged.
  const writeLast = async (streamName: string, type: string, data: unknown): Promise<void> => {
    if (log.metadataOf(streamName).maxCount === undefined) {
      await writeJson(metastreamOf(streamName), METADATA_TYPE, { $maxCount: 2 });
    }
    await writeJson(streamName, type, data);
  };

  const parked = (id: GroupId): readonly ParkedMessage[] => {
    const streamName = parkedStream(id);
    const stream = log.streamId(streamName);
    if (stream === undefined) return [];
    const last = log.lastRevision(streamName);
    const first = firstInSight(log.metadataOf(streamName), last);
    const page = { stream, first, last, notBefore: 0, limit: 100_000 };
    return log.rows.forwards(page).map((link) => ({ revision: link.revision, link }));
  };

  return {
    groups: () => {
      const event = lastOf(SETTINGS_STREAM);
      // Written below, by this module alone.
      return event ? (JSON.parse(event.data.toString('utf8')) as KeptGroup[]) : [];
    },
    saveGroups: (groups) => writeLast(SETTINGS_STREAM, '$PersistentConfig', groups),
    checkpoint: (id) => {
      const event = lastOf(checkpointStream(id));
      if (!event) return undefined;
      // As text, as EventStoreDB writes it; earlier versions of this node wrote a number.
      const place = Number(/\d+/.exec(event.data.toString('utf8'))?.[0]);
      return Number.isNaN(place) ? undefined : place;
    },
    saveCheckpoint: (id, place) =>
      writeLast(checkpointStream(id), CHECKPOINT_TYPE, placeText(id.source, place)),
    park: (id, { resolved: { event, link }, read }, reason) => {
      const data = event ? Buffer.from(`${event.revision}@${event.streamName}`) : link?.data;
      const added = new Date(log.clock() / 1000).toISOString();
      const told = { added, reason, subscriptionEventNumber: read.revision };
      const metadata = Buffer.from(JSON.stringify(told));
      return write(parkedStream(id), LINK_TYPE, data ?? EMPTY, metadata);
    },
    parked,
    unpark: (id, before) => hideBefore(parkedStream(id), before),
    forget: async (id) => {
      await remove(checkpointStream(id));
      await remove(parkedStream(id));
    },
  };
};
