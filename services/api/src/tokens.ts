/** Bearer tokens for scripts: who, for which partnership, until when. Standing is looked up at each request. */
import { recent } from '@throughline/event-store/recent';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';

const issuer = 'throughline';
const audience = 'throughline-graph';
const algorithm = 'HS256';

export type Claims = { readonly userId: string; readonly partnership: string };

export type Tokens = {
  /** A token for this user, good for so many seconds. */
  readonly issue: (claims: Claims, seconds: number) => Promise<string>;
  /** Who a token names; undefined where it is not ours, has been changed, or has run out. */
  readonly read: (token: string) => Promise<Claims | undefined>;
};

type Verified = { readonly claims: Claims /** Milliseconds since 1970. */; readonly until: number };

const REMEMBERED = 1_000; // tokens: one for each script
const AGAIN_AFTER = 60_000; // ms; a script sends hundreds of requests, and each check of a signature takes a thread's turn

const now = (): number => performance.timeOrigin + performance.now();

const verifiedFrom = ({ sub, exp, partnership }: JWTPayload): Verified | undefined => {
  if (typeof sub !== 'string' || typeof partnership !== 'string' || exp === undefined)
    return undefined;
  const until = Math.min(exp * 1_000, now() + AGAIN_AFTER);
  return { claims: { userId: sub, partnership }, until };
};

export const tokensSignedWith = (secret: string): Tokens => {
  const key = new TextEncoder().encode(secret);
  const remembered = recent<Verified>(REMEMBERED);
  const verify = async (token: string): Promise<Verified | undefined> => {
    try {
      const { payload } = await jwtVerify(token, key, {
        ...{ issuer, audience },
        algorithms: [algorithm],
      });
      return verifiedFrom(payload);
    } catch {
      return undefined; // every fault of a token means the same to its bearer: sign in again
    }
  };
  return {
    issue: ({ userId, partnership }, seconds) =>
      new SignJWT({ partnership })
        .setProtectedHeader({ alg: algorithm })
        .setSubject(userId)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${seconds}s`)
        .sign(key),
    read: async (token) => {
      const known = remembered.get(token);
      if (known !== undefined && now() < known.until) return known.claims;
      remembered.delete(token);
      const verified = await verify(token);
      if (verified !== undefined) remembered.set(token, verified);
      return verified?.claims;
    },
  };
};
