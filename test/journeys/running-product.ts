/** The product as a person starts it, with the demonstration, on a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layDemonstration } from '../support/demonstration-data.ts';
import { startProduct as start } from '../support/product.ts';

export type RunningProduct = {
  readonly origin: string;
  /** Its data folder, for the command line. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** Starts everything and waits until it answers. */
export const startProduct = async (): Promise<RunningProduct> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-journey-'));
  await layDemonstration(folder);
  const { origin, end } = await start(folder, { withDemonstration: true });
  return {
    origin,
    folder,
    stop: async () => {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
};
