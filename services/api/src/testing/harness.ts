/**
 * The whole product behind the graph, for tests: a real event node, log, projector and views, and the
 * graph over real HTTP. Nothing is pretended; only the people are invented.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Typed } from '@throughline/decider/decider';
import type { Recorded } from '@throughline/decider/recorded';
import { pathways } from '@throughline/domain/pathways';
import { type KeyHolder, memoryKeyHolder } from '@throughline/event-store/key-holder';
import { type EventLog, openEventLog } from '@throughline/event-store/open';
import { openViews, type Views } from '@throughline/read-store/open-views';
import { Instant } from '@throughline/time/instant';
import pino from 'pino';
import { type RunningNode, startNode } from '../../../../test/support/event-node.ts';
import { startProjector } from '../../../projector/src/projector.ts';
import type { Api } from '../context.ts';
import { createGraphServer } from '../graph-server.ts';
import { openApi } from '../open-api.ts';
import { pathwayNamed } from '../pathway-named.ts';
import { tokensSignedWith } from '../tokens.ts';

export const PARTNERSHIP = 'kelderby';

export type GraphError = {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
};
/** What the graph answered, before a test says what it expects it to be. */
export type Answered<Data> = {
  readonly data: Data | null;
  readonly errors?: readonly GraphError[];
};
export type CommandAnswer = {
  readonly __typename: 'Receipt' | 'Refused' | 'Invalid';
  readonly id?: string;
  readonly position?: string;
  readonly repeated?: boolean;
  readonly eventIds?: readonly string[];
  readonly refusal?: string;
  readonly found?: readonly { readonly name: string; readonly value: string }[];
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
};

type Variables = Readonly<Record<string, unknown>>;

/** Somebody who asks the graph over HTTP with a token of theirs. */
export type Asker = {
  readonly token: string | undefined;
  readonly ask: <Data>(query: string, variables?: Variables) => Promise<Answered<Data>>;
  /** Sends a command and waits until the views show it. */
  readonly send: (mutation: string, input: Variables) => Promise<CommandAnswer>;
  readonly import: (
    file: { readonly name: string; readonly bytes: Uint8Array },
    input: Variables,
  ) => Promise<Answered<{ importFile: ImportAnswer }>>;
};

export type ImportAnswer = {
  readonly __typename: 'ImportReport' | 'FileRefused' | 'ImportGoesOn';
  readonly importId?: string;
  readonly committed?: boolean;
  readonly rowsSeen?: number;
  readonly added?: number;
  readonly rows?: readonly {
    readonly entryId: string;
    readonly alreadyHere: boolean;
    readonly flags: readonly string[];
  }[];
  readonly notes?: readonly string[];
  readonly rejected?: readonly { readonly reason: string; readonly why: string }[];
  readonly position?: string | null;
  readonly refusal?: string;
  readonly why?: string;
  readonly readingId?: string;
};

export type Product = {
  readonly node: RunningNode;
  readonly keys: KeyHolder;
  readonly log: EventLog;
  readonly views: Views;
  readonly api: Api;
  readonly url: string;
  /** Lines that the server logged. */
  readonly logged: readonly string[];
  readonly as: (userId: string) => Promise<Asker>;
  readonly nobody: Asker;
  /** An asker with whatever stands in the authorisation header. */
  readonly bearing: (token: string | undefined) => Asker;
  /** Records as the system, past the graph: what a test takes as given. Returns the position. */
  readonly given: (category: string, streamId: string, command: Typed) => Promise<string>;
  readonly shown: () => Promise<void>;
  /** Sets the partnership's present so much later than the machine's, in milliseconds. */
  readonly goForward: (ms: number) => void;
  readonly events: (category: string, streamId: string) => Promise<readonly Recorded<Typed>[]>;
  readonly end: () => Promise<void>;
};

const SHOWN_WITHIN = 20_000; // ms
const fields = `__typename
  ... on Receipt { id position repeated eventIds }
  ... on Refused { refusal found { name value } }
  ... on Invalid { issues { path message } }`;
const importFields = `__typename
  ... on ImportReport { importId committed rowsSeen added position
    rows { entryId alreadyHere flags } notes rejected { reason why } }
  ... on FileRefused { refusal why }
  ... on ImportGoesOn { readingId }`;

