/** The log as a service of its own opens it: as its settings in the environment say, with the keys of its data folder. */
import { join, resolve } from 'node:path';
import { makeDataFolder } from './data-folder.ts';
import { fileKeyHolder } from './file-key-holder.ts';
import { type EventLog, openEventLog } from './open.ts';
import type { Pathway } from './pathway.ts';

export type ServiceSettings = {
  /** The event store's address. */
  readonly url: string;
  readonly partnership: string;
  /** Where keys and views are, as an absolute path. */
  readonly dataFolder: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

export const serviceSettings = ({
  EVENTSTORE_URL: url,
  DATA_DIR = './data',
  PARTNERSHIP: partnership = 'kelderby',
}: Environment): ServiceSettings => {
  if (url !== undefined) return { url, partnership, dataFolder: resolve(DATA_DIR) };
  throw new Error('EVENTSTORE_URL should be a connection string such as esdb://…; it is not set.');
};

/** Waits up to half a minute for the store to answer. */
export const openServiceLog = async (
  { url, partnership, dataFolder }: ServiceSettings,
  pathways: readonly Pathway[],
): Promise<EventLog> => {
  makeDataFolder(dataFolder);
  return openEventLog({
    ...{ url, partnership, pathways },
    keys: await fileKeyHolder(join(dataFolder, 'keys')),
    clock: () => new Date().toISOString(),
  });
};
