/** A file that is turned away at the door, whole, with words its sender can act on. */

export const refusals = [
  'not what it says',
  'encrypted',
  'contains macros',
  'links outside',
  'too large unpacked',
  'unknown format',
  'no table found',
  'could not be read', // it stopped the reader, or kept it too long or too large
] as const;

/** `refused` names the case; `why` says what was expected, what was found and what to do. */
export type Refused = { readonly refused: (typeof refusals)[number]; readonly why: string };

/** Carries a refusal out of the depths of a reader; `readChronologyFile` turns it into a value. */
export class RefusedFile extends Error {
  readonly refusal: Refused;
  constructor(refused: Refused['refused'], why: string) {
    super(`${refused}: ${why}`);
    this.refusal = { refused, why };
  }
}

export const isRefused = (answer: object): answer is Refused => 'refused' in answer;
