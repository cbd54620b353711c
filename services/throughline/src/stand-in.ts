/** Whom the command line speaks as, where sign-in is for development only. */
import { ControlRefusal } from './control.ts';

export type Joined = {
  readonly userId: string;
  readonly role: string;
  /** Set once they have left. */
  readonly left?: unknown;
};

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' or ');

/**
 * The first of `as` that somebody answers to, a role or a user name; of several with one role whoever is `preferred`.
 * Throws `ControlRefusal` where nobody does.
 */
export const standIn = (
  everybody: readonly Joined[],
  as: readonly string[],
  preferred: ReadonlySet<string>,
): Joined => {
  const here = everybody.filter(({ left }) => left === undefined);
  for (const wanted of as) {
    const fits = here.filter(({ userId, role }) => userId === wanted || role === wanted);
    const found = fits.find(({ userId }) => preferred.has(userId)) ?? fits[0];
    if (found !== undefined) return found;
  }
  const roles = [...new Set(here.map(({ role }) => role))].toSorted();
  throw new ControlRefusal(
    `Nobody who has joined is ${quoted(as)}. Expected a user name, or a role that somebody has: ${roles.join(', ') || 'none yet'}.`,
  );
};
