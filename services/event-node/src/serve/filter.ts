/** A reader's filter over stream names or event types, by prefixes or by a regular expression. */
import { status } from '@grpc/grpc-js';
import { BoundedMap } from '../log/bounded-map.ts';
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import type { FilterRequest } from '../protocol/read-request.ts';
import { CallError } from './errors.ts';

const KEPT = 20_000; // answers in memory for each filter

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

export const createFilter = (log: EventLog, request: FilterRequest): Filter => {
  const test = matcher(request);
  const byName = new BoundedMap<string, boolean>(KEPT);
  const byNumber = new BoundedMap<number, boolean>(KEPT);
  const known = (name: string): boolean => {
    const before = byName.get(name);
    if (before !== undefined) return before;
    const is = test(name);
    byName.set(name, is);
    return is;
  };
  const byStream = request.on === 'stream';
  return {
    checkpointEvery: request.checkpointEvery,
    matches: (event) => known(byStream ? event.streamName : event.type),
    by: request.on,
    matchesNumber: (name) => {
      const before = byNumber.get(name);
      if (before !== undefined) return before;
      const is = test(byStream ? log.streamNameOf(name) : log.typeNameOf(name));
      byNumber.set(name, is);
      return is;
    },
  };
};
