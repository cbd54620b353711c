/** How persistent subscriptions say no: EventStoreDB's statuses and trailers, from which clients make their errors. */
import { status } from '@grpc/grpc-js';
import { CallError } from '../serve/errors.ts';
import type { GroupId } from './settings.ts';

const trailers = (exception: string, { source, group }: GroupId) => ({
  exception,
  'stream-name': source,
  'group-name': group,
});

export const doesNotExist = (id: GroupId): CallError =>
  new CallError(
    status.NOT_FOUND,
    `Subscription group ${id.group} on stream ${id.source} does not exist.`,
    trailers('persistent-subscription-does-not-exist', id),
  );

export const exists = (id: GroupId): CallError =>
  new CallError(
    status.ALREADY_EXISTS,
    `Subscription group ${id.group} on stream ${id.source} exists.`,
    trailers('persistent-subscription-exists', id),
  );

export const dropped = (id: GroupId): CallError =>
  new CallError(
    status.CANCELLED,
    `Subscription group ${id.group} on stream ${id.source} was dropped.`,
    trailers('persistent-subscription-dropped', id),
  );

export const maximumReached = (id: GroupId): CallError =>
  new CallError(
    status.FAILED_PRECONDITION,
    `Maximum subscriptions reached for subscription group ${id.group} on stream ${id.source}.`,
    trailers('maximum-subscribers-reached', id),
  );

/** What was asked for cannot be done, and why. */
export const failed = (id: GroupId, why: string): CallError =>
  new CallError(
    status.INTERNAL,
    `Subscription group ${id.group} on stream ${id.source} failed: '${why}'`,
    { ...trailers('persistent-subscription-failed', id), reason: why },
  );
