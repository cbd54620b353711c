/** The product as a person starts it, on a folder of its own, with the demonstration. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../services/throughline/src/main.ts', import.meta.url));
const READY = /^Throughline is ready: (http:\/\/\S+)$/;

export type RunningProduct = { readonly origin: string; readonly stop: () => Promise<void> };

const readyLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    if (child.stdout === null) return reject(new Error('The product has no output to read.'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const origin = READY.exec(line)?.[1];
      if (origin !== undefined) resolve(origin);
    });
    child.once('exit', (code) =>
      reject(
        new Error(`The product ended (${code}) before it was ready:\n${said.slice(-5).join('\n')}`),
      ),
    );
  });

/** Starts everything and waits until the one line with the address is printed. */
export const startProduct = async (): Promise<RunningProduct> => {
  const data = await mkdtemp(join(tmpdir(), 'throughline-journey-'));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'start'], {
    env: { ...process.env, PORT: '0', DATA_DIR: data, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const origin = await readyLine(child);
  return {
    origin,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
};
