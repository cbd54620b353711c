/** Who may do what: asked by every service before it does anything. */
import type { Metadata } from '@grpc/grpc-js';

export type Action = 'read' | 'write' | 'delete';

export type Access = {
  /** Throws where the caller may not do this to the stream. */
  readonly check: (caller: Metadata, action: Action, streamName: string) => void;
  /** Throws where nobody the node knows is calling. */
  readonly checkSignedIn: (caller: Metadata) => void;
  /** Throws where the caller may not run the node: scavenges, backups, subscriptions' settings. */
  readonly checkOperator: (caller: Metadata) => void;
  /** Throws where the caller may not make and change users. */
  readonly checkAdmin: (caller: Metadata) => void;
  /** The streams in which it is written who may use this one: the answer may be another after each commit to them. */
  readonly rulesOf: (streamName: string) => readonly string[];
  /** The caller's login, where the node has users. */
  readonly caller: (caller: Metadata) => string | undefined;
};

/** Without TLS there are no credentials to look at: the node listens to this machine alone. */
export const OPEN_ACCESS: Access = {
  check: () => undefined,
  checkSignedIn: () => undefined,
  checkOperator: () => undefined,
  checkAdmin: () => undefined,
  rulesOf: () => [],
  caller: () => undefined,
};
