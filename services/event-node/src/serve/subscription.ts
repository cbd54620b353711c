/**
 * A subscription: one loop that pulls what comes next, from the beginning to live and ever after.
 * Catching up and live are the same steps, so there is no seam at which an event could be lost or
 * told twice; and nothing waits in memory for a slow reader.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import type { UuidNotation } from '../protocol/identity.ts';
import { caughtUp, confirmation, eventAnswer, fellBehind } from '../protocol/read-answers.ts';
import { resolve } from './links.ts';
import type { Outlet } from './outlet.ts';

/** What one pull found. */
export type Pull = {
  /** Messages to send, in order; laid out one by one, while the reader takes those before. */
  readonly messages: Iterable<Buffer>;
  /** Nothing more for now. */
  readonly isAtEnd: boolean;
  /** Read from the file, because memory no longer reached back to this reader's place. */
  readonly isFromFile: boolean;
};

export const NOTHING: Pull = { messages: [], isAtEnd: true, isFromFile: false };

/** What a subscription follows: a stream or the whole log. */
export type Source = {
  /** The stream to listen to for commits; `undefined`: any. */
  readonly streamName: string | undefined;
  readonly pull: () => Pull;
  /** Said once when catching up ends, before "caught up". */
  readonly atEnd: () => readonly Buffer[];
};

const frames = new WeakMap<StoredEvent, Buffer>();

type Asked = { readonly resolveLinks: boolean; readonly uuids: UuidNotation };

/** An event's message. */
export const eventMessage = (log: EventLog, event: StoredEvent, asked: Asked): Buffer =>
  eventAnswer(resolve(log, event, asked.resolveLinks), asked.uuids);

/** The message of an event from the tail, which live subscribers share. */
export const sharedMessage = (log: EventLog, event: StoredEvent, asked: Asked): Buffer => {
  if (asked.resolveLinks || asked.uuids !== 'text') return eventMessage(log, event, asked);
  let frame = frames.get(event);
  if (!frame) {
    frame = eventMessage(log, event, asked);
    frames.set(event, frame);
  }
  return frame;
};

/** A bell that may ring before anybody waits for it. */
const createBell = () => {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring: (): void => {
      hasRung = true;
      wake?.();
    },
    /** Forgets earlier rings. */
    hush: (): void => {
      hasRung = false;
    },
    heard: (): Promise<void> =>
      hasRung
        ? Promise.resolve()
        : new Promise((resolve) => {
            wake = resolve;
          }),
  };
};

const sendEach = async (outlet: Outlet, messages: Iterable<Buffer>): Promise<void> => {
  for (const message of messages) {
    if (!outlet.isOpen()) return;
    const full = outlet.put(message);
    if (full) await full;
  }
};

/** Serves a subscription until its reader goes. */
export const subscribe = async (log: EventLog, source: Source, outlet: Outlet): Promise<void> => {
  const bell = createBell();
  const stopListening = log.tail.listen(source.streamName, bell.ring);
  outlet.onClose(() => {
    stopListening();
    bell.ring();
  });
  outlet.put(confirmation(randomUUID()));
  let isLive = false;
  try {
    while (outlet.isOpen()) {
      bell.hush();
      const { messages, isAtEnd, isFromFile } = source.pull();
      if (isLive && isFromFile) {
        isLive = false;
        outlet.put(fellBehind());
      }
      await sendEach(outlet, messages);
      if (!isAtEnd) {
        await nextTurn(); // other callers have their turn between two pulls
        continue;
      }
      if (!isLive) {
        isLive = true;
        await sendEach(outlet, [...source.atEnd(), caughtUp()]);
      }
      await outlet.flush();
      if (outlet.isOpen()) await bell.heard();
    }
  } finally {
    stopListening();
  }
};
