/** What the launcher is told by its environment, parsed once at the door. */
import { join, resolve } from 'node:path';

export type Settings = {
  readonly port: number;
  readonly dataFolder: string;
  /** An EventStoreDB to use; absent: the embedded event node is started. */
  readonly eventStoreUrl?: string;
  readonly withDemonstration: boolean;
  readonly partnership: string;
};

const wrong = (name: string, expected: string, found: string): Error =>
  new Error(`${name} should be ${expected}; it is "${found}".`);

const portFrom = (written: string): number => {
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= 65_535) return port;
  throw wrong('PORT', 'a port number from 0 to 65535', written);
};

/** `PORT`, `DATA_DIR`, `EVENTSTORE_URL`, `DEMO`, `PARTNERSHIP`; throws with what was expected. */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings => {
  const {
    PORT = '3000',
    DATA_DIR = './data',
    EVENTSTORE_URL,
    DEMO = '1',
    PARTNERSHIP = 'kelderby',
  } = environment;
  if (EVENTSTORE_URL !== undefined && !/^(esdb|kurrentdb)(\+discover)?:\/\//.test(EVENTSTORE_URL))
    throw wrong('EVENTSTORE_URL', 'a connection string that begins with esdb://', 'something else');
  if (DEMO !== '0' && DEMO !== '1') throw wrong('DEMO', '0 or 1', DEMO);
  if (!/^[a-z][a-z0-9]{1,30}$/.test(PARTNERSHIP))
    throw wrong('PARTNERSHIP', 'a short name of small letters and digits', PARTNERSHIP);
  return {
    port: portFrom(PORT),
    dataFolder: resolve(DATA_DIR),
    ...(EVENTSTORE_URL === undefined ? {} : { eventStoreUrl: EVENTSTORE_URL }),
    withDemonstration: DEMO === '1',
    partnership: PARTNERSHIP,
  };
};

/** Where each part keeps its files below the data folder. */
export const placesIn = (dataFolder: string) => ({
  events: join(dataFolder, 'events'),
  keys: join(dataFolder, 'keys'),
  secrets: join(dataFolder, 'secrets'),
  running: join(dataFolder, 'running.json'),
});
