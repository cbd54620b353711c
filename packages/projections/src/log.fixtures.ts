/** A log in memory for tests: commands are decided by the real pathways, and what follows is recorded in order. */
import { isRefusal, type Typed } from '@throughline/decider/decider';
import { given, samim } from '@throughline/domain/kelderby.fixtures';
import type { Pathway, Threaded } from '@throughline/domain/pathway';
import type { Happening, Recorded, Unreadable } from './projection.ts';

type Thread = { state: Threaded<unknown, Typed>; revision: number };

export type Sent = {
  /** When it is recorded, ISO instant; a minute after the last unless said. */
  readonly at?: string;
  readonly user?: string;
  readonly agency?: string;
  readonly batch?: string;
  readonly simulated?: true;
};

const MINUTE = 60_000; // milliseconds
const START = Date.parse('2025-01-06T09:00:00.000Z');

const idOf = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;

export const littleLog = () => {
  const happenings: Happening[] = [];
  const threads = new Map<string, Thread>();
  let now = START;

  const place = (category: string, streamId: string, sent: Sent) => {
    now = sent.at === undefined ? now + MINUTE : Date.parse(sent.at);
    const n = happenings.length + 1;
    const recordedAt = new Date(now).toISOString();
    return {
      ...{ category, streamId, partnership: 'kelderby', id: idOf(n), position: BigInt(n * 100) },
      storedAt: recordedAt,
      metadata: {
        ...{ schema: 1, recordedAt, command: idOf(n), correlation: idOf(n) },
        actor: {
          user: sent.user ?? given.actor.user,
          role: 'practitioner' as const,
          agency: sent.agency ?? given.actor.agency ?? '',
        },
        ...(sent.batch !== undefined && { batch: sent.batch }),
        ...(sent.simulated && { simulated: true as const }),
      },
    };
  };

  const threadOf = ({ category, decider }: Pathway, streamId: string): Thread => {
    const key = `${category}-${streamId}`;
    const thread = threads.get(key) ?? { state: decider.initial, revision: -1 };
    threads.set(key, thread);
    return thread;
  };

  const send = (
    pathway: Pathway,
    streamId: string,
    command: Typed,
    sent: Sent,
  ): Recorded<Typed>[] => {
    const thread = threadOf(pathway, streamId);
    const decision = pathway.decider.decide(command, thread.state, given);
    if (isRefusal(decision)) throw new Error(`${command.type}: ${JSON.stringify(decision)}`);
    return decision.map((decided) => {
      const event = pathway.events.get(decided.type)?.parse(decided) as Typed | undefined; // its own schema
      if (event === undefined) throw new Error(`${decided.type} is no event of ${pathway.slug}.`);
      const { metadata, ...where } = place(pathway.category, streamId, sent);
      const about = { ...metadata, subjects: [] };
      thread.state = pathway.decider.evolve(thread.state, event, about, where.id);
      thread.revision += 1;
      const subjects = pathway.subjects(thread.state);
      const recorded = {
        ...where,
        ...{ event, revision: thread.revision, metadata: { ...metadata, subjects } },
      };
      happenings.push(recorded);
      return recorded;
    });
  };

  return {
    happenings,
    /** Sends commands to one stream, one after another; throws at the first that is refused. */
    send: (
      pathway: unknown,
      streamId: string,
      commands: readonly (Typed & Readonly<Record<string, unknown>>)[],
      sent: Sent = {},
    ): readonly Recorded<Typed>[] =>
      // A pathway's messages are its own; its schemas check them here.
      commands.flatMap((command) => send(pathway as Pathway, streamId, command, sent)),
    /** An event that is there and cannot be read. */
    gap: (
      category: string,
      streamId: string,
      unreadable: Unreadable['unreadable'] = 'damaged',
      type = 'EntryRecorded',
    ): Unreadable => {
      const { metadata, ...where } = place(category, streamId, {});
      const about = { ...metadata, subjects: [samim] };
      const gap = { ...where, type, unreadable, revision: 0, metadata: about };
      happenings.push(gap);
      return gap;
    },
  };
};
