/** `pnpm check`: what every commit has to leave green, in about a minute. */
import { run, staticChecks } from './checks.ts';

const failed = [
  ...staticChecks(),
  ...(run('vitest', [
    'run',
    'packages',
    'services',
    'test/architecture',
    '--exclude',
    '**/*.store.test.ts',
  ])
    ? []
    : ['unit tests']),
];

if (failed.length > 0) {
  console.error(`check failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
