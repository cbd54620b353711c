import { randomUUID } from 'node:crypto';
import { jsonEvent } from '@eventstore/db-client';

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../../../test/support/event-node.ts';
import { appender } from './append.ts';
import { connect } from './connection.ts';

let node: RunningNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.stop());

const noted = () => jsonEvent({ id: randomUUID(), type: 'Noted', data: {} });

it('recognises what it appended before, hidden by now or not', async () => {
  const { writer, release } = connect(node.url);
  const { append } = appender(writer);
  const stream = 'recognised-1';
  const first = noted();
  const appended = await append(stream, [first], 'any');
  expect(await append(stream, [first], 'any')).toEqual(appended);
  const hides = { ...noted(), type: '$metadata', data: { $tb: 1 } };
  await append(`$$${stream}`, [hides], 'any');
  await append(stream, [noted()], 'any');
  expect(await append(stream, [first], 'any')).toEqual({ ...appended, position: 0n });
  await release();
});
