/** A page may be printed, and says then who printed it and when: in a demonstration that is the demonstration's day. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const folders = globSync('**/query.graphql', { cwd: import.meta.dirname })
  .map((file) => join(import.meta.dirname, dirname(file)))
  .filter((folder) => existsSync(join(folder, 'page.njk')))
  .filter((folder) => !/Form\(|formPage\(/.test(readFileSync(join(folder, 'page.ts'), 'utf8')));

it.each(folders)('asks what day it is: %s', (folder) => {
  expect(readFileSync(join(folder, 'query.graphql'), 'utf8')).toMatch(/^ {2}(now|\.\.\.Writer)$/m);
});
