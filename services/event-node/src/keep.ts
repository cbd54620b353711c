/** Keeping an event node's log from the command line: back up, restore, verify, scavenge. */
import { backup, type Progress, restore, scavenge, verify, verifyFile } from './administer.ts';

const USAGE = `Usage: node services/event-node/src/keep.ts COMMAND

  backup URL FILE     copies the log of a running node into a new file, and checks the copy
  restore FILE DIR    puts a backup into an empty folder, for a node to be started on
  verify URL          reads the whole log of a running node, and names the first damage
  verify FILE         the same, of a backup, or of the log of a node that is stopped
  scavenge URL        takes what was deleted or truncated off the disk for good
`;

type Told = { readonly events: number; readonly damage?: string | undefined };

const isUrl = (text: string): boolean => /^(esdb|kurrentdb)(\+discover)?:\/\//.test(text);

/** Says how far it is, at every tenth. */
const tellTenths = (): ((progress: Progress) => void) => {
  let told = 0;
  return ({ done, total }) => {
    const tenth = Math.floor((10 * done) / Math.max(total, 1));
    if (tenth <= told || tenth > 10) return;
    told = tenth;
    console.log(`${tenth * 10} %`);
  };
};

const verdict = ({ events, damage }: Told): number => {
  console.log(damage === undefined ? `${events} events, none damaged` : `damaged: ${damage}`);
  return damage === undefined ? 0 : 1;
};

const COMMANDS: Readonly<Record<string, (from: string, to: string) => Promise<number>>> = {
  backup: async (url, file) => verdict(await backup(url, file, tellTenths())),
  restore: async (file, folder) => verdict(await restore(file, folder)),
  verify: async (from) =>
    verdict(await (isUrl(from) ? verify(from, tellTenths()) : verifyFile(from))),
  scavenge: async (url) => {
    const { events, streams = 0 } = await scavenge(url);
    console.log(`${events} events of ${streams} streams are gone for good`);
    return 0;
  },
};
const NEEDS: Readonly<Record<string, number>> = { backup: 2, restore: 2, verify: 1, scavenge: 1 };

const run = async ([
  name = '',
  from = '',
  to = '',
  ...rest
]: readonly string[]): Promise<number> => {
  const command = COMMANDS[name];
  const given = [from, to].filter((it) => it !== '').length + rest.length;
  if (!command || given !== NEEDS[name]) {
    console.error(USAGE);
    return 2;
  }
  return command(from, to);
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`event node: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
