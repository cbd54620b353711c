/** The timekeeper as a process of its own: looks at what fell due, and records it. */
import { join, resolve } from 'node:path';
import { pathways } from '@throughline/domain/pathways';
import { fileKeyHolder } from '@throughline/event-store/file-key-holder';
import { openEventLog } from '@throughline/event-store/open';
import { openViews } from '@throughline/read-store/open-views';
import pino from 'pino';
import { timekeeperFor } from './timekeeper.ts';

const { EVENTSTORE_URL, DATA_DIR = './data', PARTNERSHIP = 'kelderby' } = process.env;

const fail = (error: unknown): never => {
  console.error(`timekeeper: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
};

const start = async (): Promise<void> => {
  if (EVENTSTORE_URL === undefined)
    throw new Error(
      'EVENTSTORE_URL should be a connection string such as esdb://…; it is not set.',
    );
  const dataFolder = resolve(DATA_DIR);
  const logger = pino({ name: 'timekeeper' }, pino.destination(2));
  const log = await openEventLog({
    url: EVENTSTORE_URL,
    partnership: PARTNERSHIP,
    pathways,
    keys: await fileKeyHolder(join(dataFolder, 'keys')),
    clock: () => new Date().toISOString(),
  });
  const views = openViews(dataFolder);
  const timekeeper = timekeeperFor({
    ...{ log, views, partnership: PARTNERSHIP, machine: () => Date.now() },
    say: (words, about) => logger.warn(about, words),
  });
  const stop = (): void => {
    timekeeper
      .stop()
      .then(() => views.close())
      .then(() => log.close())
      .then(() => process.exit(0), fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  timekeeper.start();
  console.log(`timekeeper: looking after the deadlines of ${PARTNERSHIP}`);
};

start().catch(fail);
