/** The graph as a process of its own: `/graphql` for whoever brings a token, and `/health`. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathways } from '@throughline/domain/pathways';
import { openServiceLog, serviceSettings } from '@throughline/event-store/service-log';
import { openViews } from '@throughline/read-store/open-views';
import express from 'express';
import pino from 'pino';
import { createGraphServer } from './graph-server.ts';
import { openApi } from './open-api.ts';
import { tokensSignedWith } from './tokens.ts';

const { TOKEN_SECRET, NODE_ENV, PORT = '3001', HOST = '127.0.0.1' } = process.env;

const fail = (error: unknown): never => {
  console.error(`api: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
};

/** What tokens are signed with: said outright, or the installation's own secret beside its data. */
const tokenSecret = (dataFolder: string): string => {
  if (TOKEN_SECRET !== undefined) return TOKEN_SECRET;
  try {
    return readFileSync(join(dataFolder, 'secrets', 'tokens'), 'utf8').trim();
  } catch {
    throw new Error(
      'TOKEN_SECRET should be what tokens are signed with; it is not set, and the data folder holds no secrets/tokens. Set it, or start the whole product on this folder once.',
    );
  }
};

const start = async (): Promise<void> => {
  const settings = serviceSettings(process.env);
  const { dataFolder, partnership } = settings;
  const tokens = tokensSignedWith(tokenSecret(dataFolder));
  const log = await openServiceLog(settings, pathways);
  const views = openViews(dataFolder);
  const api = openApi({ log, views, partnership, machine: () => Date.now() });
  const graph = createGraphServer({
    ...{ api, tokens, isProduction: NODE_ENV === 'production' },
    log: pino({ name: 'api' }, pino.destination(2)),
  });
  const app = express();
  app.disable('x-powered-by');
  app.get('/health', (_, response) => {
    const isReady = views.isReady();
    response
      .status(isReady ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: isReady ? 'ready' : 'starting', views: isReady });
  });
  app.use('/graphql', (request, response) => graph.handler(request, response, {}));
  const server = createServer(app).listen(Number(PORT), HOST);
  server.once('error', fail);
  server.once('listening', () => {
    const { port } = server.address() as AddressInfo; // it listens on TCP
    console.log(`api: the graph of ${partnership} is at http://${HOST}:${port}/graphql`);
  });
  const stop = (): void => {
    server.close(() => {
      views.close();
      log.close().then(() => process.exit(0), fail);
    });
    server.closeAllConnections(); // subscriptions would keep it open for ever
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

start().catch(fail);
