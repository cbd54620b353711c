/** What one call has begun and not finished is kept in memory: so much of it is no mistake but an attack. */
import { status } from '@grpc/grpc-js';
import type { Proposed } from '../protocol/append-messages.ts';
import { CallError } from './errors.ts';

export const MOST_BYTES = 64 * 1024 * 1024;

const ITSELF = 300; // bytes that an event takes, though it holds nothing

/** What an event takes in memory, about. */
export const weightOf = ({ data, metadata }: Proposed): number =>
  data.length + metadata.length + ITSELF;

export const exhausted = (what: string): CallError =>
  new CallError(status.RESOURCE_EXHAUSTED, `${what} begun and not finished.`);
