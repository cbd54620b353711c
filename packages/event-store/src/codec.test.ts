/** Sealing an event: what nobody marked clear is sealed, whatever the schema; what was changed does not open. */
import { createSecretKey, randomBytes } from 'node:crypto';
import type { RecordedEvent } from '@eventstore/db-client';
import { metadata } from '@throughline/decider/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clearFields } from './clear-fields.ts';
import { decoder, encode, type Keys, parseEvent } from './codec.ts';
import type { Pathway } from './pathway.ts';
import type { Stored } from './stored.ts';

const key = createSecretKey(randomBytes(32));
const scopeKey = { scope: 'child:c-1', version: 1, key };
const fingerprint = 'f'.repeat(64);
const eventId = '3d1c6c52-0c0e-4b51-9a43-9f0d0a9f0c01';

const pathwayOf = (
  shape: z.ZodRawShape,
  upcasters: Pathway['upcasters'] = {},
  type = 'Happened',
): Pathway => ({
  slug: 'happenings',
  category: 'happening',
  events: new Map<string, z.ZodObject>([[type, z.object({ type: z.literal(type), ...shape })]]),
  opens: new Set(),
  upcasters,
  subjects: () => [],
  decider: { initial: 0, decide: () => [], evolve: () => 0 },
});

const keys = (found: Awaited<ReturnType<Keys['find']>> = key): Keys => ({
  held: () => undefined,
  find: async () => found,
});

const stored = (pathway: Pathway, event: { type: string }, schema = 1): Stored =>
  encode({
    pathway,
    id: eventId,
    event: parseEvent(pathway, event),
    metadata: metadata({ schema }),
    fingerprint,
    scopeKey,
  });

/** What the store would give back. */
const back = ({ id, type, data, metadata }: Stored): RecordedEvent => ({
  streamId: 'kelderby.happening-s-1',
  id,
  type,
  isJson: true,
  revision: 0n,
  created: new Date('2025-04-11T13:10:00Z'),
  data: JSON.parse(JSON.stringify(data)),
  metadata: JSON.parse(JSON.stringify(metadata)),
  position: { commit: 7n, prepare: 7n },
});

const read = async (pathway: Pathway, event: RecordedEvent, found: Keys = keys()) =>
  decoder([pathway], found)(event);

type Field = { readonly schema: z.ZodType; readonly value: unknown; readonly clear: boolean };

type Plain = { readonly schema: z.ZodType; readonly value: unknown };

/** A field of some shape with a value that fits, marked clear or not, wrapped or not. */
const field: fc.Arbitrary<Field> = fc
  .tuple(
    fc.oneof<fc.Arbitrary<Plain>[]>(
      fc.string().map((value) => ({ schema: z.string(), value })),
      fc.integer().map((value) => ({ schema: z.number(), value })),
      fc.boolean().map((value) => ({ schema: z.boolean(), value })),
      fc.array(fc.string()).map((value) => ({ schema: z.array(z.string()), value })),
      fc.record({ name: fc.string() }).map((value) => ({
        schema: z.object({ name: z.string() }),
        value,
      })),
      // Marked within is not marked: the whole field is what counts.
      fc.array(fc.string()).map((value) => ({
        schema: z.array(z.string().meta({ clear: true })),
        value,
      })),
    ),
    fc.constantFrom('not marked', 'marked', 'marked otherwise'),
    fc.constantFrom('plain', 'optional', 'nullable', 'default', 'readonly'),
  )
  .map(([{ schema, value }, mark, wrapper]) => {
    const marked =
      mark === 'marked'
        ? schema.meta({ clear: true })
        : mark === 'marked otherwise'
          ? schema.meta({ clear: false, label: 'A label' })
          : schema;
    const wrapped = {
      plain: marked,
      optional: marked.optional(),
      nullable: marked.nullable(),
      default: marked.default(value),
      readonly: marked.readonly(),
    }[wrapper];
    return { schema: wrapped, value, clear: mark === 'marked' };
  });

const fields = fc.dictionary(
  fc.string({ minLength: 1 }).filter((name) => name !== 'type' && name !== '__proto__'),
  field,
  { minKeys: 1, maxKeys: 6 },
);

describe('sealing an event', () => {
  it('seals every field that nobody marked clear, and reads it back', async () => {
    await fc.assert(
      fc.asyncProperty(fields, async (made) => {
        const entries = Object.entries(made);
        const pathway = pathwayOf(Object.fromEntries(entries.map(([n, f]) => [n, f.schema])));
        const values = Object.fromEntries(entries.map(([n, f]) => [n, f.value]));
        const event = { ...values, type: 'Happened' };
        const put = stored(pathway, event);
        const marked = entries.filter(([n, f]) => f.clear && n !== 'sealed').map(([n]) => n);
        expect(Object.keys(put.data).sort()).toEqual([...marked, 'sealed'].sort());
        expect((await read(pathway, back(put))).recorded).toMatchObject({
          event: parsedAgain(event),
        });
      }),
    );
  });

  it('keeps nothing of a sealed text in what is stored', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: 'grapheme' }), (text) => {
        const pathway = pathwayOf({ text: z.string(), code: z.string().meta({ clear: true }) });
        const put = JSON.stringify(stored(pathway, { type: 'Happened', ...{ text, code: 'c' } }));
        expect(put).not.toContain(JSON.stringify(text).slice(1, -1));
        expect(put).not.toContain(fingerprint);
      }),
    );
  });

  it('seals the same event differently every time', () => {
    const pathway = pathwayOf({ text: z.string() });
    const event = { type: 'Happened', text: 'a fall' };
    expect(stored(pathway, event).data['sealed']).not.toBe(stored(pathway, event).data['sealed']);
  });

  it('stores declared fields only, and names those that do not fit, not what they hold', () => {
    const pathway = pathwayOf({ code: z.string().meta({ clear: true }) });
    const more = { type: 'Happened', code: 'c', name: 'Rowan' };
    expect(parseEvent(pathway, more)).toEqual({ type: 'Happened', code: 'c' });
    const wrong = { type: 'Happened', code: { name: 'Rowan' } };
    expect(() => parseEvent(pathway, wrong)).toThrow(/at code \(invalid_type\)/);
    expect(() => parseEvent(pathway, wrong)).not.toThrow(/Rowan/);
  });
});

