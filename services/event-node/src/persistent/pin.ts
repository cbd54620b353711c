/** What a message is pinned by: its stream, or its correlation where it has one. */
import { LINK_TYPE, type StoredEvent } from '../log/stored-event.ts';
import type { Message } from './consumer.ts';
import type { Strategy } from './settings.ts';

export const BUCKETS = 1024;

const hash = (text: string): number => {
  let sum = 0x811c9dc5; // FNV-1a
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
};

/** The stream that an event comes from: a link that nobody followed comes from where it leads to. */
const sourceOf = ({ type, streamName, data }: StoredEvent): string => {
  if (type !== LINK_TYPE) return streamName;
  const target = data.toString('utf8');
  return target.slice(target.indexOf('@') + 1);
};

/** Only text correlates. */
const correlationOf = (event: StoredEvent): string | undefined => {
  try {
    const metadata: unknown = JSON.parse(event.metadata.toString('utf8'));
    const hasOne =
      typeof metadata === 'object' && metadata !== null && '$correlationId' in metadata;
    return hasOne && typeof metadata.$correlationId === 'string'
      ? metadata.$correlationId
      : undefined;
  } catch {
    return undefined; // metadata need not be JSON
  }
};

/** The number of the bucket that a message falls into, with all others of its stream or correlation. */
export const bucketOf = (strategy: Strategy, { resolved, read }: Message): number => {
  const event = resolved.event ?? read;
  const correlation = strategy === 'PinnedByCorrelation' ? correlationOf(event) : undefined;
  return hash(correlation ?? sourceOf(event)) % BUCKETS;
};
