/** Who may do what to a stream: its own access list, else the defaults for streams of users and of the system. */
import type { Metadata } from '@grpc/grpc-js';
import type { EventLog } from '../log/event-log.ts';
import {
  type AccessList,
  isMetastream,
  metastreamOf,
  originalOf,
  parseAccessList,
  parseMetadata,
} from '../log/stream-metadata.ts';
import type { Access, Action } from '../serve/access.ts';
import { accessDenied } from '../serve/errors.ts';
import type { Callers } from './authentication.ts';
import { ADMINS, OPERATORS, type User } from './users.ts';

/** The role of everybody who has signed in. */
const ALL = '$all';

type Right = keyof AccessList;

const RIGHTS: Readonly<Record<Action, Right>> = { read: '$r', write: '$w', delete: '$d' };
const META_RIGHTS: Readonly<Record<Action, Right>> = { read: '$mr', write: '$mw', delete: '$mw' };

const subject = (action: Action, streamName: string): { name: string; right: Right } =>
  isMetastream(streamName)
    ? { name: originalOf(streamName), right: META_RIGHTS[action] }
    : { name: streamName, right: RIGHTS[action] };

const SETTINGS = '$settings';

/** The lists that stand in for those of streams without one: the last event of `$settings`, as EventStoreDB reads it. */
const standingList = (log: EventLog, name: string): AccessList | undefined => {
  const stream = log.streamId(SETTINGS);
  const event =
    stream === undefined ? undefined : log.rows.ofStream(stream, log.lastRevision(SETTINGS));
  if (!event) return undefined;
  const { raw } = parseMetadata(event.data);
  return parseAccessList(raw[name.startsWith('$') ? '$systemStreamAcl' : '$userStreamAcl']);
};

const rolesOf = (acl: AccessList | undefined, right: Right): readonly string[] | undefined => {
  const roles = acl?.[right];
  return typeof roles === 'string' ? [roles] : roles;
};

const roles = (log: EventLog, right: Right, name: string): readonly string[] =>
  rolesOf(log.metadataOf(name).acl, right) ??
  rolesOf(standingList(log, name), right) ??
  (name.startsWith('$') ? [ADMINS] : [ALL]);

const has = ({ login, groups }: User, role: string): boolean =>
  role === ALL || role === login || groups.includes(role);

/** Enforces access lists for the callers of a node that has users. */
export const accessLists = (log: EventLog, callers: Callers): Access => {
  const caller = (metadata: Metadata): User => {
    const user = callers.get(metadata);
    if (!user) throw accessDenied(); // who says a wrong name or password was refused before this
    return user;
  };
  return {
    check: (metadata, action, streamName) => {
      const user = caller(metadata);
      if (action === 'delete' && isMetastream(streamName)) throw accessDenied(); // whoever asks
      if (user.groups.includes(ADMINS)) return;
      const { name, right } = subject(action, streamName);
      if (!roles(log, right, name).some((role) => has(user, role))) throw accessDenied();
    },
    checkSignedIn: (metadata) => void caller(metadata),
    checkOperator: (metadata) => {
      const { groups } = caller(metadata);
      if (!groups.includes(ADMINS) && !groups.includes(OPERATORS)) throw accessDenied();
    },
    checkAdmin: (metadata) => {
      if (!caller(metadata).groups.includes(ADMINS)) throw accessDenied();
    },
    rulesOf: (streamName) => [metastreamOf(subject('read', streamName).name), SETTINGS],
    caller: (metadata) => callers.get(metadata)?.login,
  };
};
