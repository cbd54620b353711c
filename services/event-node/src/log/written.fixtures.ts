/** Writing texts to streams of a log, and reading them back. */
import { ANY, TOMBSTONE } from '../protocol/revisions.ts';
import type { EventLog, Write } from './event-log.ts';
import { freshId } from './fresh-id.ts';

export const write = (streamName: string, ...texts: readonly string[]): Write => ({
  kind: 'append',
  streamName,
  expected: ANY,
  events: texts.map((text) => ({
    ...{ id: freshId(), type: 'Noted', isJson: false, metadata: Buffer.alloc(0) },
    data: Buffer.from(text),
  })),
});

/** Texts of a stream, in the order asked for, some at a time. */
export const textsOf = (
  log: EventLog,
  streamName: string,
  order: 'forwards' | 'backwards',
): string[] => {
  const stream = log.streamId(streamName);
  if (stream === undefined) return [];
  const texts: string[] = [];
  let [first, last] = [0, TOMBSTONE - 1];
  for (;;) {
    const page = log.rows[order]({ stream, first, last, notBefore: 0, limit: 7 });
    const end = page.at(-1);
    if (!end) return texts;
    texts.push(...page.map(({ data }) => data.toString()));
    if (order === 'forwards') first = end.revision + 1;
    else last = end.revision - 1;
  }
};
