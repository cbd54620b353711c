/** The checks that read the code without running the product: format and lint, types, unused code. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

/** Runs one of the project's tools in the checkout and says whether it succeeded. */
export const run = (tool: string, args: readonly string[]): boolean => {
  const { status, error } = spawnSync(bin(tool), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw new Error(`Could not run ${tool}: ${error.message}`);
  return status === 0;
};

/** Names of the static checks that failed, having printed what they found. */
export const staticChecks = (): readonly string[] =>
  [
    { name: 'format and lint', passes: () => run('biome', ['check', '.']) },
    { name: 'types', passes: () => run('tsc', ['-p', 'tsconfig.json']) },
    { name: 'unused code', passes: () => run('knip', ['--no-progress']) },
  ]
    .filter(({ passes }) => !passes())
    .map(({ name }) => name);
