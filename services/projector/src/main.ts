/** The projector as a process of its own: one line when the views can be read, and the log of what went wrong. */
import { pathways } from '@throughline/domain/pathways';
import { openServiceLog, serviceSettings } from '@throughline/event-store/service-log';
import pino from 'pino';
import type { Say } from './generation.ts';
import { startProjector } from './projector.ts';
import { withoutWords } from './without-words.ts';

const fail = (error: unknown): never => {
  console.error(`projector: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
};

const start = async (): Promise<void> => {
  const settings = serviceSettings(process.env);
  const { dataFolder, partnership } = settings;
  const log = await openServiceLog(settings, pathways);
  const logger = pino({ name: 'projector' }, pino.destination(2));
  const say: Say = (level, words, about = {}) => logger[level](withoutWords(about), words);
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
  console.log(`projector: the views of ${partnership} can be read (in ${dataFolder})`);
};

start().catch(fail);
