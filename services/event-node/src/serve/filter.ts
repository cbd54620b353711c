/** A reader's filter over stream names or event types, by prefixes or by a regular expression. */
import type { EventLog } from '../log/event-log.ts';
import type { Heading } from '../log/rows.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import type { FilterRequest } from '../protocol/read-request.ts';
import { type NameTest, nameRegex } from './name-regex.ts';

const MOST_KEPT = 2 ** 20; // answers in memory for each filter, four to a byte

export type Filter = {
  /** Is shown a page before each of its events is asked about: see name-regex.ts. */
  readonly prepare: (page: readonly StoredEvent[]) => void;
  readonly prepareHeadings: (page: readonly Heading[]) => void;
  readonly matches: (event: StoredEvent) => boolean;
  /** What the filter looks at. */
  readonly by: 'stream' | 'type';
  /** The same, of a row of which only the number of the name was fetched. */
  readonly matchesNumber: (name: number) => boolean;
  readonly checkpointEvery: number;
};

const testOf = ({ regex, prefixes }: FilterRequest): NameTest =>
  regex === undefined
    ? {
        prepare: undefined,
        test: (name) => prefixes.some((prefix) => name.startsWith(prefix)),
      }
    : nameRegex(regex);

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
  const { prepare, test } = testOf(request);
  const answers = createAnswers();
  const byStream = request.on === 'stream';
  const nameOf = ({ streamName, type }: StoredEvent): string => (byStream ? streamName : type);
  const nameOfNumber = byStream ? log.streamNameOf : log.typeNameOf;
  return {
    prepare: (page) => prepare?.(page.map(nameOf)),
    prepareHeadings: (page) => {
      if (!prepare) return;
      const unknown = page.filter(([, name]) => answers.of(name) === undefined);
      prepare(unknown.map(([, name]) => nameOfNumber(name)));
    },
    checkpointEvery: request.checkpointEvery,
    matches: (event) => test(nameOf(event)),
    by: request.on,
    matchesNumber: (name) => {
      const before = answers.of(name);
      if (before !== undefined) return before;
      const is = test(nameOfNumber(name));
      answers.keep(name, is);
      return is;
    },
  };
};
