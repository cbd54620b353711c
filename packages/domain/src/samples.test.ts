/** Whatever was stored once must be readable for ever: one sample of each event, as it was first written. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { InErrorEvent } from './in-error.ts';
import type { Pathway } from './pathway.ts';
import { pathways } from './pathways.ts';

const folder = new URL('../../../schema/events/', import.meta.url);
const Sample = z.object({
  schema: z.number().int().positive(),
  data: z.record(z.string(), z.unknown()),
});

const sampleOf = (slug: string, file: string) =>
  Sample.parse(JSON.parse(readFileSync(new URL(`${slug}/${file}`, folder), 'utf8')));
// Beside the samples stand the printed JSON Schemas: `EntryRecorded.v1.json` is a sample.
const all = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((path) => /\.v\d+\.json$/.test(path));
const filesOf = (slug: string): readonly string[] =>
  all.flatMap((path) => (path.startsWith(`${slug}/`) ? [path.slice(slug.length + 1)] : []));

const typeIn = (file: string): string => file.slice(0, file.indexOf('.'));
const inErrorTypes = InErrorEvent.options.map(({ shape }) => shape.type.value as string);

/** Brings a sample to the newest shape, as reading from the log does. */
const brought = ({ upcasters }: Pathway, type: string, sample: z.infer<typeof Sample>) =>
  (upcasters[type] ?? [])
    .slice(sample.schema - 1)
    .reduce((data, upcast) => upcast(data), sample.data as Readonly<Record<string, unknown>>);

describe.each(pathways.map((pathway) => [pathway.slug, pathway] as const))(
  'the samples of %s',
  (slug, pathway) => {
    const files = filesOf(slug);

    it('has one for every event', () => {
      const own = [...pathway.events.keys()].filter((type) => !inErrorTypes.includes(type));
      expect(own.filter((type) => !files.some((file) => typeIn(file) === type))).toEqual([]);
    });

    it.each(files)('reads %s, and drops none of it', (file) => {
      const type = typeIn(file);
      const data = brought(pathway, type, sampleOf(slug, file));
      const shape = pathway.events.get(type);
      expect(shape?.parse({ type, ...data })).toEqual({ type, ...data });
      // As the store reads what it reads often; a shape that cannot be made into code would be read slowly.
      const asCode = shape && z.compile(shape, { strict: true });
      expect(asCode?.parse({ type, ...data })).toEqual({ type, ...data });
    });
  },
);

describe('the samples of undoing', () => {
  const files = filesOf('in-error');

  it('has one for every event', () =>
    expect(files.map(typeIn).toSorted()).toEqual(inErrorTypes.toSorted()));

  it.each(files)('reads %s, and drops none of it', (file) => {
    const event = { type: typeIn(file), ...sampleOf('in-error', file).data };
    expect(InErrorEvent.parse(event)).toEqual(event);
  });
});
