/** The command line: one word says what to do. */
import type { Command } from './command.ts';
import { keepCompiled } from './compiled.ts';
import { asksForHelp } from './read-arguments.ts';
import { findRunning } from './running.ts';
import { placesIn, readSettings } from './settings.ts';

const [word = 'help', ...args] = process.argv.slice(2);

const running = () => findRunning(placesIn(readSettings(process.env).dataFolder).running);

/** Each is loaded when it is asked for: nobody who wants a token waits for the website. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  import: async () => (await import('./commands/import.ts')).importFiles,
  export: async () => (await import('./commands/export.ts')).exportChronology,
  token: async () => (await import('./commands/token.ts')).token,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuild,
  backup: async () => (await import('./commands/keep.ts')).backup,
  verify: async () => (await import('./commands/keep.ts')).verify,
};

const helpFor = ({ usage, does }: Command): string => `  throughline ${usage}\n      ${does}`;

const help = async (): Promise<string> => {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return ['Usage:', ...all.map(helpFor)].join('\n');
};

const run = async (): Promise<void> => {
  const load = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (load !== undefined) {
    const command = await load();
    if (!asksForHelp(args)) return command.run(args, running);
    console.log(helpFor(command));
    return;
  }
  console.log(await help());
  if (word !== 'help' && !asksForHelp([word])) {
    console.error(`throughline: there is no command "${word}"`);
    process.exitCode = 2;
  }
};

keepCompiled();
run().catch((error: unknown) => {
  console.error(`throughline: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
