/** Who is calling: the user name and password of a call, checked before anything else is done. */
import { createHmac, randomBytes } from 'node:crypto';
import { type Metadata, ServerInterceptingCall, type ServerInterceptor } from '@grpc/grpc-js';
import { BoundedMap } from '../log/bounded-map.ts';
import { asStatus, notAuthenticated } from '../serve/errors.ts';
import { isPassword } from './passwords.ts';
import type { User, Users } from './users.ts';

/** The caller of each call in progress, by the metadata that came with it; absent: anonymous. */
export type Callers = WeakMap<Metadata, User>;

const KEPT = 1000; // checked passwords in memory

/** Turns `Basic …` into a user; throws where it is not one. */
export type Authenticate = (header: string) => Promise<User>;

export const authentication = (users: Users): Authenticate => {
  // A good password is checked slowly once and then recognised by a keyed digest, which cannot be
  // taken out of memory and tried elsewhere.
  const key = randomBytes(32);
  const recognised = new BoundedMap<string, string>(KEPT);
  return async (header) => {
    const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header) ?? [];
    const [, login = '', password = ''] =
      /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
    const user = users.find(login);
    if (!user || user.isDisabled) throw notAuthenticated();
    const digest = createHmac('sha256', key).update(`${login}\0${password}`).digest('base64');
    if (recognised.get(digest) === user.hash) return user;
    if (!(await isPassword(password, user))) throw notAuthenticated();
    recognised.set(digest, user.hash);
    return user;
  };
};

/** Holds each call back until its caller is known. */
export const authenticating =
  (authenticate: Authenticate, callers: Callers): ServerInterceptor =>
  (_, call) =>
    new ServerInterceptingCall(call, {
      start: (next) => {
        next({
          onReceiveMetadata: (metadata, proceed) => {
            const header = metadata.get('authorization')[0];
            if (header === undefined) {
              proceed(metadata);
              return;
            }
            authenticate(header.toString()).then(
              (user) => {
                callers.set(metadata, user);
                proceed(metadata);
              },
              (error: unknown) => call.sendStatus(asStatus(error)),
            );
          },
        });
      },
    });
