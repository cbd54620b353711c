/** Signing in through the organisation's OpenID provider, and out again. */
import type { Request, Response } from 'express';
import { type Router as ExpressRouter, Router } from 'express';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { Cookies } from './cookies.ts';
import { Problem } from './problem.ts';
import { safePath } from './safe-path.ts';
import { newSession, Person, type Seal, type Sessions } from './session.ts';
import { about } from './web-context.ts';

/** Which provider to ask, and as whom. Without a secret the website is a public client, kept safe by PKCE. */
export type SignIn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly scope?: string;
};

export type SignInParts = {
  readonly signIn: SignIn;
  readonly origin: string;
  readonly now: () => number;
  readonly seal: Seal;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
};

/** What must come back with the answer for it to be the answer to our question. */
const Attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  goTo: z.string(),
  askedAt: z.number(),
});

const attemptWithin = 10 * 60_000; // milliseconds: long enough to find a second factor
const attemptsAMinute = 60; // from one address, which a whole office may share

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/;

const discover = async ({ issuer, clientId, clientSecret }: SignIn): Promise<Configuration> => {
  const server = new URL(issuer);
  const mayBePlain = server.protocol === 'http:' && loopback.test(server.hostname);
  const options = mayBePlain ? { execute: [allowInsecureRequests] } : {};
  return clientSecret === undefined
    ? discovery(server, clientId, undefined, None(), options)
    : discovery(server, clientId, clientSecret, undefined, options);
};

/** Asks the provider about itself once, at the first sign-in; asks again after a failure. */
const discoveredOnce = (signIn: SignIn): (() => Promise<Configuration>) => {
  let known: Promise<Configuration> | undefined;
  return () => {
    known ??= discover(signIn).catch((cause: unknown) => {
      known = undefined;
      throw new Problem('signInUnavailable', 'The sign-in provider could not be discovered.', {
        cause,
      });
    });
    return known;
  };
};

type Rooms = SignInParts & {
  readonly provider: () => Promise<Configuration>;
  readonly redirectUri: string;
};

const ask = async (rooms: Rooms, request: Request, response: Response): Promise<void> => {
  const { signIn, cookies, seal, now, redirectUri } = rooms;
  const provider = await rooms.provider();
  const attempt = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    goTo: safePath(request.query['then']),
    askedAt: now(),
  };
  cookies.set(response, 'attempt', await seal.close(attempt, 'attempt'));
  const url = buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: signIn.scope ?? 'openid profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  response.redirect(303, url.href);
};

const text = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim !== '' ? claim : undefined;

const personFrom = (claims: Readonly<Record<string, unknown>>): Person =>
  Person.parse({
    id: claims['sub'],
    name: text(claims['name']) ?? text(claims['preferred_username']) ?? 'Name not given',
    role: text(claims['role']),
    agency: text(claims['agency']),
    title: text(claims['title']),
  });

const exchange = async (rooms: Rooms, request: Request, attempt: z.infer<typeof Attempt>) => {
  const provider = await rooms.provider();
  try {
    const tokens = await authorizationCodeGrant(
      provider,
      new URL(request.originalUrl, rooms.origin),
      {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      },
    );
    return personFrom(tokens.claims() ?? {});
  } catch (cause) {
    throw new Problem('notAllowed', 'The sign-in provider’s answer did not fit our question.', {
      cause,
    });
  }
};

const answer = async (rooms: Rooms, request: Request, response: Response): Promise<void> => {
  const { cookies, seal, sessions, now } = rooms;
  const kept = await seal.open(cookies.get(request, 'attempt') ?? '', 'attempt');
  cookies.clear(response, 'attempt');
  const attempt = Attempt.safeParse(kept);
  if (!attempt.success || now() - attempt.data.askedAt > attemptWithin) {
    response.redirect(303, '/sign-in'); // too old, or begun in another browser: ask anew
    return;
  }
  const session = newSession(await exchange(rooms, request, attempt.data), now());
  cookies.set(response, 'session', await sessions.write(session));
  response.redirect(303, attempt.data.goTo);
};

const leave = async (rooms: Rooms, request: Request, response: Response): Promise<void> => {
  const { session } = about(request);
  if (session) rooms.sessions.end(session);
  rooms.cookies.clear(response, 'session');
  const metadata = (await rooms.provider()).serverMetadata();
  const next = metadata.end_session_endpoint
    ? buildEndSessionUrl(await rooms.provider(), {
        post_logout_redirect_uri: `${rooms.origin}/signed-out`,
      }).href
    : '/signed-out';
  response.redirect(303, next);
};

const limited = (): ((address: string) => Promise<void>) => {
  const limiter = new RateLimiterMemory({ points: attemptsAMinute, duration: 60 });
  return async (address) => {
    try {
      await limiter.consume(address);
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      throw new Problem('tooMany', 'Too many sign-in attempts from one address.');
    }
  };
};

/** Signing in: `/sign-in?then=/path`, `/signed-in` for the provider's answer. */
export const signInRoutes = (parts: SignInParts): { entry: ExpressRouter; exit: ExpressRouter } => {
  const rooms: Rooms = {
    ...parts,
    provider: discoveredOnce(parts.signIn),
    redirectUri: `${parts.origin}/signed-in`,
  };
  const limit = limited();
  const entry = Router();
  entry.use(['/sign-in', '/signed-in'], async (request, _response, next) => {
    await limit(request.ip ?? 'unknown');
    next();
  });
  entry.get('/sign-in', (request, response) => ask(rooms, request, response));
  entry.get('/signed-in', (request, response) => answer(rooms, request, response));
  const exit = Router(); // mounted after the guard against forged posts
  exit.post('/sign-out', (request, response) => leave(rooms, request, response));
  return { entry, exit };
};
