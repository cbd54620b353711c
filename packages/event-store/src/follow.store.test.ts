/** Following the log of a real event node: in order, from where one stopped, across its sudden death. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Typed } from '@throughline/decider/decider';
import type { Recorded, Unreadable } from '@throughline/decider/recorded';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../../../test/support/event-node.ts';
import { memoryKeyHolder } from './key-holder.ts';
import { anna, begin, child, letters, write } from './letters.fixtures.ts';
import { type EventLog, openEventLog } from './open.ts';

let data: string;
let node: RunningNode;
let log: EventLog;
let streamId: string;
const keys = memoryKeyHolder();

const open = (partnership = 'kelderby', pathways = [letters]) =>
  openEventLog({
    url: node.url,
    partnership,
    pathways,
    keys,
    clock: () => '2025-04-11T13:10:00.000Z',
  });

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'throughline-follow-'));
  node = await startNode({ data });
  log = await open();
  streamId = randomUUID();
  await log.handle(begin({ streamId, commandId: randomUUID() }));
});
afterEach(async () => {
  await log.close();
  await node.stop();
  await rm(data, { recursive: true });
});

type Anything = Recorded<Typed> | Unreadable;

const line = (text: string) => write({ streamId, commandId: randomUUID(), text });

const saidBy = (recorded: Anything): unknown => {
  if ('unreadable' in recorded) return recorded.unreadable;
  return 'text' in recorded.event ? recorded.event.text : recorded.event.type;
};

/** Follows until caught up and tells what it was handed. */
const all = async (
  from?: bigint,
  categories?: readonly string[],
  work?: (nth: number) => Promise<void>,
) => {
  const seen: Anything[] = [];
  const enough = new AbortController();
  const onCaughtUp = () => enough.abort();
  await log.follow({ from, categories, signal: enough.signal, onCaughtUp }, (recorded) => {
    const nth = seen.push(recorded);
    return work?.(nth);
  });
  return seen;
};

/** At work so long that what is read ahead waits, and comes opened. */
const slowly = async (nth: number): Promise<void> => {
  if (nth % 64 === 0) await pause(30);
};

describe('the last event to follow', () => {
  const lastFollowed = async () => (await all()).at(-1)?.position;

  it('is the last that whoever follows is handed', async () => {
    await log.handle(line('the last'));
    expect(await log.lastToFollow()).toBe(await lastFollowed());
    expect(await log.lastToFollow()).toBe(await log.head());
  });

  it('is not a draft, however often one is kept, nor what is of another partnership', async () => {
    await log.handle(line('the last'));
    const last = await log.head();
    const other = await open('elsewhere');
    const about = { childId: child, place: '/children/c1/entries/new' };
    for (let n = 0; n < 40; n += 1)
      await log.drafts.save(
        { ...about, content: { words: `${n}` }, savedAt: '2025-04-11T13:10:00.000Z' },
        anna,
        3_600,
      );
    await other.handle(begin({ streamId: randomUUID(), commandId: randomUUID() }));
    await other.close();
    expect(await log.head()).toBeGreaterThan(last);
    expect(await log.lastToFollow()).toBe(last);
    expect(await lastFollowed()).toBe(last);
  });

  it('is 0 where there is nothing to follow', async () => {
    const other = await open('elsewhere');
    expect(await other.lastToFollow()).toBe(0n);
    await other.close();
  });
});

/** Follows in the background; `until` resolves when something said so was handed over. */
const following = (from?: bigint) => {
  const seen: Anything[] = [];
  const stop = new AbortController();
  let wanted: { readonly text: string; readonly resolve: () => void } | undefined;
  const ended = log.follow({ from, signal: stop.signal }, (recorded) => {
    seen.push(recorded);
    if (saidBy(recorded) === wanted?.text) wanted?.resolve();
  });
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      wanted = { text, resolve };
      if (seen.some((recorded) => saidBy(recorded) === text)) resolve();
    });
  const end = () => {
    stop.abort();
    return ended;
  };
  return { seen, until, end };
};

