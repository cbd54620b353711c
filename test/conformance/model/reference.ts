/** The reference: what a stream store does, in memory and in the plainest words. */
import { randomUUID } from 'node:crypto';

export type Kept = {
  readonly id: string;
  readonly stream: string;
  /** −1 stands for a tombstone. */
  readonly revision: number;
  /** What the server's clock was set to when it was written. */
  readonly clock: Clock;
};

/** As the machine has it, or set back by more than any age that is asked for here. */
export type Clock = 'right' | 'behind';

export type ExpectedRevision = 'any' | 'no_stream' | 'stream_exists' | bigint;
export type Answer = { readonly revision: number } | { readonly refused: string };

type Limits = { truncateBefore?: number; maxCount?: number; maxAge?: number };

type StreamState = {
  readonly events: Kept[];
  limits: Limits;
  isHidden: boolean;
  isClosed: boolean;
  hasMetadata: boolean;
};

const WRONG: Answer = { refused: 'wrong-expected-version' };
const CLOSED: Answer = { refused: 'stream-deleted' };

export class Reference {
  /** Every event, metadata and tombstones included, in order of commit; metadata without its id. */
  readonly log: Kept[] = [];
  clock: Clock = 'right';
  private readonly streams = new Map<string, StreamState>();

  private state(stream: string): StreamState {
    const found = this.streams.get(stream);
    if (found) return found;
    const fresh: StreamState = {
      events: [],
      limits: {},
      isHidden: false,
      isClosed: false,
      hasMetadata: false,
    };
    this.streams.set(stream, fresh);
    return fresh;
  }

  last(stream: string): number {
    return this.state(stream).events.length - 1;
  }

  isClosed(stream: string): boolean {
    return this.state(stream).isClosed;
  }

  append(stream: string, ids: readonly string[], expected: ExpectedRevision): Answer {
    const state = this.state(stream);
    const last = this.last(stream);
    if (state.isClosed) return CLOSED;
    if (expected === 'stream_exists') {
      if (state.isHidden) return CLOSED;
      if (last < 0 && !state.hasMetadata) return WRONG;
    }
    if (typeof expected === 'string' && expected !== 'no_stream') {
      // An id can stand twice, for at the expected revision nothing is compared: the first in the log counts.
      const places = ids.map((id) => {
        const first = this.log.find((event) => event.id === id);
        return first?.stream === stream ? first.revision : -1;
      });
      if (places[0] !== undefined && places[0] >= 0) {
        return places.includes(-1) ? WRONG : { revision: places.at(-1) ?? -1 };
      }
      return this.write(stream, ids);
    }
    const at = expected === 'no_stream' ? -1 : Number(expected);
    if (at === last) return this.write(stream, ids);
    if (at > last) return WRONG;
    const same = ids.map((id, ordinal) => state.events[at + 1 + ordinal]?.id === id);
    if (same.every(Boolean) && ids.length > 0) return { revision: at + ids.length };
    return same[0] === false && at === -1 && state.isHidden ? this.write(stream, ids) : WRONG;
  }

  private write(stream: string, ids: readonly string[]): Answer {
    const state = this.state(stream);
    const from = state.events.length;
    for (const id of ids) {
      const event = { id, stream, revision: state.events.length, clock: this.clock };
      state.events.push(event);
      this.log.push(event);
    }
    this.revive(stream, from);
    return { revision: this.last(stream) };
  }

  /** Written to again, a hidden stream is in sight from there on; its metadata follows what was written. */
  private revive(stream: string, from: number): void {
    const state = this.state(stream);
    if (!state.isHidden) return;
    state.isHidden = false;
    state.limits.truncateBefore = from;
    this.note(stream);
  }

  private note(stream: string): void {
    this.state(stream).hasMetadata = true;
    this.log.push({ id: randomUUID(), stream: `$$${stream}`, revision: 0, clock: this.clock });
  }

  limit(stream: string, limits: Limits): Answer {
    const state = this.state(stream);
    if (state.isClosed) return CLOSED;
    state.limits = { ...limits };
    this.note(stream);
    this.revive(stream, state.events.length);
    return { revision: 0 };
  }

  hide(stream: string, expected: 'any' | bigint): Answer {
    const state = this.state(stream);
    if (state.isClosed) return CLOSED;
    if (expected !== 'any' && Number(expected) !== this.last(stream)) return WRONG;
    if (this.last(stream) < 0 && !state.hasMetadata) return WRONG;
    state.isHidden = true;
    state.limits = {}; // a deletion replaces what metadata there was
    this.note(stream);
    return { revision: 0 };
  }

  close(stream: string): Answer {
    const state = this.state(stream);
    if (state.isClosed) return CLOSED;
    state.isClosed = true;
    this.log.push({ id: randomUUID(), stream, revision: -1, clock: this.clock });
    return { revision: 0 };
  }

  /** Events in sight, or why there are none. */
  read(stream: string): readonly Kept[] | { readonly refused: string } {
    const { events, limits, isHidden, isClosed } = this.state(stream);
    if (isClosed) return CLOSED as { refused: string };
    if (events.length === 0 || isHidden) return { refused: 'stream-not-found' };
    const byCount = limits.maxCount === undefined ? 0 : events.length - limits.maxCount;
    const inSight = events.slice(Math.max(limits.truncateBefore ?? 0, byCount, 0));
    const isOld = ({ clock }: Kept): boolean => clock === 'behind' && this.clock === 'right';
    return limits.maxAge === undefined ? inSight : inSight.filter((event) => !isOld(event));
  }
}
