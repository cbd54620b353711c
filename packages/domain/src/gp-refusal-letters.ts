/** The letters with their reasons that practices owe which refused a registration: which is owed, which came, and by when. */
import type { Anchor, Clock } from '@throughline/time/deadline';
import type { Instant } from '@throughline/time/instant';
import type { Occurred } from '@throughline/time/occurred';
import { isOverBefore } from '@throughline/time/occurred-at';
import type { Calendar } from '@throughline/time/working-days';
import type { GpRegistrationEvent } from './gp-registration.ts';
import { anchorOf, type ClockTerms, clockOf, doneAtOf } from './statutory-clocks.ts';

export type OwedLetter = {
  readonly practice?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly terms: ClockTerms;
  readonly refused: Occurred;
  readonly from: Anchor;
  readonly receivedAt?: Instant | undefined;
  /** Registered elsewhere before it came: it is still owed in law, and nobody waits for it any longer. */
  readonly notNeededFrom?: Instant | undefined;
};

export type Practice = Pick<OwedLetter, 'practice' | 'agencyId'>;

const isNamed = ({ practice, agencyId }: Practice): boolean =>
  practice !== undefined || agencyId !== undefined;

const isSameName = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a.toLowerCase() === b?.toLowerCase();

const isSamePractice = (a: Practice, b: Practice): boolean =>
  (a.agencyId !== undefined && a.agencyId === b.agencyId) || isSameName(a.practice, b.practice);

/** Which letter came: of the practice that is named; else one of which nobody said whose it is. */
export const letterFrom = (
  letters: readonly OwedLetter[],
  practice: Practice,
): OwedLetter | undefined => {
  const owed = letters.filter(({ receivedAt }) => receivedAt === undefined);
  if (!isNamed(practice)) return owed[0];
  return (
    owed.find((letter) => isSamePractice(letter, practice)) ??
    owed.find((letter) => !isNamed(letter))
  );
};

const isRegistered = (event: GpRegistrationEvent): boolean =>
  event.type === 'GpRegistered' ||
  (event.type === 'GpRegistrationEstablished' && event.status === 'registered');

/** The letters owed after an event. Views use the same fold. */
export const lettersAfter = (
  letters: readonly OwedLetter[],
  event: GpRegistrationEvent,
  recordedAt: string,
): readonly OwedLetter[] => {
  if (event.type === 'GpRegistrationEstablished' && event.letter !== undefined) {
    const { practice, agencyId, letter: terms, occurred: refused } = event;
    const from = anchorOf(refused, recordedAt);
    return [...letters, { practice, agencyId, terms, refused, from }];
  }
  if (isRegistered(event))
    return letters.map((letter) =>
      isOverBefore(event.occurred, letter.refused)
        ? letter
        : {
            ...letter,
            notNeededFrom: letter.notNeededFrom ?? doneAtOf(event.occurred, recordedAt),
          },
    );
  if (event.type !== 'GpRefusalLetterReceived') return letters;
  const came = letterFrom(letters, event);
  return letters.map((letter) =>
    letter === came ? { ...letter, receivedAt: doneAtOf(event.occurred, recordedAt) } : letter,
  );
};

export const refusalLetter = 'gp-refusal-letter';
export const usualTerms: ClockTerms = {
  id: refusalLetter,
  do: 'write to the patient with the reasons for refusing',
  within: { n: 14, unit: 'calendar_day' }, // www.bma.org.uk/advice-and-support/gp-practices/managing-your-practice-list/patient-registration
};

/** A practice that refuses writes to the patient; once another has taken them on, nobody waits for that. */
export type LetterClock = Clock & { readonly leftAt?: Instant };

export const gpRegistrationClocks = (
  letters: readonly OwedLetter[],
  calendar: Calendar,
): readonly LetterClock[] =>
  letters.map(({ terms, from, receivedAt, notNeededFrom }) => ({
    ...clockOf(terms, { from, doneAt: receivedAt }, calendar),
    ...(receivedAt === undefined && notNeededFrom && { leftAt: notNeededFrom }),
  }));
