/** Small turns of phrase that headlines share: who somebody is, and a list read aloud. */
import type { Names } from './narration.ts';
import type { Person } from './vocabulary.ts';

/** A person by name, else by role, else by agency. */
export const personInWords = (person: Person | undefined, names: Names): string => {
  if (person === undefined) return 'someone';
  if (person.name !== undefined) return person.name;
  if (person.userId !== undefined) return names.user(person.userId);
  if (person.role !== undefined) return person.role;
  return person.agencyId === undefined ? 'someone' : names.agency(person.agencyId);
};

/** "a", "a and b", "a, b and c". */
export const listInWords = (items: readonly string[]): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** Joins the parts that are there into one text, each with its name before it. */
export const labelled = (parts: Readonly<Record<string, string | undefined>>): string | undefined =>
  Object.keys(parts)
    .filter((label) => parts[label] !== undefined)
    .map((label) => `${label}: ${parts[label]}`)
    .join('\n') || undefined;
