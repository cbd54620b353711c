import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const schema = buildSchema(
  readFileSync(new URL('../../../schema/graph.graphql', import.meta.url), 'utf8'),
);
const files = globSync('pages/**/*.graphql', { cwd: here }).toSorted();

describe('what the pages ask of the graph', () => {
  it('is found', () => expect(files.length).toBeGreaterThan(10));

  it.each(files)('is understood: %s', (file) => {
    const faults = validate(schema, parse(readFileSync(`${here}/${file}`, 'utf8')));
    expect(faults.map(({ message }) => message)).toEqual([]);
  });
});
