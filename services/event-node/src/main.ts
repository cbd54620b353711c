/** The event node as a process of its own. */
import { parseArgs } from 'node:util';
import { startEventNode } from './node.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '2113' },
    host: { type: 'string', default: '127.0.0.1' },
    memory: { type: 'boolean', default: false },
  },
});
const data = values.memory ? ':memory:' : values.data;
if (data === undefined) throw new Error('Say where the log rests: --data DIR (or --memory).');
const node = await startEventNode({
  data,
  port: Number(values.port),
  host: values.host,
  clock: () => Date.now() * 1000,
});
console.log(`event node listening on ${node.url} (data in ${data})`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void node.stop().then(() => process.exit(0));
  });
}
