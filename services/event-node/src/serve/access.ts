/** Who may do what to a stream: everybody, where the node has no users. */
import type { Metadata } from '@grpc/grpc-js';

export type Action = 'read' | 'write' | 'delete';

export type Access = {
  /** Throws where the caller may not do this to the stream. */
  readonly check: (caller: Metadata, action: Action, streamName: string) => void;
};

/** Without TLS there are no credentials to look at: the node listens to this machine alone. */
export const OPEN_ACCESS: Access = { check: () => undefined };
