/** The event node as a process of its own: one line when it listens, one sentence when it cannot. */
import { boundRegexes } from './bounded-regexes.ts';
import { readCommand, UnclearCommand, USAGE } from './command-line.ts';
import { startEventNode } from './node.ts';
import type { FirstPasswords } from './users/users.ts';
import { boundYoungGeneration } from './young-generation.ts';

const fail = (error: unknown): never => {
  console.error(`event node: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UnclearCommand) console.error(USAGE);
  process.exit(error instanceof UnclearCommand ? 2 : 1);
};

// Named as EventStoreDB names them, and in the environment, where other processes do not see them.
const passwords = (): FirstPasswords => ({
  admin: process.env['EVENTSTORE_DEFAULT_ADMIN_PASSWORD'] ?? 'changeit',
  ops: process.env['EVENTSTORE_DEFAULT_OPS_PASSWORD'] ?? 'changeit',
});

const start = async (): Promise<void> => {
  const command = readCommand(process.argv.slice(2));
  if (command === 'help') {
    console.log(USAGE);
    return;
  }
  const node = await startEventNode({
    ...command,
    passwords: passwords(),
    clock: () => Date.now() * 1000,
  });
  const stop = (): void => {
    node.stop().then(() => process.exit(0), fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop); // whoever started it with a channel is gone
  console.log(`event node listening on ${node.url} (data in ${command.data})`);
};

boundYoungGeneration();
boundRegexes();
start().catch(fail);
