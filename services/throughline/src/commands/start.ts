/** `throughline start`: everything in one command, on the embedded default, stopped cleanly by Ctrl-C. */
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { openApi } from '@throughline/api/open-api';
import { tokensSignedWith } from '@throughline/api/tokens';
import { pathways } from '@throughline/domain/pathways';
import { fileKeyHolder } from '@throughline/event-store/file-key-holder';
import { openEventLog } from '@throughline/event-store/open';
import { openViews } from '@throughline/read-store/open-views';
import { users } from '@throughline/read-store/queries/organisations';
import express, { type Express } from 'express';
import pino from 'pino';
import { listen, underOneName } from '../address.ts';
import { startBackground } from '../background-process.ts';
import { type Control, controlRouter } from '../control.ts';
import { startEventNode } from '../event-node-process.ts';
import { ensureFirstUser } from '../first-user.ts';
import { freePort } from '../free-port.ts';
import { healthOf, type Parts } from '../health.ts';
import { announce, withdraw } from '../running.ts';
import { secretIn } from '../secrets.ts';
import { placesIn, type Settings } from '../settings.ts';
import { standIn } from '../stand-in.ts';
import { createWebsite } from '../website.ts';

export const usage = 'start';

const caseA = fileURLToPath(new URL('../../../../test/data/case-a', import.meta.url));
const TOKEN_LASTS = 8 * 60 * 60; // seconds: a working day

/** What has to be undone when it stops, the last first. */
type Undo = () => void | Promise<void>;

const say = (line: string): void => console.log(line);

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const gate = (parts: () => Parts | undefined, website: () => Express | undefined): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.get('/health', healthOf(parts));
  app.use((request, response, next) => {
    const ready = website();
    if (ready !== undefined) ready(request, response, next);
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

/** Whom a role's token is for, where several have the role. */
const demonstrationStandIns = async (): Promise<readonly string[]> => {
  const { demonstrationPeople } = await import('@throughline/api/demonstration/people');
  return demonstrationPeople.filter(({ standsFor }) => standsFor !== undefined).map(({ id }) => id);
};

/** Starts everything; gives back what stops it. */
const startAll = async (settings: Settings, undo: Undo[]): Promise<string> => {
  const { dataFolder, partnership, withDemonstration } = settings;
  const places = placesIn(dataFolder);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const port = settings.port === 0 ? await freePort() : settings.port;
  const origin = `http://localhost:${port}`;
  const logger = pino({ name: 'throughline' }, pino.destination(2));
  let parts: Parts | undefined;
  let website: Express | undefined;
  const servers = await listen(
    gate(
      () => parts,
      () => website,
    ),
    port,
  );
  undo.push(async () => {
    await Promise.all(servers.map(closed));
  });

  const url = await eventStoreFor(settings, undo);
  const background = startBackground(
    { EVENTSTORE_URL: url, DATA_DIR: dataFolder, PARTNERSHIP: partnership },
    say,
  );
  undo.push(background.stop);
  const log = await openEventLog({
    url,
    partnership,
    pathways,
    keys: await fileKeyHolder(places.keys),
    clock: () => new Date().toISOString(),
  });
  undo.push(log.close);
  await background.ready;
  const views = openViews(dataFolder);
  undo.push(views.close);

  if (withDemonstration) {
    // Only a demonstration needs it, and everything that it brings with it.
    const { isDemonstrationLoaded, loadDemonstration } = await import(
      '@throughline/api/demonstration/load'
    );
    if (!(await isDemonstrationLoaded({ log, folder: caseA })))
      await loadDemonstration({ log, views, partnership, folder: caseA, say });
  }
  const api = openApi({ log, views, partnership, machine: () => Date.now() });
  if (!withDemonstration) await ensureFirstUser(api);

  const standsFor = new Set(withDemonstration ? await demonstrationStandIns() : []);
  const secret = secretIn(places.secrets);
  const tokens = tokensSignedWith(secret('tokens'));
  const control: Control = {
    rebuild: background.rebuild,
    token: async (as) => {
      const { userId } = standIn(users(views), as, standsFor);
      return tokens.issue({ userId, partnership }, TOKEN_LASTS);
    },
  };
  const controlSecret = secret('control');
  const whole = express();
  whole.disable('x-powered-by');
  whole.use('/control', controlRouter(control, controlSecret));
  whole.use(underOneName(origin));
  whole.use(await createWebsite({ api, tokens, origin, dataFolder, secret, log: logger }));
  website = whole;
  parts = { log, views };
  announce(places.running, {
    address: `http://127.0.0.1:${port}`,
    pid: process.pid,
    secret: controlSecret,
    ...(settings.eventStoreUrl === undefined ? { eventNode: url } : {}),
  });
  undo.push(() => withdraw(places.running));
  return origin;
};

const undoAll = async (undo: Undo[]): Promise<void> => {
  for (const step of undo.splice(0).toReversed()) await step();
};

export const start = async (settings: Settings): Promise<void> => {
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
    const origin = await startAll(settings, undo);
    say(`Throughline is ready: ${origin}`);
  } catch (error) {
    await undoAll(undo);
    throw error;
  }
};
