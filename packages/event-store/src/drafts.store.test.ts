/** Drafts against a real event node: what is kept, who can read it, and what is left on the disk for others. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@throughline/decider/recorded';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../../../test/support/event-node.ts';
import type { Draft } from './drafts.ts';
import { type KeyHolder, memoryKeyHolder } from './key-holder.ts';
import { begin, letters } from './letters.fixtures.ts';
import { type EventLog, openEventLog } from './open.ts';

let node: RunningNode;
let log: EventLog;
let keys: KeyHolder;
let partnership: string;

const open = () =>
  openEventLog({
    ...{ url: node.url, partnership, pathways: [letters], keys },
    clock: () => '2025-04-11T13:10:00.000Z',
  });

const ada: Actor = { user: 'u-ada', role: 'practitioner', agency: 'a-college' };
const ben: Actor = { user: 'u-ben', role: 'leader' };
const month = 30 * 24 * 3600; // seconds
const place = '/children/c1/entries/new';

const draft = (words: string, more: Partial<Draft> = {}): Draft => ({
  ...{ place, content: { words }, savedAt: '2025-04-11T13:10:00.000Z' },
  ...more,
});

beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.stop());
beforeEach(async () => {
  keys = memoryKeyHolder();
  partnership = `p${randomUUID().slice(0, 8)}`;
  log = await open();
});
afterEach(() => log.close());

describe('keeping a draft', () => {
  it('keeps the last version, for whoever opens the log next', async () => {
    await log.drafts.save(draft('first'), ada, month);
    await log.drafts.save(draft('second'), ada, month);
    await log.close();
    log = await open();
    expect(await log.drafts.find('u-ada', place)).toEqual(draft('second'));
    expect(await log.drafts.list('u-ada')).toEqual([draft('second')]);
  });

  it('keeps one for each place', async () => {
    const other = draft('a call', { place: '/elsewhere' });
    await log.drafts.save(draft('an entry'), ada, month);
    await log.drafts.save(other, ada, month);
    expect(await log.drafts.list('u-ada')).toEqual([draft('an entry'), other]);
  });

  it('loses neither of two that were begun at once', async () => {
    const places = ['/a', '/b', '/c', '/d'];
    await Promise.all(places.map((at) => log.drafts.save(draft(at, { place: at }), ada, month)));
    const found = await log.drafts.list('u-ada');
    expect(found.map((one) => one.place).toSorted()).toEqual(places);
  });

  it('has an end to what one person may have, and says so', async () => {
    for (let n = 0; n < 50; n += 1)
      expect(await log.drafts.save(draft('x', { place: `/${n}` }), ada, month)).toBe('saved');
    expect(await log.drafts.save(draft('x', { place: '/50' }), ada, month)).toBe('full');
    expect(await log.drafts.save(draft('y', { place: '/1' }), ada, month)).toBe('saved');
    await log.drafts.remove('/7', ada);
    expect(await log.drafts.save(draft('x', { place: '/50' }), ada, month)).toBe('saved');
  });
});

describe('taking a draft away', () => {
  it('leaves none, and the next one begins afresh', async () => {
    await log.drafts.save(draft('sent'), ada, month);
    await log.drafts.remove(place, ada);
    expect(await log.drafts.find('u-ada', place)).toBeUndefined();
    expect(await log.drafts.list('u-ada')).toEqual([]);
    await log.drafts.save(draft('another'), ada, month);
    await log.drafts.remove(place, ada);
    expect(await log.drafts.find('u-ada', place)).toBeUndefined();
  });

  it('is nothing where there is none', async () => {
    const before = await log.head();
    await log.drafts.remove(place, ada);
    expect(await log.head()).toBe(before);
  });

  it('happens by itself when its time is over', async () => {
    await log.drafts.save(draft('old'), ada, 1);
    await expect.poll(() => log.drafts.find('u-ada', place), { timeout: 5_000 }).toBeUndefined();
    expect(await log.drafts.list('u-ada')).toEqual([]);
  });
});

describe('who can read a draft', () => {
  it('is its owner alone, and nobody else takes it away', async () => {
    await log.drafts.save(draft('mine'), ada, month);
    expect(await log.drafts.find('u-ben', place)).toBeUndefined();
    expect(await log.drafts.list('u-ben')).toEqual([]);
    await log.drafts.remove(place, ben);
    expect(await log.drafts.find('u-ada', place)).toEqual(draft('mine'));
  });

  it('is nobody once the child whom it is about is forgotten', async () => {
    const childId = randomUUID();
    await log.handle(begin({ streamId: randomUUID(), commandId: randomUUID(), childId }));
    await log.drafts.save(draft('about the child', { childId }), ada, month);
    await log.forget([`child:${childId}`]);
    expect(await log.drafts.find('u-ada', place)).toBeUndefined();
    expect(await log.drafts.list('u-ada')).toEqual([]);
  });

  it('is no follower of the log: what comes after it is handed over, and the draft is not', async () => {
    await log.drafts.save(draft('mine'), ada, month);
    await log.handle(begin({ streamId: randomUUID(), commandId: randomUUID() }));
    const end = new AbortController();
    const seen: string[] = [];
    await log.follow({ signal: end.signal, onCaughtUp: () => end.abort() }, ({ category }) => {
      seen.push(category);
    });
    expect(seen).toEqual(['letter']);
  });

  it('is nobody who looks at the disk', async () => {
    await log.drafts.save(draft('a bruise behind the left ear'), ada, month);
    const files = await readdir(node.data, { recursive: true, withFileTypes: true });
    const bytes = await Promise.all(
      files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))),
    );
    expect(Buffer.concat(bytes).includes('u-ada')).toBe(true); // the right bytes are being looked at
    expect(Buffer.concat(bytes).includes('bruise')).toBe(false);
  });
});
