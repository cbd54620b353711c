/** `throughline start`: everything in one command, on the embedded default, stopped cleanly by Ctrl-C. */

import type { Server } from 'node:http';
import { makeDataFolder } from '@throughline/event-store/data-folder';
import express, { type Express } from 'express';
import { listen } from '../address.ts';
import { startBackground } from '../background-process.ts';
import type { Command } from '../command.ts';
import { startEventNode } from '../event-node-process.ts';
import { freePort } from '../free-port.ts';
import { healthOf } from '../health.ts';
import { expectNothing } from '../read-arguments.ts';
import { announce, withdraw } from '../running.ts';
import type { Services } from '../services.ts';
import { placesIn, readSettings, type Settings } from '../settings.ts';
import { type Undo, undoAll } from '../undo.ts';

const say = (line: string): void => console.log(line);

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Answers from the first moment on: until everything is there, that it starts. */
const gate = (services: () => Services | undefined): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.get(
    '/health',
    healthOf(() => services()?.parts),
  );
  app.use((request, response, next) => {
    const website = services()?.website;
    if (website !== undefined) website(request, response, next);
    else
      response
        .status(503)
        .set('retry-after', '5')
        .type('text')
        .send('Throughline is starting. Try again in a few seconds.\n');
  });
  return app;
};

const eventStoreFor = async (
  { eventStoreUrl, dataFolder }: Settings,
  undo: Undo[],
): Promise<string> => {
  if (eventStoreUrl !== undefined) return eventStoreUrl;
  const node = await startEventNode(placesIn(dataFolder).events, say);
  undo.push(node.stop);
  return node.url;
};

/** Starts everything; gives back the address. */
const startAll = async (settings: Settings, undo: Undo[]): Promise<string> => {
  const { dataFolder, partnership } = settings;
  makeDataFolder(dataFolder);
  const port = settings.port === 0 ? await freePort() : settings.port;
  const origin = `http://localhost:${port}`;
  let services: Services | undefined;
  const servers = await listen(
    gate(() => services),
    port,
  );
  undo.push(async () => {
    await Promise.all(servers.map(closed));
  });

  const eventStoreUrl = await eventStoreFor(settings, undo);
  const background = startBackground(
    { EVENTSTORE_URL: eventStoreUrl, DATA_DIR: dataFolder, PARTNERSHIP: partnership },
    say,
  );
  undo.push(background.stop);
  const { openServices } = await import('../services.ts');
  services = await openServices({ settings, eventStoreUrl, origin, background, say, undo });
  const { running } = placesIn(dataFolder);
  announce(running, {
    address: `http://127.0.0.1:${port}`,
    pid: process.pid,
    secret: services.controlSecret,
    ...(settings.eventStoreUrl === undefined ? { eventNode: eventStoreUrl } : {}),
  });
  undo.push(() => withdraw(running));
  return origin;
};

const usage = 'start';

const run = async (args: readonly string[]): Promise<void> => {
  expectNothing(usage, args);
  const undo: Undo[] = [];
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    undoAll(undo).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(
          `throughline: stopping failed: ${error instanceof Error ? error.message : 'unknown'}`,
        );
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  try {
    const origin = await startAll(readSettings(process.env), undo);
    say(`Throughline is ready: ${origin}`);
  } catch (error) {
    await undoAll(undo);
    throw error;
  }
};

export const start: Command = {
  usage,
  does: 'Starts everything. PORT (3000), DATA_DIR (./data), EVENTSTORE_URL (esdb://…; else an event node is started) and DEMO (0: no demonstration) are read from the environment.',
  run,
};
