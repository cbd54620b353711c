/** What a group sets aside: messages that are parked, and given out again when somebody asks for it. */
import type { EventLog } from '../log/event-log.ts';
import { resolve } from '../serve/links.ts';
import type { Message } from './consumer.ts';
import type { Records } from './records.ts';
import type { GroupId, GroupSettings } from './settings.ts';

type Parts = {
  readonly log: EventLog;
  readonly records: Records;
  readonly id: GroupId;
  readonly settings: GroupSettings;
  /** Is told of a message once it is safely parked: a crash before that gives it out again, never loses it. */
  readonly parked: (message: Message) => void;
  readonly giveAgain: (message: Message) => void;
  readonly onFault: (error: unknown) => void;
};

export type Parking = {
  readonly park: (message: Message, reason: string) => void;
  /** Gives a message again, and parks one that was given too often. */
  readonly retry: (message: Message) => void;
  /** Gives parked messages out again: those before an event number in the stream where they are parked. */
  readonly replay: (before: number) => Promise<void>;
};

export const createParking = (parts: Parts): Parking => {
  const { log, records, id, settings, parked, giveAgain, onFault } = parts;
  let isReplaying = false;

  const giveOut = async (before: number): Promise<void> => {
    const messages = records.parked(id).filter(({ revision }) => revision < before);
    const last = messages.at(-1);
    if (!last) return;
    for (const { link } of messages) {
      const resolved = resolve(log, link, true); // as EventStoreDB does, whatever the group asks
      const message = { place: link.position, looked: 0, resolved, read: link };
      giveAgain({ ...message, retries: 0, isReplay: true });
    }
    await records.unpark(id, last.revision + 1);
  };

  const park = (message: Message, reason: string): void => {
    records
      .park(id, message, reason)
      .then(() => parked(message))
      .catch(onFault);
  };

  return {
    park,
    retry: (message) => {
      message.retries += 1;
      if (message.retries > settings.maxRetryCount) {
        park(message, `Reached retry count of ${settings.maxRetryCount}`);
      } else giveAgain(message);
    },
    replay: async (before) => {
      if (isReplaying) return; // those that are parked are on their way
      isReplaying = true;
      try {
        await giveOut(before);
      } finally {
        isReplaying = false;
      }
    },
  };
};
