/** `throughline backup FILE` and `throughline verify`: the log of the embedded event node, while it runs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.ts';
import type { Running } from '../running.ts';

const script = fileURLToPath(new URL('../../../event-node/src/keep.ts', import.meta.url));

const eventNodeOf = ({ eventNode }: Running): string => {
  if (eventNode !== undefined) return eventNode;
  throw new Error(
    'These services use an EventStoreDB that was started by others: back it up and check it by its own means.',
  );
};

const keep = async (args: readonly string[]): Promise<void> => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...args],
    { stdio: 'inherit' },
  );
  const [code] = await once(child, 'exit');
  process.exitCode = typeof code === 'number' ? code : 1;
};

/** Copies the log into a new file and checks the copy. The keys are not in it: keep them apart. */
export const backup: Command = {
  usage: 'backup FILE',
  run: async (args, running) => {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0)
      throw new Error(`Expected one file to write. Usage: throughline ${backup.usage}`);
    await keep(['backup', eventNodeOf(running()), resolve(file)]);
  },
};

/** Reads the whole log and names the first damage. */
export const verify: Command = {
  usage: 'verify',
  run: (_, running) => keep(['verify', eventNodeOf(running())]),
};
