/** Runs one standing projection: follows the log and writes links, each once, with how far it came. */
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import type { EventLog, Write } from '../log/event-log.ts';
import { freshId } from '../log/fresh-id.ts';
import { METADATA_TYPE, metastreamOf } from '../log/stream-metadata.ts';
import type { Writer } from '../log/writer.ts';
import type { Proposed } from '../protocol/append-messages.ts';
import { ANY } from '../protocol/revisions.ts';
import { linkTo, type ProjectionName } from './link-streams.ts';

const PAGE = 500;
// Milliseconds in which the events of many writers are gathered: their links are one commit, and not one for each.
const GATHERING = 100;
const RETRY_AFTER = 1000; // milliseconds after a commit that failed, such as on a full disk
const EMPTY = Buffer.alloc(0);

/** What is kept of a projection: whether it runs, and the last position it has seen. */
export type ProjectionState = {
  readonly isEnabled: boolean;
  readonly position: number;
  /** It was broken off, not stopped: told of it, and no more than that. */
  readonly isAborted?: boolean;
};

const stateStream = (name: ProjectionName): string => `$projections-${name}-checkpoint`;

export const readState = (log: EventLog, name: ProjectionName): ProjectionState => {
  const streamName = stateStream(name);
  const stream = log.streamId(streamName);
  const event =
    stream === undefined ? undefined : log.rows.ofStream(stream, log.lastRevision(streamName));
  // Written below, by this module alone.
  return event
    ? (JSON.parse(event.data.toString('utf8')) as ProjectionState)
    : { isEnabled: false, position: 0 };
};

const jsonWrite = (streamName: string, type: string, data: unknown): Write => ({
  kind: 'append',
  streamName,
  expected: ANY,
  events: [
    { id: freshId(), type, isJson: true, metadata: EMPTY, data: Buffer.from(JSON.stringify(data)) },
  ],
});

/** Only the last state counts: the earlier ones may be scavenged. */
const stateWrites = (
  log: EventLog,
  name: ProjectionName,
  state: ProjectionState,
): readonly Write[] => {
  const streamName = stateStream(name);
  const saved = jsonWrite(streamName, '$ProjectionCheckpoint', state);
  return log.metadataOf(streamName).maxCount === undefined
    ? [jsonWrite(metastreamOf(streamName), METADATA_TYPE, { $maxCount: 2 }), saved]
    : [saved];
};

const commit = (writer: Writer, writes: readonly Write[]): Promise<void> =>
  new Promise((resolve, reject) => {
    writer.submit({ kind: 'together', writes }, (outcome) => {
      if (outcome instanceof Error) reject(outcome);
      else resolve();
    });
  });

export const saveState = (
  log: EventLog,
  writer: Writer,
  name: ProjectionName,
  state: ProjectionState,
): Promise<void> => commit(writer, stateWrites(log, name, state));

const linkWrites = (
  name: ProjectionName,
  page: ReturnType<EventLog['rows']['allForwards']>,
): Write[] => {
  const byStream = new Map<string, Proposed[]>();
  for (const event of page) {
    const made = linkTo(name, event);
    if (!made) continue;
    const links = byStream.get(made.streamName) ?? [];
    byStream.set(made.streamName, links);
    links.push(made.link);
  }
  return [...byStream].map(([streamName, events]) => ({
    kind: 'append',
    streamName,
    expected: ANY,
    events,
  }));
};

export type Projector = {
  readonly position: () => number;
  /** Ends it; answers once nothing more will be written. */
  readonly stop: () => Promise<void>;
};

export const startProjector = (log: EventLog, writer: Writer, name: ProjectionName): Projector => {
  let { position } = readState(log, name);
  let isRunning = true;
  let wake: () => void = () => undefined;
  let endWait: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    endWait = resolve;
  });
  const stopListening = log.tail.listen(undefined, () => wake());

  /** Answers whether there is more that was written before. */
  const step = async (): Promise<boolean> => {
    const page = log.rows.allForwards(position + 1, PAGE);
    const last = page.at(-1)?.position ?? log.lastPosition();
    const links = linkWrites(name, page);
    // Links and how far they reach, together: after a crash no link is missing and none is doubled.
    if (links.length > 0) {
      await commit(writer, [
        ...links,
        ...stateWrites(log, name, { isEnabled: true, position: last }),
      ]);
    }
    position = last;
    return page.length === PAGE;
  };
  const pause = (milliseconds: number): Promise<void> =>
    Promise.race([delay(milliseconds, undefined, { ref: false }), stopped]);
  const stepOrWait = async (): Promise<boolean> => {
    try {
      return await step();
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown fault';
      console.error(`event node: projection ${name} tries again: ${reason}`);
      await pause(RETRY_AFTER);
      return true;
    }
  };
  const run = async (): Promise<void> => {
    let isBehind = true;
    while (isRunning) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (!isBehind) {
        if (position >= log.lastPosition()) await woken;
        await pause(GATHERING);
      }
      if (isRunning) isBehind = await stepOrWait();
      await nextTurn();
    }
  };
  const running = run();
  return {
    position: () => position,
    stop: async () => {
      isRunning = false;
      stopListening();
      wake();
      endWait();
      await running;
    },
  };
};
