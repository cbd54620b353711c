/** The words after a command, as Node reads them. What it cannot read is answered with how the command is used. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Asked = Pick<ParseArgsConfig, 'options' | 'allowPositionals'>;

/** Throws where there is an option or a word that the command does not take, or an option without its value. */
export const readArguments = <const T extends Asked>(
  usage: string,
  args: readonly string[],
  asked: T,
): ReturnType<typeof parseArgs<T & { args: string[] }>> => {
  try {
    return parseArgs({ ...asked, args: [...args] });
  } catch (fault) {
    const [what] = fault instanceof Error ? fault.message.split(/\.(?:\s|$)/) : [];
    throw new Error(`${what ?? String(fault)}. Usage: throughline ${usage}`);
  }
};

/** For a command that is one word. */
export const expectNothing = (usage: string, args: readonly string[]): void => {
  readArguments(usage, args, {});
};

/** Whether somebody asks how it is used; what stands after `--` is the name of something. */
export const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
};
