/**
 * Child: questions that the record puts to whoever reads it. They are never mandatory, and each may be
 * answered: not known, not safe to ask, does not apply, ask again on a day.
 */
import type { Instant } from '@throughline/time/instant';
import { daysBetween, londonDate } from '@throughline/time/local-date';
import type { LocalDate } from '@throughline/time/occurred';
import type { z } from 'zod';
import type { PromptSettled } from './events/sight.ts';
import { type Involvement, involvedOn } from './involvement.ts';

type Answer = Pick<z.infer<typeof PromptSettled>, 'prompt' | 'answer' | 'askAgainOn'>;

/** A subject that nobody may have thought of. */
export type Subject = 'immigration-status' | 'legal-support';

/**
 * Words by which an entry is taken to have considered a subject. Our choice, without a source: a word too
 * few asks a question that can be answered, a word too many leaves one unasked.
 */
export const wordsOfSubject: Readonly<Record<Subject, readonly string[]>> = {
  'immigration-status': [
    ...['immigration', 'asylum', 'refugee', 'visa', 'leave to remain', 'settled status'],
    ...['humanitarian protection', 'british citizen', 'british citizenship', 'deportation'],
  ],
  'legal-support': [
    ...['solicitor', 'solicitors', 'barrister', 'legal aid', 'legal advice', 'law centre'],
    ...['legal representative', 'legal representation'],
  ],
};

/** What of a child's record the prompts look at. A view keeps it; nothing here is read from anywhere else. */
export type Promptable = {
  readonly involvements: readonly Pick<Involvement, 'agencyId' | 'from' | 'to'>[];
  /** The last day of which each agency has written. */
  readonly lastWrote: Readonly<Record<string, LocalDate>>;
  /** The first day of which anyone has written. */
  readonly firstEntryOn?: LocalDate | undefined;
  readonly bornOn?: LocalDate | undefined;
  readonly lastSeenOn?: LocalDate | undefined;
  readonly gp: 'registered' | 'not-registered' | 'refused' | 'declined' | 'unknown';
  readonly language?: string | undefined;
  /** Subjects that some entry or need of the record takes up. */
  readonly considered: readonly Subject[];
  readonly legalStatusKnown: boolean;
  readonly namesInText: readonly string[];
  readonly people: readonly string[];
  readonly settled: readonly Answer[];
};

/** How long a silence is before it is worth asking about, in days. A partnership may set its own. */
export type PromptTerms = { readonly silentAfter: number; readonly notSeenAfter: number };
export const usualPromptTerms: PromptTerms = {
  silentAfter: 90, // our choice, stated on the page; no source
  notSeenAfter: 60, // Kelderby's gap rule (invented): more than 60 days
};

export type Prompt = {
  /** Names the question for ever, so that an answer finds it: `agency-silent.<agency id>`. It may hold a name: sealed. */
  readonly id: string;
  readonly about:
    | 'agency-silent'
    | 'early-history'
    | 'not-seen'
    | 'gp-unknown'
    | 'language'
    | 'legal-status'
    | 'immigration-status'
    | 'legal-support'
    | 'unknown-person';
  readonly agencyId?: string;
  readonly name?: string;
  readonly days?: number;
};

const EARLY = 5; // years of age: history that begins later leaves out the early years

const silent = (
  record: Promptable,
  today: LocalDate,
  { silentAfter }: PromptTerms,
): readonly Prompt[] =>
  involvedOn(record.involvements, today).flatMap((agencyId): readonly Prompt[] => {
    const last = record.lastWrote[agencyId];
    const id = `agency-silent.${agencyId}`;
    if (last === undefined) return [{ id, about: 'agency-silent', agencyId }];
    const days = daysBetween(last, today);
    return days > silentAfter ? [{ id, about: 'agency-silent', agencyId, days }] : [];
  });

const isEarlyHistoryMissing = ({ bornOn, firstEntryOn }: Promptable): boolean =>
  bornOn !== undefined &&
  (firstEntryOn === undefined || daysBetween(bornOn, firstEntryOn) > EARLY * 365.25);

const notSeen = (
  { lastSeenOn }: Promptable,
  today: LocalDate,
  { notSeenAfter }: PromptTerms,
): readonly Prompt[] => {
  if (lastSeenOn === undefined) return [{ id: 'not-seen', about: 'not-seen' }];
  const days = daysBetween(lastSeenOn, today);
  return days > notSeenAfter ? [{ id: 'not-seen', about: 'not-seen', days }] : [];
};

const unknownPeople = ({ namesInText, people }: Promptable): readonly Prompt[] => {
  const known = people.map((name) => name.toLowerCase());
  return [...new Set(namesInText)]
    .filter((name) => !known.some((each) => each.includes(name.toLowerCase())))
    .map((name) => ({ id: `unknown-person.${name.toLowerCase()}`, about: 'unknown-person', name }));
};

const plain = (about: Prompt['about'], isOpen: boolean): readonly Prompt[] =>
  isOpen ? [{ id: about, about }] : [];

/** The last answer counts; "ask again on" brings the question back on that day. */
const isSettled = (settled: readonly Answer[], id: string, today: LocalDate): boolean => {
  const last = settled.findLast(({ prompt }) => prompt === id);
  if (last === undefined) return false;
  return last.askAgainOn === undefined || today < last.askAgainOn;
};

/** The questions that are open now. */
export const prompts = (
  record: Promptable,
  now: Instant,
  terms: PromptTerms = usualPromptTerms,
): readonly Prompt[] => {
  const today = londonDate(now);
  return [
    ...silent(record, today, terms),
    ...notSeen(record, today, terms),
    ...plain('early-history', isEarlyHistoryMissing(record)),
    ...plain('gp-unknown', record.gp === 'unknown'),
    ...plain('language', record.language === undefined),
    ...plain('legal-status', !record.legalStatusKnown),
    ...plain('immigration-status', !record.considered.includes('immigration-status')),
    ...plain('legal-support', !record.considered.includes('legal-support')),
    ...unknownPeople(record),
  ].filter(({ id }) => !isSettled(record.settled, id, today));
};
