/** People who record entries while the product is being killed, and what they know of it afterwards. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CaseLoad } from '../support/case-load.ts';
import { type Asker, command, NotDone, type Receipt } from '../support/graph.ts';

/** One entry that somebody recorded, as they sent it. */
export type Sent = {
  readonly commandId: string;
  readonly childIds: readonly string[];
  /** Unlike any other entry's. */
  readonly text: string;
  /** ISO instant, in whole minutes. */
  readonly at: string;
};

export type Acknowledged = Sent & { readonly receipt: Receipt };

export type Journal = {
  readonly acknowledged: Acknowledged[];
  /** How often something had to be sent again because no answer came. */
  resent: number;
  /** How often the answer to that was: you told me before. */
  repeated: number;
};

const FIRST = Date.parse('2025-01-07T09:00:00Z');
const MINUTE = 60_000; // ms
const AGAIN_AFTER = 150; // ms
const GIVE_UP_AFTER = 60_000; // ms; longer than the product takes to start again, several times over

const compose = ({ childIds }: CaseLoad, name: string, random: () => number): Sent => {
  const about = childIds.filter(() => random() < 0.4);
  const [fallback = ''] = childIds;
  return {
    commandId: randomUUID(),
    childIds: about.length === 0 ? [fallback] : about,
    text: `${name}. ${'They were seen at home and well. '.repeat(1 + Math.floor(random() * 40))}`.trim(),
    at: new Date(FIRST + Math.floor(random() * 500_000) * MINUTE).toISOString(),
  };
};

const send = (asker: Asker, { agencyId }: CaseLoad, sent: Sent): Promise<Receipt> => {
  const { commandId, childIds, text, at } = sent;
  const input = { commandId, childIds, agencyId, text, occurred: { at } };
  return command(asker, 'recordEntry', input);
};

/** Sends one entry, under one command id, until it is acknowledged; a product that never recovers is a fault. */
const persist = async (
  asker: Asker,
  load: CaseLoad,
  sent: Sent,
  journal: Journal,
): Promise<Receipt> => {
  for (const began = performance.now(); ; ) {
    try {
      return await send(asker, load, sent);
    } catch (error) {
      if (error instanceof NotDone) throw error; // an answer, and not the one that was hoped for
      if (performance.now() - began > GIVE_UP_AFTER) throw error;
      journal.resent += 1;
      await pause(AGAIN_AFTER);
    }
  }
};

/** Now and then somebody presses the button twice: both are sent at once, and both receive the first receipt. */
const record = async (
  asker: Asker,
  load: CaseLoad,
  sent: Sent,
  journal: Journal,
  isTwice: boolean,
): Promise<void> => {
  const presses = Array.from({ length: isTwice ? 2 : 1 }, () =>
    persist(asker, load, sent, journal),
  );
  const receipts = await Promise.all(presses);
  const [receipt] = receipts;
  if (receipt === undefined) return;
  if (receipts.some(({ position }) => position !== receipt.position))
    throw new Error(`One command received receipts for several places: ${sent.commandId}.`);
  journal.repeated += receipts.filter(({ repeated }) => repeated).length;
  journal.acknowledged.push({ ...sent, receipt });
};

export type Writing = {
  readonly asker: Asker;
  readonly load: CaseLoad;
  readonly journal: Journal;
  readonly random: () => number;
  readonly signal: AbortSignal;
};

/** One entry more, when all is quiet: what the views show up to it is everything. */
export const recordOne = ({
  asker,
  load,
  journal,
  random,
}: Omit<Writing, 'signal'>): Promise<Receipt> =>
  persist(asker, load, compose(load, 'The last entry', random), journal);

/** Several people at once, each one entry after another until told to stop; what was begun is then finished. */
export const writeUntil = async (
  writers: number,
  { asker, load, journal, random, signal }: Writing,
): Promise<void> => {
  const person = async (name: string): Promise<void> => {
    for (let n = 1; !signal.aborted; n += 1) {
      const sent = compose(load, `${name}, entry ${n}`, random);
      await record(asker, load, sent, journal, random() < 0.1);
      await pause(random() * 30);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, n) => person(`Person ${n + 1}`)));
};
