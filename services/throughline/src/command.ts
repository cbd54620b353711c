/** What one word of the command line does. */
import type { Running } from './running.ts';

export type Command = {
  /** The word, and what may follow it. */
  readonly usage: string;
  /** What it is for. */
  readonly does: string;
  /** `running` gives the services of this data folder, and throws where there are none. */
  readonly run: (args: readonly string[], running: () => Running) => Promise<void>;
};