const inputName = (mutation: string): string =>
  `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

const askerAt = (url: string, views: Views, token: string | undefined): Asker => {
  const headers = {
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const post = async <Data>(body: string | FormData): Promise<Answered<Data>> => {
    const json = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
    const response = await fetch(url, { method: 'POST', headers: { ...headers, ...json }, body });
    return (await response.json()) as Answered<Data>; // the test says what it asked for
  };
  const ask = <Data>(query: string, variables: Variables = {}) =>
    post<Data>(JSON.stringify({ query, variables }));
  const shown = async (position: string | null | undefined): Promise<void> => {
    if (position == null || (await views.waitFor(BigInt(position), SHOWN_WITHIN))) return;
    throw new Error(`Expected the views to show position ${position}, found ${views.position()}.`);
  };
  return {
    token,
    ask,
    send: async (mutation, input) => {
      const query = `mutation($input: ${inputName(mutation)}!) { ${mutation}(input: $input) { ${fields} } }`;
      const { data, errors } = await ask<Record<string, CommandAnswer>>(query, { input });
      const answer = data?.[mutation];
      if (answer === undefined) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
      await shown(answer.position);
      return answer;
    },
    import: async ({ name, bytes }, input) => {
      const query = `mutation($input: ImportFileInput!) { importFile(input: $input) { ${importFields} } }`;
      const form = new FormData();
      form.set(
        'operations',
        JSON.stringify({ query, variables: { input: { ...input, file: null } } }),
      );
      form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
      form.set('0', new File([new Uint8Array(bytes)], name));
      const answer = await post<{ importFile: ImportAnswer }>(form);
      await shown(answer.data?.importFile.position);
      return answer;
    },
  };
};

const listening = async (handler: ReturnType<typeof createGraphServer>['handler']) => {
  const server = createServer((request, response) => void handler(request, response, {}));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return { server, url: `http://127.0.0.1:${port}/graphql` };
};

export type ProductOptions = {
  readonly isProduction?: boolean;
  /** A node that runs already, with the keys of what it holds; it is not stopped at the end. */
  readonly over?: { readonly node: RunningNode; readonly keys: KeyHolder };
};

export const startProduct = async ({
  isProduction = false,
  over,
}: ProductOptions = {}): Promise<Product> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'throughline-api-'));
  const node = over?.node ?? (await startNode());
  const keys = over?.keys ?? memoryKeyHolder();
  const log = await openEventLog({
    ...{ url: node.url, partnership: PARTNERSHIP, pathways, keys },
    clock: () => new Date().toISOString(),
  });
  const projector = await startProjector({ log, dataFolder, say: () => undefined });
  const views = openViews(dataFolder);
  await projector.ready;
  let ahead = 0;
  const api = openApi({ log, views, partnership: PARTNERSHIP, machine: () => Date.now() + ahead });
  const tokens = tokensSignedWith('a secret for tests, long enough to sign with');
  const logged: string[] = [];
  const lines = new Writable({
    write: (chunk: Buffer, _, done) => {
      logged.push(chunk.toString());
      done();
    },
  });
  const graph = createGraphServer({
    ...{ api, tokens, isProduction },
    log: pino({ level: 'trace' }, lines),
  });
  const { server, url } = await listening(graph.handler);
  const shown = async (): Promise<void> => {
    if (!(await views.waitFor(await log.lastToFollow(), SHOWN_WITHIN)))
      throw new Error('Expected the views to show the whole log, found them behind.');
  };
  return {
    ...{ node, keys, log, views, api, url, logged, shown },
    as: async (userId) =>
      askerAt(url, views, await tokens.issue({ userId, partnership: PARTNERSHIP }, 600)),
    nobody: askerAt(url, views, undefined),
    bearing: (token) => askerAt(url, views, token),
    given: async (category, streamId, command) => {
      const actor = { user: 'system', role: 'system' } as const;
      const pathway = pathwayNamed(category);
      const now = Instant.parse(new Date().toISOString());
      const parsed = pathway.commands.get(command.type)?.parse(command);
      const outcome = await log.handle({
        ...{ pathway, streamId, actor, commandId: randomUUID() },
        command: { ...parsed, type: command.type },
        given: { now, actor, policies: api.policies(), calendar: api.calendar },
      });
      if (outcome.kind !== 'done')
        throw new Error(`Expected ${command.type} to be done, found ${JSON.stringify(outcome)}.`);
      return outcome.receipt.position;
    },
    goForward: (ms) => {
      ahead = ms;
    },
    events: async (category, streamId) =>
      (await log.read(category, streamId)).filter((one) => 'event' in one),
    end: async () => {
      server.close();
      server.closeAllConnections();
      views.close();
      await projector.stop();
      await log.close();
      if (over === undefined) await node.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
