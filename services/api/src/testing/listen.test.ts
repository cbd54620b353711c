/** A listener of a test hears what comes, however late it asks and whatever the collector does meanwhile. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { listen } from './listen.ts';

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

it('hears of what comes after its response could have been collected', async () => {
  const { promise: listening, resolve } = Promise.withResolvers<(event: string) => void>();
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    resolve((event) => response.write(event));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  const { next, stop } = await listen(
    `http://127.0.0.1:${port}/`,
    { token: undefined },
    { query: '' },
  );
  const say = await listening;
  for (let times = 0; times < 10; times += 1) {
    await pause(20);
    collect();
  }
  say('event: next\ndata: {"heard":true}\n\n');
  expect(await next()).toEqual({ heard: true });
  await stop();
  server.close();
  server.closeAllConnections();
});
