/** Every pathway has every layer, under its one slug; and what is printed from code is what is committed. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutationName } from '@throughline/api/bridge/names';
import { schema } from '@throughline/api/graph/schema';
import { printedFiles } from '@throughline/api/printed-files';
import { pathways } from '@throughline/domain/pathways';
import { narrations } from '@throughline/projections/narrations';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const has = (pattern: string): boolean => globSync(pattern, { cwd: root }).length > 0;
const domain = 'packages/domain/src';

describe.each(pathways.map((each) => [each.slug, each] as const))(
  'the pathway %s',
  (slug, pathway) => {
    it('has its rules, its tests and its story in the domain', () => {
      expect(has(`${domain}/${slug}.ts`) || has(`${domain}/${slug}/${slug}.ts`)).toBe(true);
      expect(has(`${domain}/${slug}.test.ts`) || has(`${domain}/${slug}/*.test.ts`)).toBe(true);
      expect(has(`${domain}/${slug}.fixtures.ts`) || has(`${domain}/${slug}/*.fixtures.ts`)).toBe(
        true,
      );
    });

    it.each([...pathway.events.keys()])('has a sample and a printed schema of %s', (type) => {
      const folders = ['RecordedInError', 'MovedToOtherChild'].includes(type) ? 'in-error' : slug;
      expect(has(`schema/events/${folders}/${type}.v1.json`)).toBe(true);
      expect(has(`schema/events/${slug}/${type}.schema.json`)).toBe(true);
    });

    it('has a mutation for every command that a person may send', () => {
      const mutations = schema.getMutationType()?.getFields() ?? {};
      const missing = [...pathway.commands.keys()].filter(
        (type) =>
          pathway.permissions[type] !== 'keep-time' && mutations[mutationName(type)] === undefined,
      );
      expect(missing).toEqual([]);
    });

    it('says of every event how it reads in a chronology, or that it does not stand there', () => {
      const own = [...pathway.events.keys()].filter(
        (type) => !['RecordedInError', 'MovedToOtherChild'].includes(type),
      );
      expect(own.filter((type) => !(type in pathway.narration))).toEqual([]);
      expect(Object.keys(narrations)).toContain(pathway.category);
    });
  },
);

describe('what is printed from code', () => {
  it.each(printedFiles().map(({ file, text }) => [file, text] as const))(
    'is what is committed: %s',
    (file, text) => {
      const path = join(root, file);
      // The whole text is compared by its equality alone: a difference of it would fill the screen.
      expect(
        existsSync(path) && readFileSync(path, 'utf8') === text,
        `run \`pnpm print-schema\``,
      ).toBe(true);
    },
  );
});
