/** What every event carries beside its own data. All of it is stored in the clear: ids and codes only. */

export type Actor = {
  /** The user's id. */
  readonly user: string;
  readonly role: 'practitioner' | 'leader' | 'reviewer' | 'administrator' | 'system';
  /** The agency they act for; absent for the system and the partnership office. */
  readonly agency?: string;
  /** The colleague they act for, by user id. */
  readonly onBehalfOf?: string;
};

export type PolicyReference = {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the canonical content, in hexadecimal. */
  readonly hash: string;
};

export type Metadata = {
  /** Version of the event's shape. */
  readonly schema: number;
  /** Ids of the children it is about; one event may stand in several chronologies. */
  readonly subjects: readonly string[];
  readonly actor: Actor;
  readonly command: string;
  readonly correlation: string;
  readonly causation?: string;
  /** When it was recorded here, by the writer's clock. ISO instant in UTC. */
  readonly recordedAt: string;
  /** For imports: when the partnership's record received it, and with which batch. */
  readonly receivedAt?: string;
  readonly batch?: string;
  /** The policy in force where a clock started. */
  readonly policy?: PolicyReference;
  /** Set on a demonstration's events: `recordedAt` then stands for the store's own time. */
  readonly simulated?: true;
  readonly sealed?: { readonly scope: string; readonly key: number; readonly algorithm: string };
};

/** One event as the log gives it back. */
export type Recorded<Event> = {
  readonly event: Event;
  readonly id: string;
  readonly partnership: string;
  readonly category: string;
  readonly streamId: string;
  readonly revision: number;
  /** The commit position in `$all`. */
  readonly position: bigint;
  /** The store's own time. ISO instant in UTC. */
  readonly storedAt: string;
  readonly metadata: Metadata;
};

/** What can be said of an event that cannot be read: it is shown as a gap, never as silence. */
export type Unreadable = Omit<Recorded<never>, 'event'> & {
  readonly type: string;
  readonly unreadable: 'damaged' | 'erased' | 'unknown type' | 'does not fit its schema';
};
