/** A real event node as a child process on a folder of its own, for tests that need a store. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The command that starts a node. */
export const MAIN = fileURLToPath(
  new URL('../../services/event-node/src/main.ts', import.meta.url),
);
const LISTENING = /^event node listening on (esdb:\/\/\S+) \(data in /;

/** Module that lets SIGUSR2 set a node's clock back by an hour, and forward again. */
export const MOVING_CLOCK = fileURLToPath(new URL('./moving-clock.mjs', import.meta.url));

export type NodeOptions = {
  /** A folder to keep: not removed on stop. By default a fresh temporary one; empty: none is named. */
  readonly data?: string;
  /** 0: any free port. */
  readonly port?: number;
  /** Another command that says the same line, with its own arguments alone. */
  readonly main?: string;
  readonly mainArgs?: readonly string[];
  /** A command that starts the one it is given after its own arguments, and becomes it. */
  readonly through?: readonly string[];
  /** Modules that Node loads before the command. */
  readonly imports?: readonly string[];
  /** More of the command line, such as `--tls-cert`. */
  readonly args?: readonly string[];
};

export type RunningNode = {
  /** Connection string for clients. */
  readonly url: string;
  readonly data: string;
  readonly pid: number;
  /** Ends it in good order; removes the folder if it was made here. */
  readonly stop: () => Promise<void>;
  /** Ends it like a power cut (SIGKILL); the folder stays until `stop`. */
  readonly kill: () => Promise<void>;
};

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let complaint = '';
    if (!child.stdout) return reject(new Error('The event node has no output to read.'));
    child.stderr?.on('data', (text: Buffer) => {
      complaint += text.toString();
    });
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject);
    child.once('close', (code) => {
      reject(new Error(`The event node ended (${code}) before it listened: ${complaint.trim()}`));
    });
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts a node and waits until it listens. */
export const startNode = async (options: NodeOptions = {}): Promise<RunningNode> => {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'throughline-event-node-')));
  const port = String(options.port ?? 0);
  const folder = data === '' ? [] : ['--data', data];
  const args =
    options.main === undefined
      ? [MAIN, ...folder, '--port', port, ...(options.args ?? [])]
      : [options.main, ...(options.mainArgs ?? [])];
  const [command = process.execPath, ...rest] = [...(options.through ?? []), process.execPath];
  const imports = (options.imports ?? []).flatMap((module) => ['--import', module]);
  const child = spawn(command, [...rest, ...imports, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killChild = (): void => void child.kill('SIGKILL');
  process.once('exit', killChild); // a test that fails before it stops its node leaves none behind
  child.once('exit', () => process.off('exit', killChild));
  const removeMade = async (): Promise<void> => {
    if (options.data === undefined) await rm(data, { recursive: true, force: true });
  };
  const line = await firstLine(child).catch(async (fault: unknown) => {
    await removeMade();
    throw fault;
  });
  const url = LISTENING.exec(line)?.[1];
  if (url === undefined || child.pid === undefined) {
    child.kill('SIGKILL');
    await removeMade();
    throw new Error(`Expected the event node to say where it listens, found "${line}".`);
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await ended(child);
  };
  return {
    url,
    data,
    pid: child.pid,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      await removeMade();
    },
  };
};
