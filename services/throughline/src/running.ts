/** Where the running services can be reached, for the command line of the same data folder. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

export type Running = {
  readonly address: string;
  readonly pid: number;
  /** Proves to the running services that the command comes from someone who may read the data folder. */
  readonly secret: string;
  /** The embedded event node's address; absent where another EventStoreDB is used. */
  readonly eventNode?: string;
};

/** Leaves word of where the services are; readable by the folder's owner alone. */
export const announce = (file: string, running: Running): void =>
  writeFileSync(file, `${JSON.stringify(running)}\n`, { mode: 0o600 });

export const withdraw = (file: string): void => rmSync(file, { force: true });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** The services that run on this data folder; throws with what to do where there are none. */
export const findRunning = (file: string): Running => {
  const absent = new Error(
    'Throughline is not running on this data folder. Start it with `npm start` (and the same DATA_DIR), then try again.',
  );
  try {
    // Written by `announce`, in a folder that only the owner may write to.
    const running = JSON.parse(readFileSync(file, 'utf8')) as Running;
    if (isAlive(running.pid)) return running;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  throw absent;
};
