/** Commands against a real event node: one wins, a repeat adds nothing, two are never one. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../../../test/support/event-node.ts';
import type { Append } from './append.ts';
import { type LogOptions, type OpenDesk, openDesk } from './desk.ts';
import { handle } from './handle.ts';
import { memoryKeyHolder } from './key-holder.ts';
import { anna, begin, child, letters, sibling, strike, write } from './letters.fixtures.ts';
import { type EventLog, openEventLog } from './open.ts';

let node: RunningNode;
let here: EventLog;
let there: EventLog;
let streamId: string;
const keys = memoryKeyHolder();

const options = (): LogOptions => ({
  url: node.url,
  partnership: 'kelderby',
  pathways: [letters],
  keys,
  clock: () => '2025-04-11T13:10:00.000Z',
});
const open = () => openEventLog(options());

const textsOf = async (log: EventLog) =>
  (await log.read('letter', streamId)).map((recorded) =>
    'event' in recorded && 'text' in recorded.event ? recorded.event.text : recorded,
  );

beforeAll(async () => {
  node = await startNode();
});
afterAll(async () => {
  await node.stop();
});
beforeEach(async () => {
  streamId = randomUUID();
  here = await open();
  there = await open();
});
afterEach(async () => {
  await here.close();
  await there.close();
});

const line = (text: string, commandId = randomUUID()) => write({ streamId, commandId, text });

describe('handling a command', () => {
  it('appends what was decided and says where', async () => {
    const outcome = await here.handle(begin({ streamId, commandId: randomUUID() }));
    expect(outcome).toMatchObject({
      kind: 'done',
      repeated: false,
      receipt: { stream: `kelderby.letter-${streamId}`, revision: 0 },
    });
    expect(await here.read('letter', streamId)).toMatchObject([
      { event: { type: 'LetterBegun', to: 'Rowan Ashe' }, metadata: { actor: { user: 'u-anna' } } },
    ]);
  });

  it('lets one of two writers win and the other decide again', async () => {
    await here.handle(begin({ streamId, commandId: randomUUID() }));
    await there.handle(line('one'));
    const both = await Promise.all([here.handle(line('two')), there.handle(line('three'))]);
    expect(both).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
    expect((await textsOf(here)).slice(1).sort()).toEqual(['one', 'three', 'two']);
    const full = { kind: 'refused', refused: 'full', found: { lines: 3 } };
    expect(await here.handle(line('four'))).toEqual(full);
    expect(await there.handle(line('four'))).toEqual(full);
  });
});

describe('handling a command on what may be out of date', () => {
  const strikeOne = () => strike({ streamId, commandId: randomUUID() });

  beforeEach(async () => {
    await here.handle(begin({ streamId, commandId: randomUUID() }));
  });

  it('refuses only after looking again', async () => {
    for (const text of ['one', 'two', 'three']) await here.handle(line(text));
    await there.handle(strikeOne());
    expect(await here.handle(line('four'))).toMatchObject({ kind: 'done' });
  });

  it('finds nothing to do only after looking again', async () => {
    await there.handle(line('one'));
    expect(await here.handle(strikeOne())).toMatchObject({ receipt: { revision: 2 } });
    expect(await here.handle(strikeOne())).toEqual({
      kind: 'done',
      repeated: false,
      receipt: {
        stream: `kelderby.letter-${streamId}`,
        revision: 2,
        position: expect.stringMatching(/^[1-9]\d*$/),
        eventIds: [],
      },
    });
  });

  it('refuses what is not there to be changed', async () => {
    const elsewhere = write({ streamId: randomUUID(), commandId: randomUUID(), text: 'one' });
    expect(await here.handle(elsewhere)).toEqual({ kind: 'refused', refused: 'notBegun' });
  });
});

describe('handling a command that was sent before', () => {
  beforeEach(async () => {
    await here.handle(begin({ streamId, commandId: randomUUID() }));
  });

  it('gives the first receipt and adds nothing', async () => {
    const sent = line('one');
    const first = await here.handle(sent);
    if (first.kind !== 'done') throw new Error(`Expected a receipt, found ${first.kind}.`);
    await here.handle(line('two'));
    const again = { kind: 'done', receipt: first.receipt, repeated: true };
    expect(await here.handle(sent)).toEqual(again);
    expect(await there.handle(sent)).toEqual(again);
    expect((await textsOf(here)).slice(1)).toEqual(['one', 'two']);
  });

  it('gives the first receipt even where a rule would now refuse it', async () => {
    const sent = line('one');
    await here.handle(sent);
    await here.handle(line('two'));
    await here.handle(line('three'));
    expect(await here.handle(line('four'))).toMatchObject({ refused: 'full' });
    expect(await there.handle(sent)).toMatchObject({ kind: 'done', repeated: true });
  });

  it('refuses the same id for something else, here and elsewhere', async () => {
    const commandId = randomUUID();
    await here.handle(line('one', commandId));
    expect(await here.handle(line('other', commandId))).toEqual({ kind: 'reused' });
    expect(await there.handle(line('other', commandId))).toEqual({ kind: 'reused' });
    expect((await textsOf(here)).slice(1)).toEqual(['one']);
  });

  it('refuses the same id for something else where the stream seems new', async () => {
    const ask = { streamId: randomUUID(), commandId: randomUUID() };
    const first = await here.handle(begin(ask));
    expect(await there.handle(begin({ ...ask, to: 'Hazel Thorne' }))).toEqual({ kind: 'reused' });
    const again = await open();
    expect(await again.handle(begin(ask))).toEqual({ ...first, repeated: true });
    await again.close();
  });

  it('adds it once where two processes are sent it in the same instant, and tells both where and one that it was there', async () => {
    await there.peek(letters, streamId); // both remember the stream as it was before
    const order = line('one');
    const both = await Promise.all([here.handle(order), there.handle(order)]);
    const [mine, theirs] = both.map((outcome) => outcome.kind === 'done' && outcome.receipt);
    expect(mine).toBeTruthy();
    expect(theirs).toEqual(mine);
    const repeated = both.map((outcome) => outcome.kind === 'done' && outcome.repeated);
    expect(repeated.sort()).toEqual([false, true]);
    expect(await textsOf(here)).toHaveLength(2);
    expect(await here.handle(line('two'))).toMatchObject({ receipt: { revision: 2 } });
    expect(await there.handle(line('three'))).toMatchObject({ receipt: { revision: 3 } });
  });
  it('takes two commands with the same words for two', async () => {
    await Promise.all([here.handle(line('rang again')), here.handle(line('rang again'))]);
    expect((await textsOf(here)).slice(1)).toEqual(['rang again', 'rang again']);
  });
});

describe('handling many commands', () => {
  it('answers in their order, and keeps the order of those for one stream', async () => {
    const others = Array.from({ length: 100 }, () => randomUUID());
    const orders = [
      begin({ streamId, commandId: randomUUID() }),
      ...others.map((other) => begin({ streamId: other, commandId: randomUUID() })),
      ...['one', 'two', 'three', 'four'].map((text) => line(text)),
    ];
    const outcomes = await here.handleMany(orders);
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 104 }, () => 'done'),
      'refused',
    ]);
    expect(outcomes[7]).toMatchObject({ receipt: { stream: `kelderby.letter-${others[6]}` } });
    expect((await textsOf(there)).slice(1)).toEqual(['one', 'two', 'three']);
  });
});

describe('handling a command on a stream that others keep changing', () => {
  /** Everything real, but somebody else writes before each of our appends, so many times. */
  const interrupted = (desk: OpenDesk, times: number): OpenDesk => {
    let left = times;
    const append: Append = async (...asked) => {
      if (left > 0) {
        left -= 1;
        const envelope = { commandId: randomUUID(), actor: anna, subjects: [child] };
        await there.append('letter', streamId, { type: 'ChildAdded', childId: sibling }, envelope);
      }
      return desk.append(...asked);
    };
    return { ...desk, append };
  };
  let desk: OpenDesk;

  beforeEach(async () => {
    desk = openDesk(options());
    await desk.ready();
    await here.handle(begin({ streamId, commandId: randomUUID() }));
  });
  afterEach(() => desk.close());

  const handled = (times: number) =>
    handle(interrupted(desk, times), line('at last'), `kelderby.letter-${streamId}`);

  it('decides again on what is there', async () => {
    expect(await handled(2)).toMatchObject({ kind: 'done', receipt: { revision: 3 } });
    expect((await here.read('letter', streamId)).at(-1)).toMatchObject({
      metadata: { subjects: [child, sibling, sibling] },
    });
  });

  it('says so after three times, and has written nothing', async () => {
    expect(await handled(3)).toEqual({ kind: 'conflict' });
    expect((await textsOf(here)).filter((text) => text === 'at last')).toEqual([]);
  });
});

