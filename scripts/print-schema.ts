/** `pnpm print-schema`: writes what is printed from code into `schema/`; `--check` only compares. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printedFiles } from '../services/api/src/printed-files.ts';
import { root } from './checks.ts';

const isCheck = process.argv.includes('--check');

const current = (file: string): string | undefined =>
  globSync(file, { cwd: root }).length === 0 ? undefined : readFileSync(join(root, file), 'utf8');

const stale = printedFiles().filter(({ file, text }) => current(file) !== text);

for (const { file, text } of stale) {
  if (isCheck) console.error(`${file} is not what the code prints. Run \`pnpm print-schema\`.`);
  else {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
}
if (isCheck && stale.length > 0) process.exitCode = 1;
