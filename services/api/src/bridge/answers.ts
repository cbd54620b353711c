/** Turns what the graph was sent back into the command that the domain knows, before zod parses it. */
import type { Instant } from '@throughline/time/instant';
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import { occurredAt, occurredOn } from '@throughline/time/occurred-at';
import { readOccurred } from '@throughline/time/reading/read-occurred';
import type { Field } from './fields.ts';
import { variantName } from './names.ts';

export type OccurredAnswer = {
  at?: Instant | null;
  on?: LocalDate | null;
  asWritten?: string | null;
  time?: string | null;
};

/** Thrown when a "when" cannot be understood; becomes an `Invalid` answer beside its field. */
export class UnreadableWhen extends Error {
  readonly field: string;
  constructor(field: string, why: string) {
    super(why);
    this.field = field;
  }
}

/** Two dates that differ cannot both be meant, and neither may be dropped in silence. */
const checkIsOne = ({ at, on, asWritten, time }: OccurredAnswer, path: string): void => {
  if ([at, on, asWritten].filter(Boolean).length > 1)
    throw new UnreadableWhen(path, 'Give one of `at`, `on` and `asWritten`, not several.');
  if (at && time)
    throw new UnreadableWhen(`${path}.time`, 'Leave out `time` beside `at`: a moment has its own.');
};

const occurredFrom = (answer: OccurredAnswer, path: string): Occurred => {
  checkIsOne(answer, path);
  if (answer.at) return occurredAt(answer.at);
  if (answer.on && !answer.time) return occurredOn(answer.on);
  const written = answer.asWritten ?? answer.on ?? '';
  const read = readOccurred({ date: written, ...(answer.time ? { time: answer.time } : {}) });
  if (!read.ok) throw new UnreadableWhen(path, read.why);
  if (read.flags.includes('unread_time'))
    throw new UnreadableWhen(
      `${path}.time`,
      'Enter a time like 9:32am, 14:05 or about 3pm, or leave it empty',
    );
  return read.occurred;
};

const oneOfFrom = (
  field: Field & { kind: 'oneOf' },
  answer: Record<string, unknown>,
  path: string,
) => {
  const chosen = field.variants.find(({ code }) => answer[variantName(code)] != null);
  if (chosen === undefined) return answer;
  const inner = answer[variantName(chosen.code)];
  return {
    [field.discriminator]: chosen.code,
    ...(chosen.fields.length === 0
      ? {}
      : fieldsFrom(
          chosen.fields,
          inner as Record<string, unknown>,
          `${path}.${variantName(chosen.code)}`,
        )),
  };
};

const valueFrom = (field: Field, answer: unknown, path: string): unknown => {
  switch (field.kind) {
    case 'occurred':
      return occurredFrom(answer as OccurredAnswer, path); // the graph has checked the input's shape
    case 'list':
      return (answer as readonly unknown[]).map((item, i) =>
        valueFrom(field.of, item, `${path}.${i}`),
      );
    case 'object':
      return fieldsFrom(field.fields, answer as Record<string, unknown>, path);
    case 'oneOf':
      return oneOfFrom(field, answer as Record<string, unknown>, path);
    default:
      return answer;
  }
};

/** Reads the fields of an input; what was left out or sent as null is left out. */
export const fieldsFrom = (
  fields: readonly Field[],
  answer: Readonly<Record<string, unknown>>,
  path = '',
): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ name }) => answer[name] != null)
      .map((field) => [
        field.name,
        valueFrom(field, answer[field.name], path === '' ? field.name : `${path}.${field.name}`),
      ]),
  );
