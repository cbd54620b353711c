/**
 * Open work in somebody's name: who has each piece of a case, by the piece's name within it, and how a piece
 * goes to a colleague when its keeper leaves or moves. What the former keeper did stays theirs.
 */
import type { Actor } from '@throughline/decider/recorded';
import { Person, Text, UserId } from './vocabulary.ts';

/** The user name of whoever has a piece, by its name: an action's id, `requester.1`, `lead`. */
export type Keepers = Readonly<Record<string, string>>;

/** Who recorded an event, as far as a fold is told. */
export type By = { readonly actor?: Pick<Actor, 'user' | 'agency'> };

/** What every handing-on says, whichever pathway the piece belongs to. */
export const handing = {
  from: UserId.meta({ label: 'In whose name it is' }),
  to: Person.meta({ label: 'Who takes it over' }),
  why: Text.optional().meta({ label: 'Why', long: true }),
};
type Handing = { readonly from: string; readonly to: Person };

/** The piece in the name of somebody with an account, or in nobody's. */
export const keptBy = (keepers: Keepers, piece: string, keeper: string | undefined): Keepers => {
  const { [piece]: _, ...others } = keepers;
  return keeper === undefined ? others : { ...others, [piece]: keeper };
};

/** Only what is in the named person's name is handed on, and only to somebody who can be named by an account. */
export const handOn = <Event>(
  keepers: Keepers,
  piece: string,
  { from, to, event }: Handing & { readonly event: Event },
): readonly Event[] | { readonly refused: 'nobodyNamed' | 'notInTheirName' } => {
  if (to.userId === undefined) return { refused: 'nobodyNamed' };
  return keepers[piece] === from ? [event] : { refused: 'notInTheirName' };
};
