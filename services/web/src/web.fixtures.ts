/** A website on a free port of this machine, the demonstration sign-in mounted in it, and a browser without a screen. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { identity } from '@throughline/identity/identity';
import express from 'express';
import { pino } from 'pino';
import type { Route } from './pages.ts';
import { createWeb, type WebOptions } from './web.ts';
import type { Execute } from './web-context.ts';

export const invented = {
  id: 'demo-1',
  name: 'Ada <Example>',
  role: 'practitioner',
  agency: 'Children’s social care',
  title: 'Social worker',
};

export const another = {
  ...invented,
  id: 'demo-2',
  name: 'Ben Sample',
  agency: 'College',
  role: 'leader',
};

export type Website = {
  readonly origin: string;
  readonly lines: readonly string[];
  /** Moves the website's clock on. */
  readonly wait: (milliseconds: number) => void;
  readonly close: () => Promise<void>;
};

type Choices = {
  readonly execute?: Execute;
  readonly morePages?: readonly Route[];
  readonly forms?: unknown;
  readonly options?: Partial<WebOptions>;
};

/** Style and scripts are made once for each version of them, and found there by the next test file. */
const assetsFolder = join(import.meta.dirname, '../node_modules/.cache/throughline-assets');

const began = Date.parse('2026-06-04T09:00:00+01:00');

const secret = 'a secret that is only for tests, and long enough';

/** Starts one. Close it. */
export const website = async (choices: Choices = {}): Promise<Website> => {
  const server = createServer();
  server.keepAliveTimeout = 0; // a busy machine pauses for longer than a connection is kept otherwise
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // an address and port, for it listens on one
  const origin = `http://127.0.0.1:${port}`;
  const lines: string[] = [];
  let now = began;
  const issuer = `${origin}/identity`;
  const close = async () => {
    const closed = once(server, 'close');
    server.close(); // first, so that no connection comes after those that are ended
    server.closeAllConnections();
    await closed;
  };
  const app = express();
  app.use(
    '/identity',
    identity({
      issuer,
      clients: [{ id: 'throughline', redirectUris: [`${origin}/signed-in`] }],
      people: () => [invented, another],
      cookieKeys: [secret],
    }),
  );
  const web = await createWeb({
    execute: choices.execute ?? (async () => ({ data: {} })),
    origin,
    signIn: { issuer, clientId: 'throughline' },
    sessionSecret: secret,
    forms: choices.forms ?? {},
    assetsFolder,
    demonstration: true,
    now: () => now,
    log: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }),
    morePages: choices.morePages ?? [],
    ...choices.options,
  }).catch(async (fault: unknown) => {
    await close();
    throw fault;
  });
  app.use(web);
  server.on('request', app);
  return {
    origin,
    lines,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    close,
  };
};

/** Keeps cookies and follows nothing by itself, so that a test sees each step. */
export const visitor = ({ origin }: Pick<Website, 'origin'>) => {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('cookie'))
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, origin), { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const post = (
    path: string,
    form: Readonly<Record<string, string | readonly string[]>>,
    headers: Record<string, string> = {},
  ) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(
        Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      ),
      headers: { origin, ...headers },
    });
  /** Follows redirects until a page answers. */
  const follow = async (
    answer: Response,
  ): Promise<{ readonly path: string; readonly answer: Response }> => {
    let current = answer;
    let path = '';
    for (let step = 0; step < 10 && current.headers.has('location'); step += 1) {
      path = current.headers.get('location') ?? '';
      current = await ask(path);
    }
    return { path, answer: current };
  };
  /** A page, by whatever address it leads on to. */
  const open = async (path: string): Promise<Response> => (await follow(await ask(path))).answer;
  const signIn = async (person = invented.id, then = '/') => {
    const chooser = await follow(await ask(`/sign-in?then=${encodeURIComponent(then)}`));
    return follow(await post(chooser.path, { person }));
  };
  return { ask, post, follow, open, signIn, cookies };
};

/** The value of a hidden field of a page. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
