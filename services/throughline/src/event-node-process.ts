/** The embedded event node, where no EventStoreDB is configured. */
import { fileURLToPath } from 'node:url';
import { keepRunning } from './child-process.ts';
import { freePort } from './free-port.ts';

const script = fileURLToPath(new URL('../../event-node/src/main.ts', import.meta.url));

export const startEventNode = async (folder: string, say: (line: string) => void) => {
  const port = await freePort(); // kept over restarts, so that the others find it again
  const { ready, stop } = keepRunning({
    name: 'embedded event node',
    script,
    args: ['--data', folder, '--port', String(port)],
    environment: {},
    readyLine: /^event node listening on /,
    say,
  });
  await ready;
  return { url: `esdb://127.0.0.1:${port}?tls=false`, stop };
};
