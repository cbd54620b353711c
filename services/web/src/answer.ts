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

/** Why somebody may not see something, by name, as for a refused command. */
const Because = z.looseObject({ because: z.string().optional() });

const Root = z.record(z.string(), z.unknown());

const rejectErrors = (operation: string, { errors }: Answer): void => {
  const [first] = errors ?? [];
  if (!first) return;
  const code = codeOf(first);
  // The graph's own words stay out: they may quote what somebody typed. The graph logs them under its own rules.
  const { because } = Because.safeParse(first.extensions).data ?? {};
  throw new Problem(kinds[code] ?? 'fault', `The graph refused ${operation} with code ${code}.`, {
    because,
  });
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

/** `id`: the thing it was recorded on. `position`: where in the log. */
const Receipt = z.looseObject({ position: z.string(), id: z.string().optional() });
const Refused = z.looseObject({
  refusal: z.string(),
  found: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});
const Issue = z.looseObject({ path: z.string().default(''), message: z.string() });

export type Receipt = Readonly<z.infer<typeof Receipt>>;

/** What stood in the way, as name and value: codes, numbers and dates. */
export type Found = Readonly<Record<string, string>>;

/** A command's answer: done; refused, by name, with what was found instead; or not understood, with what is wrong where. */
export type Outcome =
  | { readonly receipt: Receipt }
  | { readonly refused: string; readonly found: Found }
  | { readonly issues: readonly { readonly path: string; readonly message: string }[] };

const Invalid = z.looseObject({ issues: z.array(Issue) });

/** Reads the answer of a mutation with one field. */
export const outcomeOf = (operation: string, answer: Answer): Outcome => {
  rejectErrors(operation, answer);
  const [value] = Object.values(Root.parse(answer.data));
  const invalid = Invalid.safeParse(value);
  if (invalid.success) return { issues: invalid.data.issues };
  const refused = Refused.safeParse(value);
  if (refused.success) {
    const { refusal, found } = refused.data;
    return {
      refused: refusal,
      found: Object.fromEntries(found.map((one) => [one.name, one.value])),
    };
  }
  const kind = types[typeOf(value)];
  if (kind) throw new Problem(kind, `${operation} answered ${typeOf(value)}.`);
  const receipt = Receipt.safeParse(value);
  if (receipt.success) return { receipt: receipt.data };
  throw new Problem(
    'fault',
    `${operation} answered neither a receipt (with a position) nor a refusal (with a refusal’s name), but ${typeOf(value) || 'something untyped'}.`,
  );
};
