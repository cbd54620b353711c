/** One of the three processes: keeps the views, and records what fell due. Started by the launcher. */
import { pathways } from '@throughline/domain/pathways';
import { fileKeyHolder } from '@throughline/event-store/file-key-holder';
import { openEventLog } from '@throughline/event-store/open';
import { startProjector } from '@throughline/projector/projector';
import { withoutWords } from '@throughline/projector/without-words';
import { openViews } from '@throughline/read-store/open-views';
import { timekeeperFor } from '@throughline/timekeeper/timekeeper';
import pino from 'pino';
import type { Ask, Told } from './background-messages.ts';
import { endWithParent } from './end-with-parent.ts';
import { placesIn, readSettings } from './settings.ts';
import { type Undo, undoAll } from './undo.ts';

const logger = pino({ name: 'background' }, pino.destination(2));

const tell = (told: Told): void => {
  process.send?.(told);
};

const undo: Undo[] = [];

const start = async (): Promise<void> => {
  endWithParent(() => undoAll(undo));
  const { dataFolder, partnership, eventStoreUrl } = readSettings(process.env);
  if (eventStoreUrl === undefined)
    throw new Error('Expected EVENTSTORE_URL from the launcher; it is not set.');
  const log = await openEventLog({
    url: eventStoreUrl,
    partnership,
    pathways,
    keys: await fileKeyHolder(placesIn(dataFolder).keys),
    clock: () => new Date().toISOString(),
  });
  undo.push(log.close);
  const projector = await startProjector({
    log,
    dataFolder,
    say: (level, words, about = {}) => logger[level](withoutWords(about), words),
  });
  undo.push(projector.stop);
  const views = openViews(dataFolder);
  undo.push(views.close);
  const timekeeper = timekeeperFor({
    log,
    views,
    partnership,
    machine: () => Date.now(),
    say: (words, about) => logger.info(about, words),
  });
  undo.push(timekeeper.stop);
  await projector.ready;
  timekeeper.start();

  process.on('message', (ask: Ask) => {
    if (ask.ask !== 'rebuild') return;
    projector
      .rebuild((progress) => tell({ rebuild: ask.id, progress: inWords(progress) }))
      .then(() => tell({ rebuild: ask.id, done: true }))
      .catch((error: unknown) =>
        tell({
          rebuild: ask.id,
          error: error instanceof Error ? error.message : 'The rebuild failed.',
        }),
      );
  });
  console.log('background ready');
};

type Progress =
  | { readonly phase: 'events'; readonly position: bigint; readonly head: bigint }
  | { readonly phase: 'words'; readonly left: number };

const inWords = (progress: Progress): string =>
  progress.phase === 'events'
    ? `events read to position ${progress.position} of ${progress.head}`
    : `words to index: ${progress.left} rows left`;

start().catch((error: unknown) => {
  logger.fatal(error instanceof Error ? error.message : 'The background services could not start.');
  process.exit(1);
});
