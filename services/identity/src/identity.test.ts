import { spawn } from 'node:child_process';
import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { identity } from './identity.ts';
import { somePeople } from './people.ts';

const options = {
  issuer: 'http://127.0.0.1:4400',
  clients: [{ id: 'throughline', redirectUris: ['http://127.0.0.1:4000/signed-in'] }],
  people: () => somePeople,
  cookieKeys: ['only for tests'],
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('starting the demonstration sign-in', () => {
  it('is refused in production', () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect(() => identity(options)).toThrow(/never runs with NODE_ENV=production/);
  });

  it('is refused for other machines', () => {
    expect(() => identity({ ...options, issuer: 'https://identity.example' })).toThrow(
      /this machine only/,
    );
  });
});

const listening = async (): Promise<{ server: Server; port: number }> => {
  const server = createServer((request, response) => {
    void identity(options)(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // it listens on one address and port
  return { server, port };
};

const status = (port: number, path: string, host: string) =>
  new Promise<number | undefined>((answered, failed) => {
    ask({ port, path, host: '127.0.0.1', headers: { host } }, (answer) => {
      answer.resume();
      answered(answer.statusCode);
    })
      .on('error', failed)
      .end();
  });

describe('answering', () => {
  it('answers this machine, and no name that was pointed at it', async () => {
    const { server, port } = await listening();
    const path = '/.well-known/openid-configuration';
    expect(await status(port, path, `127.0.0.1:${port}`)).toBe(200);
    expect(await status(port, path, `localhost:${port}`)).toBe(200);
    expect(await status(port, path, 'elsewhere.example')).toBe(403);
    server.close();
  });

  it('sends nobody to an address that was not registered, and asks for a proof key', async () => {
    const { server, port } = await listening();
    const auth = (more: string) =>
      status(
        port,
        `/auth?client_id=throughline&response_type=code&scope=openid${more}`,
        `127.0.0.1:${port}`,
      );
    const ours = '&redirect_uri=http%3A%2F%2F127.0.0.1%3A4000%2Fsigned-in';
    const proof = `&code_challenge=${'a'.repeat(43)}&code_challenge_method=S256`;
    expect(await auth(`${proof}&redirect_uri=https%3A%2F%2Felsewhere.example`)).toBe(400);
    const answer = await fetch(
      `http://127.0.0.1:${port}/auth?client_id=throughline&response_type=code&scope=openid${ours}`,
      { redirect: 'manual' },
    );
    expect(answer.headers.get('location')).toContain('error=invalid_request');
    expect(await auth(`${proof}${ours}`)).toBe(303);
    server.close();
  });
});

describe('the service by itself', () => {
  it('starts, answers under its path, and stops when told to', async () => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        fileURLToPath(new URL('./main.ts', import.meta.url)),
      ],
      { env: { ...process.env, IDENTITY_PORT: '0', NODE_ENV: 'development' } },
    );
    const said = await new Promise<string>((heard) =>
      child.stdout.once('data', (text) => heard(String(text))),
    );
    const address = /http:\S+/.exec(said)?.[0] ?? '';
    const answer = await fetch(`${address}/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({ issuer: address });
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
