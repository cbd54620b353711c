/** The graph over HTTP for scripts, and in process for the pages: one schema, one way in. */
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { authoriserFor } from './authoriser.ts';
import type { Api, Context } from './context.ts';
import { schema } from './graph/schema.ts';
import type { Claims, Tokens } from './tokens.ts';
import { variablesWithoutValues } from './variable-words.ts';
import { viewerFrom } from './viewer.ts';

/** What the pages send: an operation of theirs, for the person whose session it is. */
export type Operation = {
  readonly operationName: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly session: { readonly userId: string };
  /** Files that go with it, by the variable that each fills: `input.file`. */
  readonly files?: Readonly<
    Record<string, { readonly name: string; readonly type: string; readonly bytes: Uint8Array }>
  >;
};
export type Answered = {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
};

type Inside = { readonly claims?: Claims };

// The plugin is typed for another major version of its host; the hooks it uses are the same.
const limits = EnvelopArmorPlugin({
  maxTokens: { n: 4000 },
  maxDepth: { n: 14 },
  maxAliases: { n: 30 },
  maxDirectives: { n: 20 },
  costLimit: { maxCost: 250_000 }, // 500 lines of a chronology with everything that can be said of each
  blockFieldSuggestion: { enabled: true },
});

const hiddenSchema: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
};

const bearer = (request: Request): string | undefined =>
  /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];

type Spoken = Pick<Operation, 'operationName' | 'query' | 'variables'>;

const asJson = (operation: Spoken) => ({
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify(operation),
});

/** As the GraphQL multipart request specification has it: the operation, which file fills which variable, the files. */
const asForm = (operation: Spoken, files: NonNullable<Operation['files']>) => {
  const body = new FormData();
  const named = Object.entries(files);
  body.set('operations', JSON.stringify(operation));
  body.set(
    'map',
    JSON.stringify(Object.fromEntries(named.map(([path], n) => [n, [`variables.${path}`]]))),
  );
  for (const [n, [, { name, type, bytes }]] of named.entries())
    body.set(String(n), new File([new Uint8Array(bytes)], name, { type }));
  return { headers: { accept: 'application/json' }, body };
};

export const createGraphServer = (options: {
  readonly api: Api;
  readonly tokens: Tokens;
  readonly log: Logger;
  readonly isProduction: boolean;
}) => {
  const { api, tokens, log, isProduction } = options;

  const claimsOf = async (request: Request, inside: Inside): Promise<Claims | undefined> => {
    if (inside.claims !== undefined) return inside.claims;
    const token = bearer(request);
    if (token === undefined) return undefined;
    const claims = await tokens.read(token);
    if (claims?.partnership === api.partnership) return claims;
    throw new GraphQLError('This token is not good here, or no longer. Ask for a new one.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  };

  const yoga = createYoga<Inside, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false, // its page would fetch from elsewhere; any GraphQL client serves
    cors: false,
    logging: {
      debug: () => undefined, // operations and variables can hold a child's data: nothing of them is logged
      info: () => undefined,
      warn: (...args) => log.warn({ part: 'graph' }, String(args[0])),
      error: (error) =>
        log.error(
          { part: 'graph', fault: error instanceof Error ? error.name : 'unknown' },
          'a resolver failed',
        ),
    },
    maskedErrors: {
      errorMessage:
        'Something went wrong on our side. Nothing was recorded by this request unless a receipt says so.',
    },
    plugins: [
      limits as unknown as Plugin,
      variablesWithoutValues,
      ...(isProduction ? [hiddenSchema] : []),
    ],
    context: async ({ request, ...inside }) => {
      const claims = await claimsOf(request, inside);
      const viewer = claims && viewerFrom(api, claims);
      const token = bearer(request);
      const isStillGood = async () =>
        token === undefined || (await tokens.read(token)) !== undefined;
      return { ...api, viewer, isStillGood, authoriser: authoriserFor(api, viewer) };
    },
  });

  const execute = async ({ session, files, ...operation }: Operation): Promise<Answered> => {
    const response = await yoga.fetch(
      'http://throughline.internal/graphql',
      {
        method: 'POST',
        ...(files === undefined ? asJson(operation) : asForm(operation, files)),
      },
      { claims: { userId: session.userId, partnership: api.partnership } },
    );
    return (await response.json()) as Answered; // yoga answers in the shape of the GraphQL specification
  };

  return { handler: yoga, execute };
};
