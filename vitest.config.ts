import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

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
          include: ['packages/**/*.test.ts', 'services/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...never, ...sharing],
        },
      },
    ],
  },
});