describe('following the log', () => {
  it('hands over what was there and what comes, in order', async () => {
    await log.handle(line('one'));
    const { seen, until, end } = following();
    await until('one');
    await log.handle(line('two'));
    await until('two');
    await end();
    expect(seen.map(saidBy)).toEqual(['LetterBegun', 'one', 'two']);
    expect(seen[2]).toMatchObject({
      partnership: 'kelderby',
      category: 'letter',
      streamId,
      revision: 2,
      metadata: { subjects: [child], recordedAt: '2025-04-11T13:10:00.000Z' },
    });
  });

  it('goes on after a position, without the event at it', async () => {
    await log.handleMany([line('one'), line('two'), line('three')]);
    const [, one, two] = await all();
    expect((await all(one?.position)).map(saidBy)).toEqual(['two', 'three']);
    expect(two?.position).toBeGreaterThan(one?.position ?? 0n);
  });

  it('hands over its own partnership only, and the categories asked for', async () => {
    const other = await open('marlow');
    await other.handle(begin({ streamId: randomUUID(), commandId: randomUUID() }));
    await other.close();
    expect((await all()).map(({ partnership }) => partnership)).toEqual(['kelderby']);
    expect(await all(undefined, ['parcel'])).toEqual([]);
    expect(await all(undefined, ['parcel', 'letter'])).toHaveLength(1);
  });

  it('shows as a gap what it cannot read, on the child it is about', async () => {
    const newer = new Map([...letters.events]);
    newer.delete('LineWritten');
    await log.handle(line('one'));
    await log.close();
    log = await open('kelderby', [{ ...letters, events: newer }]);
    expect((await all())[1]).toMatchObject({
      unreadable: 'unknown type',
      type: 'LineWritten',
      metadata: { subjects: [child] },
    });
  });

  it('finishes one event before the next, and a checkpoint after those before it', async () => {
    const texts = Array.from({ length: 300 }, (_, n) => `line ${n}`);
    const envelope = () => ({ commandId: randomUUID(), actor: anna, subjects: [child] });
    for (const text of texts)
      await log.append('letter', streamId, { type: 'LineWritten', text }, envelope());
    const enough = new AbortController();
    const head = await log.head();
    let working = 0;
    let last = 0n;
    const onCheckpoint = (position: bigint) => {
      expect(working).toBe(0);
      expect(last).toBeLessThanOrEqual(position);
      if (position >= head) {
        expect(last).toBe(head);
        enough.abort();
      }
    };
    await log.follow({ signal: enough.signal, onCheckpoint }, async ({ position }) => {
      working += 1;
      await new Promise(setImmediate);
      expect(working).toBe(1);
      working -= 1;
      last = position;
    });
    expect(last).toBe(head);
  });

  it('ends with the fault of whoever follows, on an event or a checkpoint', async () => {
    const fail = () => {
      throw new Error('no room on the disk');
    };
    const { signal } = new AbortController();
    await expect(log.follow({ signal }, fail)).rejects.toThrow('no room on the disk');
    const options = { signal, onCheckpoint: fail };
    await expect(log.follow(options, () => undefined)).rejects.toThrow('no room on the disk');
  });

  it('leaves writers and readers alone when it is aborted', async () => {
    const streams = Array.from({ length: 200 }, () => randomUUID());
    const orders = streams.map((id) => begin({ streamId: id, commandId: randomUUID() }));
    const handled = log.handleMany(orders);
    const read = Promise.all(streams.map(() => log.read('letter', streamId)));
    for (let times = 0; times < 10; times += 1) {
      const { until, end } = following();
      await until('LetterBegun');
      await end();
    }
    expect(new Set((await handled).map(({ kind }) => kind))).toEqual(new Set(['done']));
    expect((await read).every((events) => events.length === 1)).toBe(true);
  });

  it('ends when the log is closed', async () => {
    const { signal } = new AbortController();
    const ended = log.follow({ signal }, () => undefined);
    await log.close();
    await ended;
  });
});

describe('losing the node to a power cut', () => {
  const restart = async () => {
    await node.kill();
    const { port } = new URL(node.url.replace('esdb:', 'http:'));
    node = await startNode({ data, port: Number(port) });
  };

  it('leaves followers where they were, to go on by themselves', async () => {
    const { seen, until, end } = following();
    await until('LetterBegun');
    await restart();
    await log.handle(line('after'));
    await until('after');
    await end();
    expect(seen.map(saidBy)).toEqual(['LetterBegun', 'after']);
  });

  it('loses nothing that was answered, and writes nothing twice', async () => {
    const streams = Array.from({ length: 600 }, () => randomUUID());
    const orders = streams.map((id) =>
      begin({ streamId: id, commandId: randomUUID(), to: 'x'.repeat(20_000) }),
    );
    const handled = log.handleMany(orders);
    await log.handle(line('first'));
    await restart();
    const outcomes = await handled;
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['done']));
    const begun = (await all()).filter((recorded) => saidBy(recorded) === 'LetterBegun');
    expect(begun.map((recorded) => recorded.streamId).sort()).toEqual(
      [...streams, streamId].sort(),
    );
  });

  it('tells whoever is far behind of every event in its own words, whoever opened it', async () => {
    const ids = Array.from({ length: 900 }, () => randomUUID());
    const orders = ids.flatMap((id) => [
      begin({ streamId: id, commandId: randomUUID(), childId: randomUUID() }),
      ...['one', 'two', 'three'].map((text) =>
        write({ streamId: id, commandId: randomUUID(), text: `${text} of ${id}` }),
      ),
    ]);
    await log.handleMany(orders);
    await restart();
    for (const work of [undefined, slowly]) {
      const said = Map.groupBy(
        await all(undefined, undefined, work),
        (recorded) => recorded.streamId,
      );
      expect(said.size).toBe(ids.length + 1);
      for (const id of ids) {
        const expected = ['LetterBegun', `one of ${id}`, `two of ${id}`, `three of ${id}`];
        expect(said.get(id)?.map(saidBy)).toEqual(expected);
      }
    }
  });
});
