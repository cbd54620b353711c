/** The graph, the pages and, for development, who somebody is: everything that answers over HTTP. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '@throughline/api/context';
import { createGraphServer } from '@throughline/api/graph-server';
import type { Tokens } from '@throughline/api/tokens';
import { identity } from '@throughline/identity/identity';
import { agencies, users } from '@throughline/read-store/queries/organisations';
import { createWeb } from '@throughline/web/web';
import express, { type Express } from 'express';
import type { Logger } from 'pino';

const formsFile = new URL('../../../schema/forms.json', import.meta.url);

export type WebsiteOptions = {
  readonly api: Api;
  readonly tokens: Tokens;
  readonly origin: string;
  readonly dataFolder: string;
  readonly secret: (name: string) => string;
  readonly log: Logger;
};

/** Everyone who has joined, as the development sign-in offers them. */
const peopleOf = ({ views }: Api) => {
  const names = new Map(agencies(views).map(({ agencyId, name }) => [agencyId, name]));
  return users(views)
    .filter(({ left }) => left === undefined)
    .map(({ userId, name, role, agencyId, title }) => ({
      ...{ id: userId, name, role },
      agency: names.get(agencyId) ?? 'Partnership office',
      title: title ?? role,
    }));
};

export const createWebsite = async (options: WebsiteOptions): Promise<Express> => {
  const { api, tokens, origin, dataFolder, secret, log } = options;
  const isProduction = process.env['NODE_ENV'] === 'production';
  const graph = createGraphServer({ api, tokens, log, isProduction });
  const issuer = `${origin}/identity`;
  const clientId = 'throughline';
  const app = express();
  app.disable('x-powered-by');
  app.use('/graphql', (request, response) => graph.handler(request, response, {}));
  app.use(
    '/identity',
    identity({
      issuer,
      clients: [{ id: clientId, redirectUris: [`${origin}/signed-in`] }],
      people: () => peopleOf(api),
      cookieKeys: [secret('identity-cookies')],
    }),
  );
  app.use(
    await createWeb({
      execute: graph.execute,
      origin,
      signIn: { issuer, clientId },
      sessionSecret: secret('sessions'),
      forms: JSON.parse(readFileSync(formsFile, 'utf8')),
      assetsFolder: join(dataFolder, 'assets'),
      demonstration: api.clock.isSimulated(),
      now: () => Date.now(),
      log,
    }),
  );
  return app;
};
