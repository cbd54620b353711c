import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

const successor = fileURLToPath(new URL('./test/conformance/successor.ts', import.meta.url));

/** Rooms whose tests open no event store: they need no process of their own, and share what is slow to load. */
const withoutStore = [
  'access',
  'decider',
  'domain',
  'exchange',
  'govuk',
  'projections',
  'time',
].map((room) => `packages/${room}/**/*.test.ts`);
const sharing = [...withoutStore, 'services/web/**/*.test.ts', 'services/event-node/**/*.test.ts'];
/** What is asked of the event node through the official client is asked through its successor too. */
const throughBoth = [
  'appending',
  'calling',
  'deleting',
  'finding',
  'group-settings',
  'links',
  'metadata',
  'model/model',
  'parking',
  'persistent',
  'projecting',
  'reading',
  'sending-again',
  'subscribing',
].map((file) => `test/conformance/${file}.test.ts`);
const never = ['**/node_modules/**', 'test/bench/**'];

const shared = {
  pool: 'forks' as const,
  env: { TZ: process.env.TZ ?? 'Europe/London' },
  testTimeout: 20_000,
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
        test: { ...shared, name: 'pure', include: sharing, exclude: never, isolate: false },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'stores',
          globalSetup: './test/support/demonstration-once.ts',
          include: ['packages/**/*.test.ts', 'services/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...never, ...sharing],
        },
      },
      {
        extends: true,
        resolve: { alias: [{ find: /^@eventstore\/db-client$/, replacement: successor }] },
        test: {
          ...shared,
          name: 'successor',
          include: throughBoth,
          exclude: never,
          env: { ...shared.env, CONFORMANCE_CLIENT: 'successor' },
        },
      },
    ],
  },
});
