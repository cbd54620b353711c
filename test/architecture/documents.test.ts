/** The documents keep to the code: what they name is there, and their examples are good. */
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  blocks,
  brokenLinks,
  committedTexts,
  documents,
  missingPaths,
  read,
  root,
} from './documents.ts';

describe.each(documents)('%s', (file) => {
  it('names only paths that exist', () => expect(missingPaths(read(file))).toEqual([]));
  it('links only to what is there', () => expect(brokenLinks(file)).toEqual([]));
});

describe('naming a path', () => {
  it('is noticed in running words, in commands, in trees and with open places', () => {
    const tree = ['```', 'house/', '├── packages/', '│   └── nowhere/   a room', '```'].join('\n');
    expect(
      missingPaths(
        `See \`services/web/none.ts\`, run node scripts/none.ts --x. ${'`packages/<room>/none.json`'}\n${tree}`,
      ),
    ).toEqual([
      'services/web/none.ts',
      'scripts/none.ts',
      'packages/<room>/none.json',
      'packages/nowhere',
    ]);
    expect(missingPaths('`packages/<room>/package.json` and packages/time/src.')).toEqual([]);
  });
});

describe('decisions', () => {
  it('are numbered from one, newest last', () => {
    const numbers = [...read('DECISIONS.md').matchAll(/^## (\d+)\. /gm)].map(([, n]) => Number(n));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
  it('each have a context, a decision and a consequence', () => {
    const [, ...decisions] = read('DECISIONS.md').split(/^## /m);
    const incomplete = decisions.filter(
      (text) =>
        !/\*\*Context\.\*\*[\s\S]*\*\*Decision\.\*\*[\s\S]*\*\*Consequence\.\*\*/.test(text),
    );
    expect(incomplete.map((text) => text.split('\n')[0])).toEqual([]);
  });
});

describe('examples for scripts', () => {
  const schema = buildSchema(read('schema/graph.graphql'));
  it.each(blocks(read('docs/graph.md'), 'graphql'))('can be asked of the graph: %#', (example) =>
    expect(validate(schema, parse(example)).map(({ message }) => message)).toEqual([]),
  );
});

describe('settings', () => {
  const named = (text: string) =>
    [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name).toSorted();
  it('in the README are those that the launcher reads', () => {
    const { 1: destructured = '' } =
      /const \{([\s\S]*?)\} = environment;/.exec(read('services/throughline/src/settings.ts')) ??
      [];
    const settings = [...destructured.matchAll(/[A-Z_]{3,}/g)].map(([name]) => name).toSorted();
    expect(named(read('README.md'))).toEqual(settings);
  });
});

describe('commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }; // its documented shape
  it('that the documents name are there, with what they run', () => {
    const named = documents.flatMap((file) =>
      [...read(file).matchAll(/npm (?:run (?:--silent )?)?([a-z][\w:-]*)/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(named).toContain('start');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(missingPaths([...new Set(named)].map((name) => scripts[name]).join('\n'))).toEqual([]);
  });
});

describe('what is committed', () => {
  it('names no folder of anybody’s machine and no registry', () => {
    const home = /(?<![\w.:/-])\/(?:root|home\/\w+|Users\/\w+)\//;
    const registry =
      /\bregistry\.(?:npmjs|yarnpkg)\b|\bartifactory\b|https?:\/\/[\w.-]*registry[\w.-]*\//;
    const found = committedTexts()
      .filter((file) => file !== 'test/architecture/documents.test.ts') // it names what it looks for
      .filter((file) => {
        const text = read(file);
        return text.includes(`${root}/`) || home.test(text) || registry.test(text);
      });
    expect(found).toEqual([]);
  });
});
