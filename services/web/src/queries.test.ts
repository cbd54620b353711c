import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fragmentsIn, spreadsIn, withFragments } from './fragments.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const schema = buildSchema(
  readFileSync(new URL('../../../schema/graph.graphql', import.meta.url), 'utf8'),
);
const all = globSync('pages/**/*.graphql', { cwd: here }).toSorted();
const shared = all.filter((file) => file.endsWith('/fragments.graphql'));
const files = all.filter((file) => !shared.includes(file));
const whole = (file: string) => parse(withFragments(`${here}/${file}`));

describe('what the pages ask of the graph', () => {
  it('is found', () => expect(files.length).toBeGreaterThan(10));

  it.each(files)('is understood: %s', (file) => {
    expect(validate(schema, whole(file)).map(({ message }) => message)).toEqual([]);
  });
});

describe('what pages share', () => {
  const used = new Set(files.flatMap((file) => spreadsIn(whole(file))));

  it.each(shared)('is used by a page, each part of it: %s', (file) => {
    const names = fragmentsIn(parse(readFileSync(`${here}/${file}`, 'utf8'))).map(
      ({ name }) => name.value,
    );
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
});
