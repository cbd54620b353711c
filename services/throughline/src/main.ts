/** The command line: one word says what to do. */
import * as exportCommand from './commands/export.ts';
import * as importCommand from './commands/import.ts';
import * as keepCommand from './commands/keep.ts';
import * as rebuildCommand from './commands/rebuild.ts';
import * as startCommand from './commands/start.ts';
import * as tokenCommand from './commands/token.ts';
import { findRunning } from './running.ts';
import { placesIn, readSettings } from './settings.ts';

const [command = 'help', ...args] = process.argv.slice(2);

const running = () => findRunning(placesIn(readSettings(process.env).dataFolder).running);

const commands: Readonly<Record<string, () => Promise<void>>> = {
  start: () => startCommand.start(readSettings(process.env)),
  import: () => importCommand.importFiles(args, running),
  export: () => exportCommand.exportChronology(args, running),
  token: () => tokenCommand.token(args, running),
  rebuild: () => rebuildCommand.rebuild(args, running),
  backup: () => keepCommand.backup(args, running),
  verify: () => keepCommand.verify(args, running),
};

const usage = (): string =>
  [
    'Usage:',
    ...[startCommand, importCommand, exportCommand, tokenCommand, rebuildCommand].map(
      (each) => `  throughline ${each.usage}`,
    ),
    ...[keepCommand.backupUsage, keepCommand.verifyUsage].map((each) => `  throughline ${each}`),
  ].join('\n');

const run = async (): Promise<void> => {
  const chosen = commands[command];
  if (chosen !== undefined) return chosen();
  console.log(usage());
  if (command !== 'help' && command !== '--help') {
    console.error(`throughline: there is no command "${command}"`);
    process.exitCode = 2;
  }
};

run().catch((error: unknown) => {
  console.error(`throughline: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
