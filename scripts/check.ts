/** `pnpm check`: what every commit has to leave green, without starting a store, a browser or the product. */
import { run, staticChecks } from './checks.ts';

const failed = [
  ...staticChecks(),
  ...(run('vitest', ['run', '--project', 'pure']) ? [] : ['unit tests']),
];

if (failed.length > 0) {
  console.error(`check failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
