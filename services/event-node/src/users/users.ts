/** The node's users: kept in the log, in `$user-…` streams, as EventStoreDB keeps them. */
import type { EventLog, Outcome } from '../log/event-log.ts';
import { freshId } from '../log/fresh-id.ts';
import type { Writer } from '../log/writer.ts';
import { ANY, type Expected } from '../protocol/revisions.ts';
import { type Hashed, hashPassword } from './passwords.ts';

export type User = Hashed & {
  readonly login: string;
  readonly fullName: string;
  readonly groups: readonly string[];
  readonly isDisabled: boolean;
  /** Microseconds since 1970. */
  readonly updated: number;
};

/** Members of this group may do everything. */
export const ADMINS = '$admins';
/** Members of this group may run the node, and no more. */
export const OPERATORS = '$ops';

const USERS = '$users';
const streamOf = (login: string): string => `$user-${login}`;

export type Users = {
  readonly find: (login: string) => User | undefined;
  readonly logins: () => readonly string[];
  readonly everHadAny: () => boolean;
  readonly save: (user: Omit<User, 'updated'>, change: UserChange) => Promise<Outcome>;
  readonly remove: (login: string) => Promise<Outcome>;
};

export type UserChange = '$UserCreated' | '$UserUpdated' | '$PasswordChanged';

type Stored = Omit<User, 'updated'>;

// Written by this module alone, under an access list that keeps others out.
const parseUser = (data: Buffer): Stored => JSON.parse(data.toString('utf8')) as Stored;

export const usersOf = (log: EventLog, writer: Writer): Users => {
  const write = (streamName: string, type: string, data: unknown, expected: Expected) =>
    new Promise<Outcome>((resolve, reject) => {
      const event = {
        id: freshId(),
        type,
        isJson: true,
        metadata: Buffer.alloc(0),
        data: Buffer.from(JSON.stringify(data)),
      };
      writer.submit({ kind: 'append', streamName, expected, events: [event] }, (outcome) => {
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      });
    });

  const find = (login: string): User | undefined => {
    const streamName = streamOf(login);
    const stream = log.streamId(streamName);
    if (stream === undefined) return undefined;
    const event = log.rows.ofStream(stream, log.lastRevision(streamName));
    if (!event || event.type === '$UserRemoved') return undefined;
    return { ...parseUser(event.data), updated: event.created };
  };

  const logins = (): readonly string[] => {
    const stream = log.streamId(USERS);
    if (stream === undefined) return [];
    const page = { stream, first: 0, last: Number.MAX_SAFE_INTEGER, notBefore: 0, limit: 10_000 };
    return [...new Set(log.rows.forwards(page).map(({ data }) => data.toString('utf8')))]
      .map((text) => String(JSON.parse(text)))
      .filter((login) => find(login) !== undefined);
  };

  return {
    find,
    logins,
    everHadAny: () => log.streamId(USERS) !== undefined,
    save: async (user, change) => {
      const outcome = await write(streamOf(user.login), change, user, ANY);
      if (change === '$UserCreated') await write(USERS, '$User', user.login, ANY);
      return outcome;
    },
    remove: (login) => write(streamOf(login), '$UserRemoved', { login }, ANY),
  };
};

/** What the first users are called and may do, as in a new EventStoreDB. */
export type FirstPasswords = { readonly admin: string; readonly ops: string };

/** Makes the first users, in a log that never had any. */
export const createFirstUsers = async (users: Users, passwords: FirstPasswords): Promise<void> => {
  if (users.everHadAny()) return;
  const first = [
    { login: 'admin', fullName: 'Event Store Administrator', groups: [ADMINS] },
    { login: 'ops', fullName: 'Event Store Operations', groups: [OPERATORS] },
  ] as const;
  for (const { login, fullName, groups } of first) {
    const hashed = await hashPassword(passwords[login]);
    await users.save({ login, fullName, groups, isDisabled: false, ...hashed }, '$UserCreated');
  }
};
