/** Between an event as the rules know it and as the store holds it: parse, seal, unseal, bring up to date. */
import type { RecordedEvent } from '@eventstore/db-client';
import type { Typed } from '@throughline/decider/decider';
import type { Metadata, Recorded, Unreadable } from '@throughline/decider/recorded';
import type { z } from 'zod';
import { clearFields } from './clear-fields.ts';
import type { Found, ScopeKey } from './keyring.ts';
import { StoredMetadata, unknownMetadata } from './metadata.ts';
import { type StreamParts, streamParts } from './naming.ts';
import { parseBy } from './parsing.ts';
import { type Pathway, schemaVersion } from './pathway.ts';
import { ALGORITHM, boundTo, seal } from './seal.ts';
import { type Arrived, type Fields, openSealed, type Sealed } from './sealed-part.ts';
import { positionOf, type Stored } from './stored.ts';

export type Decoded = {
  readonly recorded: Recorded<Typed> | Unreadable;
  /** The fingerprint of the command that led to it, where that could be read. */
  readonly fingerprint?: string | undefined;
};

export type ToEncode = {
  readonly pathway: Pathway;
  readonly id: string;
  /** Already parsed by its schema. */
  readonly event: Typed;
  readonly metadata: Omit<Metadata, 'sealed'>;
  readonly fingerprint: string;
  readonly scopeKey: ScopeKey;
};

/** The schema of an event's type, or a fault that names both. */
const schemaOf = (pathway: Pathway, type: string): z.ZodObject => {
  const schema = pathway.events.get(type);
  if (schema !== undefined) return schema;
  throw new Error(
    `${pathway.slug} has no event of type ${type}. Add it to the pathway's events before it is appended.`,
  );
};

/** An event as its schema declares it, and no field more. The message names fields, never what they held. */
export const parseEvent = (pathway: Pathway, event: Typed): Typed => {
  const parsed = parseBy(schemaOf(pathway, event.type), event);
  // Every event's schema has a literal `type`; that is what its map is made by.
  if (parsed.success) return parsed.data as Fields & Typed;
  const where = parsed.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`);
  throw new Error(
    `An event of type ${event.type} in ${pathway.slug} does not fit its schema at ${where.join(', ')}. Correct the rule that made it.`,
  );
};

export const encode = (given: ToEncode): Stored => {
  const { pathway, id, event, fingerprint, scopeKey } = given;
  const clear = clearFields(schemaOf(pathway, event.type));
  const open: Record<string, unknown> = {};
  const data: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(event)) {
    if (name === 'type') continue;
    (clear.has(name) ? open : data)[name] = value;
  }
  const plain = Buffer.from(JSON.stringify({ data, fingerprint } satisfies Sealed));
  const bound = boundTo(id, event.type, given.metadata.schema);
  const { scope, version, key } = scopeKey;
  return {
    id,
    type: event.type,
    data: { ...open, sealed: seal(key, bound, plain).toString('base64') },
    metadata: { ...given.metadata, sealed: { scope, key: version, algorithm: ALGORITHM } },
  };
};

/** The keys that reading needs. */
export type Keys = {
  held(scope: string, version: number): Exclude<Found, string> | undefined;
  find(scope: string, version: number): Promise<Found>;
};

type Place = Omit<Unreadable, 'unreadable' | 'type' | 'metadata'>;

/** Writes moments; what was stored together has one, and writing it takes longer than all the rest of a place. */
const momentWriter = (): ((moment: Date) => string) => {
  let last = { at: Number.NaN, written: '' };
  return (moment) => {
    const at = moment.getTime();
    if (at !== last.at) last = { at, written: moment.toISOString() };
    return last.written;
  };
};

const placeOf = (event: RecordedEvent, parts: StreamParts, storedAt: string): Place => ({
  ...parts,
  id: event.id,
  revision: Number(event.revision),
  position: positionOf(event),
  storedAt,
});

const open = (event: Arrived, { schema }: Metadata, key: Found): Sealed | 'damaged' | 'erased' => {
  if (typeof key === 'string') return key === 'erased' ? 'erased' : 'damaged';
  return openSealed(event, schema, key);
};

/** Brings old data up to date and parses it; says why not where it does not fit. */
const typed = (
  pathway: Pathway,
  type: string,
  data: Fields,
  schema: number,
): Typed | Unreadable['unreadable'] => {
  const shape = pathway.events.get(type);
  if (shape === undefined) return 'unknown type';
  if (schema > schemaVersion(pathway, type)) return 'does not fit its schema'; // written by a newer version
  const steps = pathway.upcasters[type]?.slice(schema - 1);
  const fields = steps?.reduce((before, step) => step(before), data) ?? data;
  const parsed = parseBy(shape, { ...fields, type });
  return parsed.success ? (parsed.data as Fields & Typed) : 'does not fit its schema'; // as in `parseEvent`
};

export type Decode = (event: Arrived) => Decoded | Promise<Decoded>;

/** Reads events back. Answers at once where the key was opened before. */
export const decoder = (pathways: readonly Pathway[], keys: Keys): Decode => {
  const byCategory = new Map(pathways.map((pathway) => [pathway.category, pathway]));
  const written = momentWriter();

  const read = (event: Arrived, place: Place, metadata: Metadata, key: Found): Decoded => {
    const gap = (unreadable: Unreadable['unreadable']): Decoded => ({
      recorded: { ...place, metadata, type: event.type, unreadable },
    });
    const opened = open(event, metadata, key);
    if (typeof opened === 'string') return gap(opened);
    const pathway = byCategory.get(place.category);
    if (pathway === undefined) return gap('unknown type');
    const parsed = typed(pathway, event.type, opened.data, metadata.schema);
    if (typeof parsed === 'string') return gap(parsed);
    return { recorded: { ...place, metadata, event: parsed }, fingerprint: opened.fingerprint };
  };

  return (event) => {
    const parts = streamParts(event.streamId);
    if (parts === undefined)
      throw new Error(
        `Expected a stream named <partnership>.<category>-<id>, found "${event.streamId}".`,
      );
    const place = placeOf(event, parts, written(event.created));
    const parsed = parseBy(StoredMetadata, event.metadata);
    const metadata: Metadata = parsed.data ?? unknownMetadata(event.id, place.storedAt);
    const { sealed } = metadata;
    if (sealed === undefined) return read(event, place, metadata, 'unknown');
    const held = keys.held(sealed.scope, sealed.key);
    if (held !== undefined) return read(event, place, metadata, held);
    return keys.find(sealed.scope, sealed.key).then((key) => read(event, place, metadata, key));
  };
};