const parsedAgain = (event: object): object => JSON.parse(JSON.stringify(event));

describe('reading a sealed event', () => {
  const pathway = pathwayOf({ text: z.string(), code: z.string().meta({ clear: true }) });
  const put = stored(pathway, { type: 'Happened', ...{ text: 'a fall', code: 'c' } });
  const gap = async (event: RecordedEvent, found: Keys = keys()) => {
    const { recorded } = await read(pathway, event, found);
    return 'unreadable' in recorded ? recorded.unreadable : 'read';
  };

  it('gives the fingerprint of its command with it', async () => {
    expect((await read(pathway, back(put))).fingerprint).toBe(fingerprint);
  });

  it('is damaged where any byte of the sealed part was changed', async () => {
    const sealed = Buffer.from(String(put.data['sealed']), 'base64');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(sealed);
          changed.writeUInt8(changed.readUInt8(at) ^ by, at);
          const event = { ...put, data: { ...put.data, sealed: changed.toString('base64') } };
          expect(await gap(back(event))).toBe('damaged');
        },
      ),
    );
  });

  it('is damaged where it was moved to another event, type or schema', async () => {
    const id = '3d1c6c52-0c0e-4b51-9a43-9f0d0a9f0c02';
    expect(await gap(back({ ...put, id }))).toBe('damaged');
    expect(await gap(back({ ...put, type: 'Lapsed' }))).toBe('damaged');
    const older = { ...put, metadata: { ...put.metadata, schema: 2 } };
    expect(await gap(back(older))).toBe('damaged');
  });

  it('is damaged where it was cut off, never sealed, or its key is not known', async () => {
    expect(await gap(back({ ...put, data: { ...put.data, sealed: 'AAAA' } }))).toBe('damaged');
    expect(await gap(back({ ...put, data: { code: 'c' } }))).toBe('damaged');
    const { sealed, ...open } = put.metadata;
    expect(sealed?.scope).toBe('child:c-1');
    expect(await gap(back({ ...put, metadata: open }))).toBe('damaged');
    expect(await gap(back(put), keys('unknown'))).toBe('damaged');
  });

  it('is erased where its key was destroyed', async () => {
    expect(await gap(back(put), keys('erased'))).toBe('erased');
  });

  it('is a gap with its place where its type or envelope is unknown', async () => {
    expect(await gap({ ...back(put), streamId: 'kelderby.parcel-s-1' })).toBe('unknown type');
    const { recorded } = await read(pathway, { ...back(put), metadata: { by: 'nobody' } });
    expect(recorded).toMatchObject({
      unreadable: 'damaged',
      streamId: 's-1',
      position: 7n,
      metadata: { subjects: [], command: eventId },
    });
  });
});

describe('reading an event of an older shape', () => {
  const first = stored(pathwayOf({ words: z.string() }), {
    type: 'Happened',
    ...{ words: 'a fall' },
  });
  const renamed = {
    Happened: [({ words, ...rest }: { words?: unknown }) => ({ ...rest, text: words })],
  };
  const today = pathwayOf({ text: z.string() }, renamed);

  it('brings it up to date after unsealing and before parsing', async () => {
    const { recorded } = await read(today, back(first));
    expect(recorded).toMatchObject({ event: { type: 'Happened', text: 'a fall' } });
  });

  it('leaves one of today as it is', async () => {
    const put = stored(today, { type: 'Happened', ...{ text: 'a fall' } }, 2);
    expect((await read(today, back(put))).recorded).toMatchObject({ event: { text: 'a fall' } });
  });

  it('is a gap where a newer program wrote it, or no step leads to its shape', async () => {
    const newer = stored(today, { type: 'Happened', ...{ text: 'a fall' } }, 3);
    const { recorded } = await read(today, back(newer));
    expect(recorded).toMatchObject({ unreadable: 'does not fit its schema' });
    const without = await read(pathwayOf({ text: z.string() }), back(first));
    expect(without.recorded).toMatchObject({ unreadable: 'does not fit its schema' });
  });
});

describe('the fields that stand in the clear', () => {
  it('are those marked so, through an optional or another wrapper', () => {
    const id = z.uuid().meta({ clear: true });
    const schema = z.object({
      type: z.literal('Happened').meta({ clear: true }),
      marked: id,
      wrapped: id.optional().nullable(),
      exact: z.exactOptional(id),
      plain: z.string(),
      list: z.array(id),
      sealed: id,
    });
    expect([...clearFields(schema)]).toEqual(['marked', 'wrapped', 'exact']);
  });
});
