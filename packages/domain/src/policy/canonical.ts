/** The one way to write a policy's content as text, so that equal content has an equal hash. */
import { hash } from 'node:crypto';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

/** JSON without spaces, the keys of every object in order of their code units. */
export const canonicalJson = (content: unknown): string => JSON.stringify(sorted(content));

/** SHA-256 of the canonical text, in hexadecimal. A pure function: it reads nothing but its argument. */
export const contentHash = (contentJson: string): string => hash('sha256', contentJson, 'hex');

/** What a text says, or undefined where it is not JSON. */
export const readContent = (contentJson: string): { readonly content: unknown } | undefined => {
  try {
    return { content: JSON.parse(contentJson) };
  } catch {
    return undefined; // the rule answers with a refusal that says so
  }
};
