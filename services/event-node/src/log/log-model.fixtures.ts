/** What a log should hold, by the plainest means: the events of each stream in a map, and what was said of it. */
import { expect } from 'vitest';
import { ANY, TOMBSTONE } from '../protocol/revisions.ts';
import type { EventLog, Outcome, Write } from './event-log.ts';
import { freshId } from './fresh-id.ts';

type Stream = {
  readonly texts: Map<number, string>;
  last: number;
  truncatedBefore: number;
  isHidden: boolean;
  isClosed: boolean;
};

/** A write, and what it changes where it is kept. */
export type Step = { readonly write: Write; readonly keep: (outcome: Outcome | undefined) => void };

type Order = 'forwards' | 'backwards';

const eventOf = (type: string, text: string) => ({
  ...{ id: freshId(), type, isJson: type === '$metadata' },
  ...{ metadata: Buffer.alloc(0), data: Buffer.from(text) },
});

const textsOf = (
  log: EventLog,
  name: string,
  order: Order,
): readonly (readonly [number, string])[] => {
  const stream = log.streamId(name);
  const found: (readonly [number, string])[] = [];
  let [first, last] = [0, TOMBSTONE - 1];
  for (;;) {
    const page =
      stream === undefined ? [] : log.rows[order]({ stream, first, last, notBefore: 0, limit: 9 });
    const end = page.at(-1);
    if (!end) return order === 'forwards' ? found : found.reverse();
    found.push(...page.map(({ revision, data }) => [revision, data.toString()] as const));
    if (order === 'forwards') first = end.revision + 1;
    else last = end.revision - 1;
  }
};

export class LogModel {
  private readonly streams = new Map<string, Stream>();

  private of(name: string): Stream {
    const fresh = {
      texts: new Map(),
      last: -1,
      truncatedBefore: 0,
      isHidden: false,
      isClosed: false,
    };
    const stream = this.streams.get(name) ?? fresh;
    this.streams.set(name, stream);
    return stream;
  }

  append(name: string, howMany: number): Step {
    const stream = this.of(name);
    const from = stream.last + 1;
    const texts = Array.from({ length: howMany }, (_, ordinal) => `${name} ${from + ordinal}`);
    const events = texts.map((text) => eventOf('Noted', text));
    return {
      write: { kind: 'append', streamName: name, expected: ANY, events },
      keep: (outcome) => {
        const last = from + howMany - 1;
        if (stream.isClosed) return expect(outcome).toEqual({ kind: 'deleted' });
        expect(outcome).toMatchObject({ kind: 'written', revision: last });
        if (stream.isHidden) stream.truncatedBefore = from;
        stream.isHidden = false;
        stream.last = last;
        for (const [ordinal, text] of texts.entries()) stream.texts.set(from + ordinal, text);
      },
    };
  }

  /** Hides a stream that is open and was written to. */
  hide(name: string): Step | undefined {
    const stream = this.of(name);
    if (stream.isClosed || stream.last < 0) return undefined;
    const write: Write = { kind: 'delete', streamName: name, expected: ANY };
    const keep = (): void => {
      stream.isHidden = true;
    };
    return { write, keep };
  }

  close(name: string): Step | undefined {
    const stream = this.of(name);
    if (stream.isClosed) return undefined;
    const write: Write = { kind: 'tombstone', streamName: name, expected: ANY };
    const keep = (): void => {
      stream.isClosed = true;
    };
    return { write, keep };
  }

  /** Truncates a stream that is open and in sight, by a part of what is in it. */
  truncate(name: string, part: number): Step | undefined {
    const stream = this.of(name);
    if (stream.isClosed || stream.isHidden || stream.last < 0) return undefined;
    const before = Math.max(stream.truncatedBefore, Math.floor(part * (stream.last + 2)));
    const events = [eventOf('$metadata', JSON.stringify({ $tb: before }))];
    const write: Write = { kind: 'append', streamName: `$$${name}`, expected: ANY, events };
    const keep = (): void => {
      stream.truncatedBefore = before;
    };
    return { write, keep };
  }

  /** What is out of sight may be there or not; all else must be, in both orders. */
  check(log: EventLog): void {
    for (const [name, stream] of this.streams) {
      const { texts, last, isClosed, isHidden, truncatedBefore } = stream;
      expect(log.lastRevision(name)).toBe(isClosed ? TOMBSTONE : last);
      const first = isClosed || isHidden ? last + 1 : truncatedBefore;
      const inSight = [...texts].filter(([revision]) => revision >= first);
      for (const order of ['forwards', 'backwards'] as const) {
        const found = textsOf(log, name, order);
        expect(found.filter(([revision]) => revision >= first)).toEqual(inSight);
        for (const [revision, text] of found) expect(text).toBe(texts.get(revision));
      }
    }
  }
}
