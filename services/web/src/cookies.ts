/** The website's cookies: the session, a sign-in under way, and the order that a reader chose. None is readable by scripts. */
import type { CookieOptions, Request, Response } from 'express';

export type CookieName = 'session' | 'attempt' | 'order';

/** Kept when the browser closes, for so long; the others go with it. */
const lasting: Readonly<Partial<Record<CookieName, number>>> = { order: 365 * 24 * 3_600_000 };

export type Cookies = {
  readonly get: (request: Request, name: CookieName) => string | undefined;
  readonly set: (response: Response, name: CookieName, value: string) => void;
  readonly clear: (response: Response, name: CookieName) => void;
};

/** Cookies for a website at an origin: over https only, and bound to the host, where the origin is https. */
export const cookies = (origin: string): Cookies => {
  const secure = new URL(origin).protocol === 'https:';
  const nameOf = (name: CookieName) => `${secure ? '__Host-' : ''}throughline-${name}`;
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  return {
    get: (request, name) =>
      (request.headers.cookie ?? '')
        .split(/;\s*/)
        .find((pair) => pair.startsWith(`${nameOf(name)}=`))
        ?.slice(nameOf(name).length + 1),
    set: (response, name, value) => {
      const maxAge = lasting[name];
      response.cookie(nameOf(name), value, { ...options, ...(maxAge && { maxAge }) });
    },
    clear: (response, name) => {
      response.clearCookie(nameOf(name), options);
    },
  };
};
