/** `throughline backup FILE` and `throughline verify`: the log of the embedded event node, while it runs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.ts';
import { expectNothing, readArguments } from '../read-arguments.ts';
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

const backupUsage = 'backup FILE';

export const backup: Command = {
  usage: backupUsage,
  does: 'Copies the log into a new file and checks the copy. The keys are not in it: keep them apart.',
  run: async (args, running) => {
    const { positionals } = readArguments(backupUsage, args, { allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new Error(`Expected one file to write. Usage: throughline ${backupUsage}`);
    await keep(['backup', eventNodeOf(running()), resolve(file)]);
  },
};

const verifyUsage = 'verify';

export const verify: Command = {
  usage: verifyUsage,
  does: 'Reads the whole log and names the first damage.',
  run: (args, running) => {
    expectNothing(verifyUsage, args);
    return keep(['verify', eventNodeOf(running())]);
  },
};
