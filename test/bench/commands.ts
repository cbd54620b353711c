/** Commands a second, through the graph and through the log's own door, against a server that keeps nothing. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { recordCall } from '@throughline/domain/entry/entry.fixtures';
import { given } from '@throughline/domain/kelderby.fixtures';
import { pathwayOf } from '@throughline/domain/pathways';
import { makeCaseLoad } from '../support/case-load.ts';
import { startNode } from '../support/event-node.ts';
import { command } from '../support/graph.ts';
import { startProduct } from '../support/product.ts';
import { temporaryFolder, withLog } from './stores.ts';
import { type Benchmark, timed } from './table.ts';

const NULL_NODE = fileURLToPath(new URL('./null-node.ts', import.meta.url));
const CALLERS = 64;
const BYTES = 430; // of a typical event here

/** Commands a second from 64 callers, each its next one when the last was answered. */
const rateOf = async (commands: number, send: () => Promise<unknown>): Promise<number> => {
  let left = commands;
  const caller = async (): Promise<void> => {
    while (left-- > 0) await send();
  };
  const run = () => Promise.all(Array.from({ length: CALLERS }, caller));
  return commands / ((await timed(run)) / 1_000);
};

/** Twice, of which the second counts: the first warms up. */
const warmRate = async (commands: number, send: () => Promise<unknown>): Promise<number> => {
  await rateOf(Math.ceil(commands / 4), send);
  return rateOf(commands, send);
};

const againstNothing = async (commands: number): Promise<number> => {
  const node = await startNode({ main: NULL_NODE, mainArgs: ['1'] });
  const client = EventStoreDBClient.connectionString(node.url);
  const text = 'x'.repeat(BYTES);
  const rate = await warmRate(commands, () =>
    client.appendToStream(`bench-${randomUUID()}`, jsonEvent({ type: 'Measured', data: { text } })),
  );
  await client.dispose();
  await node.stop();
  return rate;
};

const throughTheLog = (commands: number): Promise<number> => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const pathway = pathwayOf('entry');
  if (pathway === undefined) throw new Error('Expected a pathway called "entry".');
  return withLog(folder, (log) =>
    warmRate(commands, async () => {
      const entryId = randomUUID();
      const outcome = await log.handle({
        pathway,
        streamId: entryId,
        command: recordCall({ entryId }),
        commandId: randomUUID(),
        actor: given.actor,
        given,
      });
      if (outcome.kind !== 'done')
        throw new Error(`Expected it to be recorded, found ${outcome.kind}.`);
    }),
  );
};

const throughTheGraph = async (commands: number): Promise<number> => {
  const folder = temporaryFolder();
  const product = await startProduct(folder);
  try {
    const origin = () => product.origin;
    const { agencyId, childIds, token } = await makeCaseLoad(folder, origin, 1);
    const occurred = { at: '2025-01-07T09:00:00Z' };
    const { text, category, childsWords, actionTaken } = recordCall();
    const asSaid = { agencyId, childIds, occurred, text, category, childsWords, actionTaken };
    return await warmRate(commands, () =>
      command({ origin, token }, 'recordEntry', { commandId: randomUUID(), ...asSaid }),
    );
  } finally {
    await product.end('SIGTERM');
  }
};

export const commands: Benchmark = {
  title: `Commands from ${CALLERS} callers, each durable, against bare appends to a server that keeps nothing`,
  run: async (isQuick) => {
    const count = isQuick ? 2_000 : 10_000;
    const against = await againstNothing(count);
    const unit = 'commands/s';
    return [
      { name: 'through packages/event-store', measured: await throughTheLog(count), against, unit },
      { name: 'through GraphQL', measured: await throughTheGraph(count), against, unit },
    ];
  },
};
