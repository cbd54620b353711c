/** Bearer tokens for scripts: who, for which partnership, until when. Standing is looked up at each request. */
import { jwtVerify, SignJWT } from 'jose';

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

export const tokensSignedWith = (secret: string): Tokens => {
  const key = new TextEncoder().encode(secret);
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
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer,
          audience,
          algorithms: [algorithm],
        });
        if (typeof payload.sub !== 'string' || typeof payload['partnership'] !== 'string')
          return undefined;
        return { userId: payload.sub, partnership: payload['partnership'] };
      } catch {
        return undefined; // every fault of a token means the same to its bearer: sign in again
      }
    },
  };
};
