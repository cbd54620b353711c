/**
 * How long a practised person takes for a task on a screen, reckoned from what has to be done there and not
 * measured. The keystroke-level model: S. K. Card, T. P. Moran and A. Newell, “The Keystroke-Level Model for User
 * Performance Time with Interactive Systems”, Communications of the ACM 23 (7), 1980, pages 396–410.
 */

/** Seconds, as that paper gives them. */
const KEY = 0.28; // of somebody who types 40 words a minute: no typist by trade
const POINT = 1.1;
const CLICK = 0.2; // a button pressed and let go
const HAND = 0.4; // from the mouse to the keys or back
const THINK = 1.35; // before each thing that is chosen

export type Task = {
  /** Things chosen by the mouse. */
  readonly presses: number;
  /** Characters typed. */
  readonly keys: number;
  /** Times that a hand goes from mouse to keys or back. */
  readonly hands: number;
};

/** Seconds, the waiting for pages apart. */
export const secondsOf = ({ presses, keys, hands }: Task): number =>
  presses * (THINK + POINT + CLICK) + keys * KEY + hands * HAND;
