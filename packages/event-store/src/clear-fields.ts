/** Which fields of an event may stand unsealed: those that its schema marks clear, and no others. */
import type { z } from 'zod';

/** Names with a place of their own: the event's type, and the sealed part itself. */
const RESERVED = new Set(['type', 'sealed']);
const WRAPPERS = new Set(['optional', 'nullable', 'default', 'readonly', 'nonoptional']);

const isClear = (field: z.core.$ZodType): boolean => {
  // Every schema made by zod's classic interface answers `meta`; the core type leaves it out.
  const marked = (field as z.ZodType).meta()?.['clear'] === true;
  if (marked) return true;
  const { type } = field._zod.def;
  // A wrapper's definition holds what it wraps; the core type of a definition does not say so.
  const inner = (field._zod.def as { innerType?: z.core.$ZodType }).innerType;
  return WRAPPERS.has(type) && inner !== undefined && isClear(inner);
};

const known = new WeakMap<z.ZodObject, ReadonlySet<string>>();

/** The names of an event's top-level fields that are stored as they are. Its type is stored as the event's type. */
export const clearFields = (schema: z.ZodObject): ReadonlySet<string> => {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const names = Object.entries(schema.shape)
    .filter(([name, field]) => !RESERVED.has(name) && isClear(field))
    .map(([name]) => name);
  const clear = new Set(names);
  known.set(schema, clear);
  return clear;
};
