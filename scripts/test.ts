/** `npm test`: everything but the benchmarks, closed by one line that counts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, staticChecks } from './checks.ts';

type Counts = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
};

const failedChecks = staticChecks();
const folder = mkdtempSync(join(tmpdir(), 'throughline-test-'));
const results = join(folder, 'results.json');
const passed = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
]);

// The runner writes this file itself; its shape is vitest's documented JSON report.
const counts = JSON.parse(readFileSync(results, 'utf8')) as Counts;
rmSync(folder, { recursive: true });

if (failedChecks.length > 0) console.error(`Static checks failed: ${failedChecks.join(', ')}`);
if (!passed && counts.numFailedTests === 0) {
  console.error('A test file could not be run: see above.');
}
const failed = Math.max(counts.numFailedTests + failedChecks.length, passed ? 0 : 1);
console.log(`${counts.numPassedTests} passed, ${failed} failed, ${counts.numPendingTests} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
