/** The projector as a process of its own: one line when the views can be read, and the log of what went wrong. */
import { join, resolve } from 'node:path';
import { pathways } from '@throughline/domain/pathways';
import { fileKeyHolder } from '@throughline/event-store/file-key-holder';
import { openEventLog } from '@throughline/event-store/open';
import pino from 'pino';
import type { Say } from './generation.ts';
import { startProjector } from './projector.ts';
import { withoutWords } from './without-words.ts';

const { EVENTSTORE_URL, DATA_DIR = './data', PARTNERSHIP = 'kelderby' } = process.env;

const fail = (error: unknown): never => {
  console.error(`projector: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
};

const start = async (): Promise<void> => {
  if (EVENTSTORE_URL === undefined)
    throw new Error(
      'EVENTSTORE_URL should be a connection string such as esdb://…; it is not set.',
    );
  const dataFolder = resolve(DATA_DIR);
  const logger = pino({ name: 'projector' }, pino.destination(2));
  const say: Say = (level, words, about = {}) => logger[level](withoutWords(about), words);
  const log = await openEventLog({
    url: EVENTSTORE_URL,
    partnership: PARTNERSHIP,
    pathways,
    keys: await fileKeyHolder(join(dataFolder, 'keys')),
    clock: () => new Date().toISOString(),
  });
  const projector = await startProjector({ log, dataFolder, say });
  const stop = (): void => {
    projector
      .stop()
      .then(() => log.close())
      .then(() => process.exit(0), fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await projector.ready;
  console.log(`projector: the views of ${PARTNERSHIP} can be read (in ${dataFolder})`);
};

start().catch(fail);