describe('appending a fact', () => {
  it('needs no revision and asks no rule', async () => {
    const envelope = { commandId: randomUUID(), actor: anna, subjects: [child] };
    const fact = { type: 'LineWritten', text: 'seen' };
    const first = await here.append('letter', streamId, fact, envelope);
    const second = await there.append('letter', streamId, fact, {
      ...envelope,
      commandId: randomUUID(),
    });
    expect([first.revision, second.revision]).toEqual([0, 1]);
    expect(await here.read('letter', streamId)).toMatchObject([
      { event: fact, metadata: { subjects: [child], sealed: { scope: `child:${child}` } } },
      { event: fact },
    ]);
  });

  it('says which fields do not fit, and not what was in them', async () => {
    const envelope = { commandId: randomUUID(), actor: anna, subjects: [child] };
    const wrong = { type: 'LetterBegun', childId: 'Rowan Ashe', to: 'Hazel Thorne' };
    const failed = here.append('letter', streamId, wrong, envelope);
    await expect(failed).rejects.toThrow(/LetterBegun in letters .* childId \(invalid_format\)/);
    await expect(failed).rejects.not.toThrow(/Rowan|Hazel/);
  });
});

describe('peeking at a stream', () => {
  it('tells whom it is about and what is known, and decides nothing', async () => {
    expect((await here.peek(letters, streamId)).subjects).toEqual([]);
    await there.handle(begin({ streamId, commandId: randomUUID() }));
    const elsewhere = await there.peek(letters, streamId);
    expect(elsewhere).toEqual({ subjects: [child], state: { children: [child], lines: [] } });
    expect(await here.handle(line('one'))).toMatchObject({ kind: 'done' });
  });
});

describe('the name of a store', () => {
  it('is the same for everyone who asks', async () => {
    const [one, two] = await Promise.all([here.storeId(), there.storeId()]);
    expect(one).toBe(two);
    expect(await here.storeId()).toBe(one);
  });
});
