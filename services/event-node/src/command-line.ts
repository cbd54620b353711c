/** What may be said on the event node's command line. */
import { parseArgs } from 'node:util';

/** The command line does not make sense; the message says what was expected. */
export class UnclearCommand extends Error {
  override readonly name = 'UnclearCommand';
}

export const USAGE = `Usage: node services/event-node/src/main.ts --data DIR [--port N] [--host ADDRESS]
         [--tls-cert FILE --tls-key FILE] [--http-port N] [--memory]

  --data DIR        the folder of the log, made where there is none
  --port N          where clients connect (default 2113; 0: any free port)
  --host ADDRESS    the address to listen on (default 127.0.0.1; elsewhere only with TLS)
  --tls-cert FILE   certificate, in PEM; with it, users and access lists are enforced
  --tls-key FILE    its private key, in PEM
  --http-port N     serves /health/live, /gossip, /info, /ping and /stats over HTTP alone
  --start-standard-projections
                    runs $by_category and $by_event_type
  --memory          keeps the log in memory, and nothing on disk
  --help            says this
`;

export type Command = {
  readonly data: string | ':memory:';
  readonly port: number;
  readonly host: string;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly httpPort: number | undefined;
  readonly startProjections: boolean;
};

const LARGEST_PORT = 65_535;

const portOf = (option: string, text: string): number => {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= LARGEST_PORT) return port;
  throw new UnclearCommand(`--${option} takes a number from 0 to ${LARGEST_PORT}, not "${text}".`);
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '2113' },
        host: { type: 'string', default: '127.0.0.1' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        'http-port': { type: 'string' },
        'start-standard-projections': { type: 'boolean', default: false },
        memory: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0] : 'it could not be read';
    throw new UnclearCommand(`${reason}.`);
  }
};

type Values = ReturnType<typeof parse>;

const dataOf = ({ data, memory }: Values): string => {
  if (memory && data !== undefined) {
    throw new UnclearCommand('Give --data or --memory, not both.');
  }
  if (memory) return ':memory:';
  if (data === undefined || data === '') {
    throw new UnclearCommand('Say where the log rests: --data DIR, or --memory to keep nothing.');
  }
  return data;
};

const tlsOf = (values: Values): Command['tls'] => {
  const cert = values['tls-cert'];
  const key = values['tls-key'];
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert === undefined && key === undefined) return undefined;
  throw new UnclearCommand('--tls-cert and --tls-key belong together: give both or neither.');
};

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads the command line; throws `UnclearCommand`. */
export const readCommand = (args: readonly string[]): Command | 'help' => {
  const values = parse(args);
  if (values.help) return 'help';
  const tls = tlsOf(values);
  if (!tls && !LOOPBACK.has(values.host)) {
    throw new UnclearCommand(
      `Without TLS there are no users, so only this machine may connect: give --tls-cert and --tls-key to listen on ${values.host}.`,
    );
  }
  const httpPort = values['http-port'];
  return {
    data: dataOf(values),
    port: portOf('port', values.port),
    host: values.host,
    tls,
    httpPort: httpPort === undefined ? undefined : portOf('http-port', httpPort),
    startProjections: values['start-standard-projections'],
  };
};
