/** What stands before every page: security headers, who is asking, and proof that a form was ours. */
import { randomBytes } from 'node:crypto';
import { csrfSync } from 'csrf-sync';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Cookies } from './cookies.ts';
import { Problem } from './problem.ts';
import { type Sessions, unmasked } from './session.ts';
import { about, begin } from './web-context.ts';

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'; // none that can be mistaken when read out by telephone

/** A reference that a person can read to somebody: "K7QF2M9X". */
const reference = (): string =>
  [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');

/** Gives each request its reference, and the nonce of its scripts. */
export const begun: RequestHandler = (request, _response, next) => {
  begin(request, { reference: reference(), nonce: randomBytes(16).toString('base64') });
  next();
};

/** Headers for a page: scripts by nonce only, styles and pictures from here only, never in a frame. */
export const headers = (origin: string, issuer: string): RequestHandler => {
  const secure = new URL(origin).protocol === 'https:';
  return (request, response, next) => {
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': [`'nonce-${about(request).nonce}'`],
          'style-src': ["'self'"],
          'img-src': ["'self'"],
          'connect-src': ["'self'"],
          'form-action': ["'self'", new URL(issuer).origin], // signing out leads through the provider
          'base-uri': ["'none'"],
          'frame-ancestors': ["'none'"],
          ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      // Not "no-referrer": with it browsers send `Origin: null` with a form, and the check below could not pass.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false, // two years
      xFrameOptions: { action: 'deny' },
    })(request, response, next);
  };
};

/** Nothing about a child stays in a browser's cache, or behind its back button. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** Finds out who is asking, and lets their session last a little longer. */
export const recognised =
  (sessions: Sessions, cookies: Cookies, now: () => number): RequestHandler =>
  async (request, response, next) => {
    const cookie = cookies.get(request, 'session');
    const session = await sessions.read(cookie, now());
    if (session) {
      about(request).session = session;
      cookies.set(response, 'session', await sessions.write(session));
    } else {
      about(request).over = await sessions.over(cookie, now());
      if (cookie !== undefined && !about(request).over) cookies.clear(response, 'session');
    }
    next();
  };

const cameFrom = (request: Request): string | undefined => {
  const origin = request.get('origin');
  if (origin !== undefined) return origin;
  const referer = request.get('referer');
  return referer === undefined ? undefined : URL.parse(referer)?.origin;
};

const { isRequestValid } = csrfSync({
  getTokenFromState: (request) => (about(request).session ?? about(request).over)?.csrf,
  getTokenFromRequest: (request) => {
    const body = request.body as Readonly<Record<string, unknown>> | undefined; // express parsed it, or left it undefined
    return unmasked(body?.['_csrf']);
  },
});

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses a form that another website made somebody's browser send. */
export const ownForms =
  (origin: string): RequestHandler =>
  (request: Request, _response: Response, next: NextFunction) => {
    if (safeMethods.includes(request.method)) return next();
    if (cameFrom(request) !== new URL(origin).origin)
      throw new Problem('notAllowed', 'A form came from another origin.');
    const { session, over } = about(request);
    if (!session) {
      const isTheirs = over !== undefined && isRequestValid(request);
      if (isTheirs) about(request).tooLate = over;
      throw new Problem('signedOut', 'A form was sent without a session.');
    }
    if (!isRequestValid(request))
      throw new Problem('openedBefore', 'A form came without its own token.');
    next();
  };
