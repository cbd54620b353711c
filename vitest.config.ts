import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compiledIn } from './services/throughline/src/compiled.ts';

const require = createRequire(import.meta.url);

const successor = fileURLToPath(new URL('./test/conformance/successor.ts', import.meta.url));

/** Tests that start a store, a browser or the product each have a process of their own; all others share what is slow to load. */
const starting = ['**/*.{store,browser}.test.ts'];
const rooms = ['packages/**/*.test.ts', 'services/**/*.test.ts'];
/** What is asked of the event node through the official client is asked through its successor too, and so it is killed. */
const throughBoth = [
  'access',
  'appending',
  'calling',
  'deleting',
  'event-content',
  'finding',
  'group-progress',
  'group-settings',
  'keeping',
  'links',
  'metadata',
  'model/model',
  'parking',
  'persistent',
  'process',
  'projecting',
  'reading',
  'reconnecting',
  'rights',
  'running-groups',
  'sending-again',
  'sharing',
  'subscribing',
  'subscription-edges',
].map((file) => `test/conformance/${file}.test.ts`);
const never = ['**/node_modules/**', 'test/bench/**'];

const shared = {
  pool: 'forks' as const,
  // Threads and commands are started by the hundred: they find what the product compiled before.
  env: { TZ: process.env.TZ ?? 'Europe/London', NODE_COMPILE_CACHE: compiledIn },
  testTimeout: 60_000, // what hangs; a busy machine is no fault of a test
  hookTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    // Tests wait for other processes much of their time: on two processors two files at a time, not one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'pure',
          include: [...rooms, 'test/architecture/**/*.test.ts'],
          exclude: [...never, ...starting],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'starting',
          globalSetup: './test/support/demonstration-once.ts',
          include: [...starting, 'test/**/*.test.ts'],
          exclude: [...never, 'test/architecture/**'],
        },
      },
      {
        extends: true,
        resolve: { alias: [{ find: /^@eventstore\/db-client$/, replacement: successor }] },
        test: {
          ...shared,
          name: 'successor',
          include: [...throughBoth, 'test/faults/event-node-crash.test.ts'],
          exclude: never,
          env: { ...shared.env, CONFORMANCE_CLIENT: 'successor' },
        },
      },
    ],
  },
});
