/** What the graph's answers mean for a page: its data, or the problem that stands in the way. */
import { z } from 'zod';
import { Problem, type ProblemKind } from './problem.ts';
import type { Execute } from './web-context.ts';

type Answer = Awaited<ReturnType<Execute>>;

const kinds: Readonly<Record<string, ProblemKind>> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'notAllowed',
  NOT_FOUND: 'notFound',
  CONFLICT: 'changed',
  BAD_USER_INPUT: 'invalid',
  INVALID: 'invalid',
  NOT_YET: 'notYet',
};

const types: Readonly<Record<string, ProblemKind>> = {
  NotFound: 'notFound',
  NotAllowed: 'notAllowed',
  Forbidden: 'notAllowed',
  NotYet: 'notYet',
  Conflict: 'changed',
};

const codeOf = (error: NonNullable<Answer['errors']>[number]): string =>
  String(error.extensions?.['code'] ?? 'none')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase();

const Typed = z.looseObject({ __typename: z.string() });
const typeOf = (value: unknown): string =>
  (Typed.safeParse(value).data?.__typename ?? '').replace(/Error$/, '');

const Root = z.record(z.string(), z.unknown());

const rejectErrors = (operation: string, { errors }: Answer): void => {
  const [first] = errors ?? [];
  if (!first) return;
  const code = codeOf(first);
  // The graph's own words stay out: they may quote what somebody typed. The graph logs them under its own rules.
  throw new Problem(kinds[code] ?? 'fault', `The graph refused ${operation} with code ${code}.`);
};

/** A query's data. A first-level answer that is typed as a problem, or is missing, is that problem. */
export const dataOf = (operation: string, answer: Answer): Readonly<Record<string, unknown>> => {
  rejectErrors(operation, answer);
  const data = Root.parse(answer.data);
  for (const [field, value] of Object.entries(data)) {
    const kind = types[typeOf(value)];
    if (kind) throw new Problem(kind, `${operation} answered ${typeOf(value)} for ${field}.`);
  }
  return data;
};

const Receipt = z.looseObject({ position: z.union([z.string(), z.number()]).transform(String) });
const Refused = z.looseObject({
  refusal: z.string(),
  because: z.string().nullish(),
});
const Issue = z.looseObject({
  path: z.array(z.union([z.string(), z.number()])).default([]),
  message: z.string(),
});

export type Receipt = Readonly<z.infer<typeof Receipt>>;

/** A command's answer: done; refused, by name; or not understood, with what is wrong where. */
export type Outcome =
  | { readonly receipt: Receipt }
  | { readonly refused: string; readonly because?: string | undefined }
  | { readonly issues: readonly { readonly path: string; readonly message: string }[] };

const issuesIn = (value: unknown): Outcome | undefined => {
  const found = z.object({ issues: z.array(Issue) }).safeParse(value);
  return found.success
    ? {
        issues: found.data.issues.map(({ path, message }) => ({
          path: path.filter((part) => part !== 'input').join('.'),
          message,
        })),
      }
    : undefined;
};

/** Pothos wraps a success as `…Success { data }`. */
const unwrapped = (value: unknown): unknown =>
  /Success$/.test(typeOf(value)) ? Root.parse(value)['data'] : value;

/** Reads the answer of a mutation with one field. */
export const outcomeOf = (operation: string, answer: Answer): Outcome => {
  const fromErrors = (answer.errors ?? []).map((error) => issuesIn(error.extensions)).find(Boolean);
  if (fromErrors) return fromErrors;
  rejectErrors(operation, answer);
  const [first] = Object.values(Root.parse(answer.data));
  const value = unwrapped(first);
  const issues = issuesIn(value);
  if (issues) return issues;
  const refused = Refused.safeParse(value);
  if (refused.success)
    return { refused: refused.data.refusal, because: refused.data.because ?? undefined };
  const kind = types[typeOf(value)];
  if (kind) throw new Problem(kind, `${operation} answered ${typeOf(value)}.`);
  const receipt = Receipt.safeParse(value);
  if (receipt.success) return { receipt: receipt.data };
  throw new Problem(
    'fault',
    `${operation} answered neither a receipt (with a position) nor a refusal (with a refusal’s name), but ${typeOf(value) || 'something untyped'}.`,
  );
};
