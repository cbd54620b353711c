/** The graph alone: `node services/api/src/main.ts` over a store and views that others keep. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../../../test/support/event-node.ts';
import { tokensSignedWith } from './tokens.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const secret = 'what the tokens of this test are signed with';
let node: RunningNode;
let folder: string;

beforeAll(async () => {
  node = await startNode();
  folder = mkdtempSync(join(tmpdir(), 'throughline-api-main-'));
});
afterAll(async () => {
  await node.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (environment: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', resolve));
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (child.stdout === null) return reject(new Error('Expected output to read, found none.'));
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', (code) => reject(new Error(`It ended with ${code} before it listened.`)));
  });

describe('running the graph alone', () => {
  it('answers, says that the views are not there yet, and stops cleanly', async () => {
    const child = run({ EVENTSTORE_URL: node.url, TOKEN_SECRET: secret });
    const url = /http:\/\/\S+/.exec(await firstLine(child))?.[0] ?? '';
    const health = await fetch(url.replace('/graphql', '/health'));
    expect(health.status).toBe(503);
    const token = await tokensSignedWith(secret).issue(
      { userId: 'u', partnership: 'kelderby' },
      60,
    );
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ me { name } }' }),
    });
    expect(await answer.text()).toContain('Something went wrong on our side');
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
  });

  it.each([
    ['EVENTSTORE_URL', { TOKEN_SECRET: secret }],
    ['TOKEN_SECRET', { EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' }],
  ])('says in words that %s is missing', async (name, environment) => {
    const child = run(environment);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    expect(await ended(child)).toBe(1);
    expect(said).toMatch(new RegExp(`^api: ${name} should be`));
  });
});
