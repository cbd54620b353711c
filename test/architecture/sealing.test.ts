/** What is stored in the clear: ids, codes, numbers and days. No word that a person wrote about a child. */

import { createSecretKey, randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pathway } from '@throughline/domain/pathway';
import { pathways } from '@throughline/domain/pathways';
import { clearFields } from '@throughline/event-store/clear-fields';
import { encode } from '@throughline/event-store/codec';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const MARK = 'Words that a person wrote';

/** Kept in the clear on purpose: a published policy, its name and its source, which name nobody. */
const published = new Set([
  'PolicyAdopted.name',
  'PolicyAdopted.contentJson',
  'PolicyAdopted.source',
]);

/** What no command has a field for is copied by a rule from an adopted policy: nobody can write in it. */
const canBeWritten = ({ commands }: Pathway, field: string): boolean =>
  [...commands.values()].some(({ shape }) => field in shape);

/** Strings that can hold no sentence: by their format, or because their pattern takes no words. */
const holdsNoSentence = (schema: z.ZodString, path: string): boolean => {
  if (published.has(path)) return true;
  const { format } = schema;
  if (format === 'uuid' || format === 'date' || format === 'datetime') return true;
  return !schema.safeParse(MARK).success && !schema.safeParse('Samim Rahmati').success;
};

/** The paths of leaves that could hold a sentence, below a field that is stored in the clear. */
const wordsIn = (schema: z.ZodType, path: string): readonly string[] => {
  if (schema instanceof z.ZodOptional) return wordsIn(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return wordsIn(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      wordsIn(field as z.ZodType, `${path}.${name}`),
    );
  if (schema instanceof z.ZodPipe) return wordsIn(schema.in as z.ZodType, path);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return [];
  if (schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean) return [];
  if (
    schema instanceof z.ZodStringFormat ||
    schema instanceof z.ZodISODateTime ||
    schema instanceof z.ZodISODate ||
    schema instanceof z.ZodUUID
  ) {
    return holdsNoSentence(schema as unknown as z.ZodString, path) ? [] : [path];
  }
  if (schema instanceof z.ZodString) return holdsNoSentence(schema, path) ? [] : [path];
  return [path];
};

const events = pathways.flatMap((pathway) =>
  [...pathway.events].map(([type, schema]) => ({ pathway, type, schema })),
);

describe.each(events.map((each) => [`${each.pathway.slug} ${each.type}`, each] as const))(
  '%s',
  (_, { pathway, type, schema }) => {
    it('keeps nothing in the clear that could hold a sentence', () => {
      const fields = [...clearFields(schema)].filter((name) => canBeWritten(pathway, name));
      const clear = fields.flatMap((name) =>
        wordsIn(schema.shape[name] as z.ZodType, `${type}.${name}`),
      );
      expect(clear).toEqual([]);
    });
  },
);

const Sample = z.object({ data: z.record(z.string(), z.unknown()) });
const samples = globSync('schema/events/*/*.v*.json', { cwd: root }).map((file) => ({
  file,
  slug: file.split('/')[2] ?? '',
  type: (file.split('/')[3] ?? '').split('.')[0] ?? '',
}));

/** Strings anywhere in a value. */
const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
};

describe('every stored sample', () => {
  it.each(samples)('is stored without a readable sentence: $file', ({ file, slug, type }) => {
    const pathway = pathways.find((one) => one.slug === slug) ?? pathways[0];
    const schema = pathway?.events.get(type);
    if (pathway === undefined || schema === undefined)
      throw new Error(`Expected an event ${type}.`);
    const { data } = Sample.parse(JSON.parse(readFileSync(join(root, file), 'utf8')));
    const { data: stored } = encode({
      pathway,
      id: '00000000-0000-4000-8000-000000000001',
      event: { ...schema.parse({ ...data, type }), type },
      fingerprint: 'f',
      scopeKey: { scope: 'partnership', version: 1, key: createSecretKey(randomBytes(32)) },
      metadata: {
        ...{ schema: 1, subjects: [], actor: { user: 'u', role: 'system' } },
        ...{ command: 'c', correlation: 'c', recordedAt: '2025-01-06T09:00:00.000Z' },
      },
    });
    const { sealed, ...clear } = stored;
    expect(typeof sealed).toBe('string');
    const words = Object.entries(clear).flatMap(([name, value]) =>
      published.has(`${type}.${name}`) || !canBeWritten(pathway, name)
        ? []
        : strings(value).filter((text) => /\s/.test(text)),
    );
    expect(words).toEqual([]);
  });
});
