/** A reader's filter over stream names or event types, by prefixes or by a regular expression. */
import { status } from '@grpc/grpc-js';
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import type { FilterRequest } from '../protocol/read-request.ts';
import { CallError } from './errors.ts';

const MOST_KEPT = 2 ** 20; // answers in memory for each filter, four to a byte

export type Filter = {
  readonly matches: (event: StoredEvent) => boolean;
  /** What the filter looks at. */
  readonly by: 'stream' | 'type';
  /** The same, of a row of which only the number of the name was fetched. */
  readonly matchesNumber: (name: number) => boolean;
  readonly checkpointEvery: number;
};

// .NET's inline options at the start of an expression, its comments, its other notation for named
// groups, and its names for the ends of the text.
const INLINE = /^\(\?([imsn]+)\)/;
const COMMENT = /\(\?#[^)]*\)/g;
const QUOTED_GROUP = /\(\?'(\w+)'/g;
const UNICODE_CLASS = /\\[pP]\{/;

const regexOf = (source: string): RegExp => {
  const [prefix = '', options = ''] = INLINE.exec(source) ?? [];
  const flags = [...options].filter((option) => option !== 'n').join('');
  const body = source
    .slice(prefix.length)
    .replaceAll(COMMENT, '')
    .replaceAll(QUOTED_GROUP, '(?<$1>')
    .replaceAll('\\A', '^')
    .replaceAll(/\\[zZ]/g, '$');
  try {
    if (UNICODE_CLASS.test(body)) return new RegExp(body, `${flags}u`);
    return new RegExp(body, flags);
  } catch {
    throw new CallError(
      status.INVALID_ARGUMENT,
      'The filter is not a regular expression that this event node can read.',
    );
  }
};

const matcher = ({ regex, prefixes }: FilterRequest): ((name: string) => boolean) => {
  if (regex !== undefined) {
    const expression = regexOf(regex);
    return (name) => expression.test(name);
  }
  return (name) => prefixes.some((prefix) => name.startsWith(prefix));
};

type Answers = {
  readonly of: (name: number) => boolean | undefined;
  readonly keep: (name: number, answer: boolean) => void;
};

/** What was answered for each numbered name: two bits each, so that many filters over many names stay small. */
const createAnswers = (): Answers => {
  let answers: Uint8Array = new Uint8Array(256);
  const grownFor = (byte: number): Uint8Array => {
    const grown = new Uint8Array(2 ** Math.ceil(Math.log2(byte + 1)));
    grown.set(answers);
    return grown;
  };
  return {
    of: (name) => {
      const bits = ((answers[name >> 2] ?? 0) >> (2 * (name & 3))) & 3;
      return bits === 0 ? undefined : bits === 3;
    },
    keep: (name, answer) => {
      if (name >= MOST_KEPT) return;
      const byte = name >> 2;
      if (byte >= answers.length) answers = grownFor(byte);
      answers[byte] = (answers[byte] ?? 0) | ((answer ? 3 : 1) << (2 * (name & 3)));
    },
  };
};

export const createFilter = (log: EventLog, request: FilterRequest): Filter => {
  const test = matcher(request);
  const answers = createAnswers();
  const byStream = request.on === 'stream';
  return {
    checkpointEvery: request.checkpointEvery,
    matches: (event) => test(byStream ? event.streamName : event.type),
    by: request.on,
    matchesNumber: (name) => {
      const before = answers.of(name);
      if (before !== undefined) return before;
      const is = test(byStream ? log.streamNameOf(name) : log.typeNameOf(name));
      answers.keep(name, is);
      return is;
    },
  };
};
