/** The whole product, started by its one command on a folder of its own, for tests that break it and benchmarks. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MAIN = fileURLToPath(new URL('../../services/throughline/src/main.ts', import.meta.url));
const READY = /^Throughline is ready: (http:\/\/\S+)$/;
const READY_WITHIN = 180_000; // ms; a demonstration on a busy machine takes its time

export type Processes = {
  readonly launcher: number;
  readonly eventNode?: number | undefined;
  readonly background?: number | undefined;
};

export type RunningProduct = {
  /** Where it answers: `http://localhost:PORT`, another port with each start. */
  readonly origin: string;
  readonly pid: number;
  /** The processes that run at this moment. Only where there is `/proc`. */
  readonly processes: () => Processes;
  /** Everything it said so far. */
  readonly said: () => string;
  /** Sends a signal to the launcher alone, and waits until it has ended. */
  readonly end: (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

/** Finding the processes of the product needs `/proc`: Linux alone has it. */
export const canFindProcesses = process.platform === 'linux';

type Found = { readonly pid: number; readonly command: string };

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');

const commandOf = (pid: number): Found | undefined => {
  try {
    return { pid, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch (error) {
    if (isGone(error)) return undefined; // it ended while we looked
    throw error;
  }
};

const parentOf = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]); // proc_pid_stat(5): state, ppid
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};

const allPids = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

const processesOf = (launcher: number): Processes => {
  const children = allPids()
    .filter((pid) => parentOf(pid) === launcher)
    .flatMap((pid) => commandOf(pid) ?? []);
  const pidOf = (script: string) => children.find(({ command }) => command.includes(script))?.pid;
  return {
    launcher,
    eventNode: pidOf('/event-node/src/main.ts'),
    background: pidOf('/throughline/src/background.ts'),
  };
};

/** Processes that still run and are named or fed by this folder. */
export const processesOn = (folder: string): readonly number[] =>
  allPids().filter((pid) => {
    if (pid === process.pid) return false;
    if (commandOf(pid)?.command.includes(folder)) return true;
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8')
        .split('\0')
        .includes(`DATA_DIR=${folder}`);
    } catch {
      return false; // ended, or another user's
    }
  });

export type ProductOptions = { readonly withDemonstration?: boolean };

const environment = (folder: string, { withDemonstration = false }: ProductOptions = {}) => {
  const { NODE_OPTIONS: _, VITEST: __, ...ours } = process.env; // the product runs as a person would run it
  const DEMO = withDemonstration ? '1' : '0';
  return { ...ours, PORT: '0', DATA_DIR: folder, DEMO, NODE_ENV: 'development' };
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts it on a folder and waits until it answers; throws with what it said where it does not. */
export const startProduct = async (
  folder: string,
  options: ProductOptions = {},
): Promise<RunningProduct> => {
  const child = spawn(process.execPath, [MAIN, 'start'], {
    env: environment(folder, options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const ready = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    said += `${line}\n`;
    const origin = READY.exec(line)?.[1];
    if (origin !== undefined) ready.resolve(origin);
  });
  child.once('error', ready.reject);
  child.once('exit', (code, signal) =>
    ready.reject(new Error(`Throughline ended (${signal ?? code}) before it was ready:\n${said}`)),
  );
  const late = setTimeout(
    () => ready.reject(new Error(`Throughline was not ready in ${READY_WITHIN} ms:\n${said}`)),
    READY_WITHIN,
  );
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended(child);
  };
  try {
    const origin = await ready.promise;
    const { pid } = child;
    if (pid === undefined) throw new Error('Expected a process that runs to have an id.');
    return { origin, pid, processes: () => processesOf(pid), said: () => said, end };
  } catch (error) {
    await end('SIGTERM');
    throw error;
  } finally {
    clearTimeout(late);
  }
};

const run = promisify(execFile);

/** What the command line answers, asked of the product that runs on this folder. */
export const commandLine = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await run(process.execPath, [MAIN, ...args], { env: environment(folder) });
  return stdout.trim();
};
