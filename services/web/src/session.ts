/** A person's time at the website: a sealed cookie that ends by itself when nobody is there. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { z } from 'zod';

/** What the organisation's sign-in says of somebody. Their standing is read afresh from the record at each request. */
export const Person = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  role: z.string().optional(),
  agency: z.string().optional(),
  title: z.string().optional(),
});
export type Person = Readonly<z.infer<typeof Person>>;

/** Moments are milliseconds since 1970, by the website's clock. */
const Session = z.object({
  id: z.string(),
  /** Whom the graph looks up: the same as the person's id. */
  userId: z.string(),
  person: Person,
  csrf: z.string(),
  startedAt: z.number(),
  seenAt: z.number(),
});
export type Session = Readonly<z.infer<typeof Session>>;

const minute = 60_000;

/** Short, because screens in shared offices are left: the choice of this product, to be confirmed by each partnership. */
export const idleWithin = 15 * minute;

/** A working day and a little more; after it everybody signs in again. */
export const longestSession = 10 * 60 * minute;

/** How long after its last request a session still says whose a form was that is sent too late. */
const knownWithin = 24 * 60 * minute;

/** Locks values into text that only this website can read, and only for the purpose they were sealed for. */
export type Seal = {
  readonly close: (value: unknown, purpose: string) => Promise<string>;
  readonly open: (text: string, purpose: string) => Promise<unknown>;
};

const shortestSecret = 32; // characters

/** A seal from the website's secret. Text sealed under another secret or purpose opens as nothing. */
export const seal = (secret: string): Seal => {
  if (secret.length < shortestSecret)
    throw new Error(
      `The session secret is too short: expected at least ${shortestSecret} characters, found ${secret.length}. Make one with: openssl rand -hex 32.`,
    );
  const keyFor = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    close: (value, purpose) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(keyFor(purpose)),
    open: async (text, purpose) => {
      try {
        const { plaintext } = await compactDecrypt(text, keyFor(purpose));
        return JSON.parse(new TextDecoder().decode(plaintext)) as unknown; // parsed by whoever opened it
      } catch {
        return undefined; // forged, from before a change of secret, or cut short: as good as no cookie
      }
    },
  };
};

/** A new session for somebody who has just signed in. */
export const newSession = (person: Person, now: number): Session => ({
  id: randomBytes(16).toString('base64url'),
  userId: person.id,
  person,
  csrf: randomBytes(32).toString('base64url'),
  startedAt: now,
  seenAt: now,
});

const hasEnded = (session: Session, now: number): boolean =>
  now - session.seenAt > idleWithin || now - session.startedAt > longestSession;

export type Sessions = {
  readonly read: (cookie: string | undefined, now: number) => Promise<Session | undefined>;
  /**
   * A session that is over because nobody was there, of the last day: it opens nothing any more, but it proves
   * whose words a form holds that was still on somebody's screen.
   */
  readonly over: (cookie: string | undefined, now: number) => Promise<Session | undefined>;
  readonly write: (session: Session) => Promise<string>;
  /** Ends a session here at once, so that a copy of its cookie is worth nothing. */
  readonly end: (session: Session) => void;
};

/** Sessions kept in the cookie alone; only the ones that were ended early are remembered, until they would have ended. */
export const sessions = ({ close, open }: Seal): Sessions => {
  const ended = new Map<string, number>();
  const forget = (now: number) => {
    for (const [id, until] of ended) if (until < now) ended.delete(id);
  };
  /** The session in a cookie, over or not; none where it was ended here by its owner. */
  const inCookie = async (cookie: string | undefined): Promise<Session | undefined> => {
    if (cookie === undefined) return undefined;
    const { data } = Session.safeParse(await open(cookie, 'session'));
    return data && !ended.has(data.id) ? data : undefined;
  };
  return {
    read: async (cookie, now) => {
      const session = await inCookie(cookie);
      return session && !hasEnded(session, now) ? { ...session, seenAt: now } : undefined;
    },
    over: async (cookie, now) => {
      const session = await inCookie(cookie);
      const isOver = session !== undefined && hasEnded(session, now);
      return isOver && now - session.seenAt <= knownWithin ? session : undefined;
    },
    write: (session) => close(session, 'session'),
    end: (session) => {
      forget(session.seenAt);
      ended.set(session.id, session.startedAt + longestSession);
    },
  };
};

/** A token that differs on every page although it is the same token, so that compression gives nothing away. */
export const masked = (token: string): string => {
  const plain = Buffer.from(token, 'base64url');
  const mask = randomBytes(plain.length);
  return Buffer.concat([mask, plain.map((byte, at) => byte ^ (mask[at] ?? 0))]).toString(
    'base64url',
  );
};

/** The token under its mask; empty where what was sent cannot be one. */
export const unmasked = (sent: unknown): string => {
  if (typeof sent !== 'string') return '';
  const both = Buffer.from(sent, 'base64url');
  const mask = both.subarray(0, both.length / 2);
  const plain = both.subarray(both.length / 2).map((byte, at) => byte ^ (mask[at] ?? 0));
  return Buffer.from(plain).toString('base64url');
};
