/** Commands against a real event node: one wins, a repeat adds nothing, two are never one. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../../../test/support/event-node.ts';
import { memoryKeyHolder } from './key-holder.ts';
import { begin, letters, write } from './letters.fixtures.ts';
import { type EventLog, openEventLog } from './open.ts';

let node: RunningNode;
let here: EventLog;
let there: EventLog;
let streamId: string;
const keys = memoryKeyHolder();

const open = () =>
  openEventLog({
    url: node.url,
    partnership: 'kelderby',
    pathways: [letters],
    keys,
    clock: () => '2025-04-11T13:10:00.000Z',
  });

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
