/** What is wrong with what somebody typed, in words for them; zod's own are for engineers. */
import type { z } from 'zod';
import { commandFields, type Field } from './fields.ts';

export type Issue = { readonly path: string; readonly message: string };
type RawIssue = z.core.$ZodRawIssue;
type Path = readonly PropertyKey[];

const spelt = new Intl.NumberFormat('en-GB');

const tooMuch = ({ origin, maximum }: RawIssue & { code: 'too_big' }): string => {
  const most = spelt.format(maximum);
  if (origin === 'string') return `must be ${most} characters or fewer`;
  return origin === 'array' ? `can hold ${most} at most` : `must be ${most} or less`;
};

const tooLittle = ({ origin, minimum }: RawIssue & { code: 'too_small' }): string => {
  const least = spelt.format(minimum);
  if (origin === 'string')
    return minimum === 1 ? 'is empty' : `must be ${least} characters or more`;
  return origin === 'array' ? `needs at least ${least}` : `must be ${least} or more`;
};

const saidOf = (issue: RawIssue): string => {
  if (issue.code === 'too_big') return tooMuch(issue);
  if (issue.code === 'too_small') return tooLittle(issue);
  if (issue.code === 'invalid_format' && issue.format === 'uuid')
    return 'must be an id, as the graph gives it';
  return issue.input === undefined ? 'is missing' : 'is not written in a way that can be read';
};

const inside = (field: Field): readonly Field[] => {
  if (field.kind === 'list') return [field.of];
  if (field.kind === 'object') return field.fields;
  return field.kind === 'oneOf' ? field.variants.flatMap(({ fields }) => fields) : [];
};

/** The label of the innermost field on the way that has one. */
const labelAt = (fields: readonly Field[], [first, ...rest]: Path): string | undefined => {
  const field = fields.find(({ name }) => name === first);
  if (field === undefined) return undefined;
  const within = typeof rest[0] === 'number' ? rest.slice(1) : rest;
  const held = field.kind === 'list' ? inside(field.of) : inside(field);
  return labelAt(held, within) ?? field.label;
};

/** For zod's `error`: the words of an issue, unless its schema brings its own. */
export const wordsFor =
  (schema: z.ZodObject) =>
  (issue: RawIssue): string => {
    const label = labelAt(commandFields(schema), issue.path ?? []);
    return `${label === undefined ? 'This' : `“${label}”`} ${saidOf(issue)}`;
  };

export const issuesOf = ({ issues }: z.ZodError): readonly Issue[] =>
  issues.map(({ path, message }) => ({ path: path.join('.'), message }));
