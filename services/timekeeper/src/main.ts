/** The timekeeper as a process of its own: looks at what fell due, and records it. */
import { pathways } from '@throughline/domain/pathways';
import { openServiceLog, serviceSettings } from '@throughline/event-store/service-log';
import { openViews } from '@throughline/read-store/open-views';
import pino from 'pino';
import { timekeeperFor } from './timekeeper.ts';

const fail = (error: unknown): never => {
  console.error(`timekeeper: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
};

const start = async (): Promise<void> => {
  const settings = serviceSettings(process.env);
  const { dataFolder, partnership } = settings;
  const log = await openServiceLog(settings, pathways);
  const logger = pino({ name: 'timekeeper' }, pino.destination(2));
  const views = openViews(dataFolder);
  const timekeeper = timekeeperFor({
    ...{ log, views, partnership, machine: () => Date.now() },
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
  console.log(`timekeeper: looking after the deadlines of ${partnership}`);
};

start().catch(fail);
