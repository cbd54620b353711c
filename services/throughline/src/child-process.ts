/** Child processes that are started again when they fall, and that never outlive the launcher. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

type Kept = {
  /** Resolves with the first line the process prints that fits `readyLine`. */
  readonly ready: Promise<string>;
  readonly stop: () => Promise<void>;
  /** Sends a message to the process that runs now, and hears what it says. */
  readonly send: (message: object) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

export type KeptProcess = {
  readonly name: string;
  /** Flags of Node itself. */
  readonly flags?: readonly string[] | undefined;
  readonly script: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly readyLine: RegExp;
  readonly say: (line: string) => void;
};

const RESTART_AFTER = 500; // ms; doubles with each fall in a row
const LONGEST_WAIT = 10_000; // ms
// A process that never becomes ready is a fault to report, not to repeat; what a killed launcher left has ended by then.
const FALLS_BEFORE_READY = 4;
const STOP_WITHIN = 10_000; // ms, then SIGKILL

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** Keeps one process running until it is stopped. */
export const keepRunning = ({
  name,
  flags = [],
  script,
  args,
  environment,
  readyLine,
  say,
}: KeptProcess): Kept => {
  let child: ChildProcess | undefined;
  let stopping = false;
  let falls = 0;
  let wasReady = false; // once: from then on it is started again however often it falls
  let timer: NodeJS.Timeout | undefined;
  const listeners: ((message: unknown) => void)[] = [];
  const first = Promise.withResolvers<string>();

  const start = (): void => {
    const process_ = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', ...flags, script, ...args],
      {
        // The channel is how a child learns that the launcher is gone.
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
        // Ctrl-C reaches a whole group of processes; the launcher alone decides the order in which they end.
        detached: process.platform !== 'win32',
        env: { ...process.env, ...environment },
      },
    );
    child = process_;
    if (process_.stdout !== null)
      createInterface({ input: process_.stdout }).on('line', (line) => {
        if (readyLine.test(line)) {
          wasReady = true;
          falls = 0;
          first.resolve(line);
        } else say(line);
      });
    process_.on('message', (message) => {
      for (const listener of listeners) listener(message);
    });
    process_.once('error', (error) =>
      first.reject(new Error(`Could not start ${name}: ${error.message}`)),
    );
    process_.once('exit', (code, signal) => {
      if (stopping) return;
      falls += 1;
      if (!wasReady && falls >= FALLS_BEFORE_READY) {
        first.reject(
          new Error(
            `The ${name} ended ${falls} times before it was ready (${signal ?? `exit code ${code}`}): what it said stands above.`,
          ),
        );
        return;
      }
      say(`the ${name} ended (${signal ?? `exit code ${code}`}); starting it again`);
      timer = setTimeout(start, Math.min(RESTART_AFTER * 2 ** (falls - 1), LONGEST_WAIT));
    });
  };

  start();
  return {
    ready: first.promise,
    send: (message) => {
      if (child?.connected !== true)
        throw new Error(`The ${name} is being started again. Try again in a moment.`);
      child.send(message);
    },
    onMessage: (listener) => listeners.push(listener),
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      first.promise.catch(() => undefined); // nobody waits any more once it is being stopped
      if (child === undefined || child.exitCode !== null) return;
      child.kill('SIGTERM');
      const kill = setTimeout(() => child?.kill('SIGKILL'), STOP_WITHIN);
      await ended(child);
      clearTimeout(kill);
    },
  };
};
