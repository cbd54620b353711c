/** One text for one value, whatever the order of its fields, and the fingerprint a repeat is known by. */
import { createHash } from 'node:crypto';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // Only what JSON would keep: a value that knows its own JSON form is written as that.
  if ('toJSON' in value && typeof value.toJSON === 'function') return sorted(value.toJSON());
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
};

/** JSON with the fields of every object in order, and nothing for what is undefined. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** SHA-256 of a command, in hexadecimal. It can be guessed at from a short command, so it is only ever stored sealed. */
export const fingerprintOf = (command: unknown): string =>
  createHash('sha256').update(canonicalJson(command)).digest('hex');
