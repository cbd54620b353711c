/** What may be written at all, whoever asks: the names that no stream and no event may have. */
import { status } from '@grpc/grpc-js';
import type { Proposed } from '../protocol/append-messages.ts';
import { accessDenied, CallError } from './errors.ts';

const refused = (message: string): CallError => new CallError(status.INVALID_ARGUMENT, message);

/** Throws where the name is no stream's. */
export const checkStreamName = (streamName: string): void => {
  if (streamName === '' || streamName === '$$') {
    throw refused('A stream must have a name, and "$$" is the metadata of none.');
  }
  if (streamName === '$all') throw accessDenied(); // the whole log is read, and written only through its streams
};

/** Throws where an append is to no stream, or of an event without a type. */
export const checkAppend = (streamName: string, events: readonly Proposed[]): void => {
  checkStreamName(streamName);
  if (events.some(({ type }) => type === '')) throw refused('An event must have a type.');
};
