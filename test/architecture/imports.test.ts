/** The house's walls: each room lists only what its row allows, and imports only what it lists. */
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from './rooms.ts';

const root = join(import.meta.dirname, '..', '..');

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
const manifest = (room: string): Manifest =>
  JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')) as Manifest;

const sources = (room: string): readonly string[] =>
  globSync(`${room}/src/**/*.{ts,mjs}`, { cwd: root }).toSorted();

const isTest = (file: string): boolean => /\.(test|fixtures)\.ts$|\/testing(\/|\.ts$)/.test(file);

const importsOf = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? '').filter((name) => name !== '');
};

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const allows = (libraries: readonly string[], name: string): boolean =>
  libraries.some((library) =>
    library.endsWith('/*') ? name.startsWith(library.slice(0, -1)) : library === name,
  );

describe.each(Object.entries(rooms))('%s', (room, { ours, libraries }) => {
  it('lists only what its row of the table allows', () => {
    const outside = Object.keys(manifest(room).dependencies ?? {}).filter((name) =>
      name.startsWith('@throughline/')
        ? !ours.includes(name.replace('@throughline/', ''))
        : !allows(libraries, name),
    );
    expect(outside).toEqual([]);
  });

  it('imports only what it lists, and nothing of a neighbour by path', () => {
    const { dependencies = {} } = manifest(room);
    const strays = sources(room)
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => !isBuiltin(specifier))
          .filter((specifier) => {
            if (!specifier.startsWith('.'))
              return !(packageOf(specifier) in dependencies) && specifier !== 'vitest';
            const target = relative(root, join(root, file, '..', specifier));
            return !target.startsWith(`${room}/`) && !/^schema\/.*\.json$/.test(target);
          })
          .map((specifier) => `${file} imports ${specifier}`),
      );
    expect(strays).toEqual([]);
  });
});

describe('the event store’s client', () => {
  it('is imported by packages/event-store alone, apart from its protocol definitions in the node', () => {
    const importers = globSync('{packages,services}/*/src/**/*.ts', { cwd: root })
      .filter((file) => !isTest(file))
      .filter((file) =>
        importsOf(file).some((name) => /^@eventstore\/db-client$|^@kurrent\//.test(name)),
      )
      .filter((file) => !file.startsWith('packages/event-store/'));
    expect(importers).toEqual([]);
  });
});

describe('rules and views', () => {
  it('read no clock and roll no dice', () => {
    const impure = globSync('packages/{domain,projections,access,decider}/src/**/*.ts', {
      cwd: root,
    })
      .filter((file) => !isTest(file))
      .filter((file) =>
        /new Date\(\)|Date\.now\(|DateTime\.(now|local|utc)\(\)|Math\.random|randomUUID|node:(fs|net|http)/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(impure).toEqual([]);
  });
});
