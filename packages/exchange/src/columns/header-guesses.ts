/** What the words at the head of a column suggest that it holds. */

import { plain } from '../opening/grid.ts';
import { type Field, fields } from './field.ts';
import { headerWords } from './header-words.ts';

/** A header's words for comparing: lower case, nothing but words. */
export const headerKey = (header: string): string =>
  plain(header.replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')) // "EventStart", as programs name their columns
    .replace(/[^\p{L}\p{N}#']+/gu, ' ')
    .trim();

const longestHeader = 120; // characters; a longer cell is an entry, not a heading with its instructions

/** Short enough for the head of a column. */
export const isHeading = (text: string): boolean => text.length <= longestHeader;

/** `score`: 1 word for word, less the less of the header is known. */
export type Guess = { readonly field: Field; readonly score: number };

type Phrase = {
  readonly field: Field;
  readonly words: string;
  readonly at: number;
  /** Between spaces, as whole words are looked for. */
  readonly spaced: string;
};

const spaced = (words: string): string => ` ${words} `;

const phrases: readonly Phrase[] = fields.flatMap((field) =>
  headerWords[field].map((words, at) => ({ field, words, at, spaced: spaced(words) })),
);
const exact = new Map<string, Guess[]>();
for (const { field, words, at } of phrases) {
  exact.set(words, [...(exact.get(words) ?? []), { field, score: 1 - at / 1000 }]);
}

/** A date column's other words tell which date it is: of the end, or of the writing down. */
const closing =
  /\b(to|end|ends|ended|until|finish|finished|closed|returned|return|located|found|departure|departed|discharged?|released?)\b(?!.*\b(?:interview|visit|destination)\b)/;
const writing =
  /\b(added|entered|recorded|logged|created|reported|modified|updated|written|input|keyed|printed|received)\b/;

const ofBirth = /\b(?:birth|birthday|born|dob|d o b)\b/;

const ofLater =
  /^(?:date of )?(?:decision|due|next|target|expiry|planned|review due)\b.*|\bdue(?: date| by)?$/;

/** A day on which something is decided, due or planned because of what happened. */
export const isOfLater = (header: string): boolean => ofLater.test(headerKey(header));

/** A column of dates of birth: whose age it gives, not when anything happened. */
export const isOfBirth = (header: string): boolean => ofBirth.test(headerKey(header));

/** When something came of it: only where no other column says when it happened. */
const ofOutcome =
  /^(?:outcome|action|closure|completion|resolution|response|feedback) (?:date|on)$/;

const whichDate = (key: string, guess: Guess): readonly Guess[] => {
  if (guess.field === 'time' && closing.test(key)) return [{ ...guess, field: 'endTime' }];
  if (guess.field !== 'date') return [guess];
  if (ofBirth.test(key) || ofLater.test(key)) return [];
  if (ofOutcome.test(key)) return [{ ...guess, score: outcomeScore }];
  if (writing.test(key)) return [{ ...guess, field: 'recorded' }];
  return [closing.test(key) ? { ...guess, field: 'endDate' } : guess];
};

/** The moment of sending, beside a column that says when it happened. */
const isStamp = /\bstamp$|timestamp$/;

/** What systems shorten at the head of a column: "Occ No", "Rptd Dttm". */
const shortened: Readonly<Record<string, string>> = {
  occ: 'occurrence',
  inc: 'incident',
  rptd: 'reported',
  dttm: 'date time',
  dt: 'date',
  tm: 'time',
  "rec'd": 'received',
  recd: 'received',
  appt: 'appointment',
  appts: 'appointments',
  desc: 'description',
  cat: 'category',
  obs: 'observation',
  arr: 'arrival',
  dep: 'departure',
  adm: 'admission',
  disch: 'discharge',
  rel: 'release',
  sgt: 'sergeant',
};
const spelledOut = (key: string): string =>
  key
    .split(' ')
    .map((word) => shortened[word] ?? word)
    .join(' ');

/** "Action date" is a date, whatever it is the date of. */
const endsInDate = /\b(?:date|dates|date time|datetime|time|on)$/;
const ofTime: readonly Field[] = ['date', 'endDate', 'time', 'endTime', 'recorded'];

/** "Clinician notes" are an account, "action type" says of what kind it was; "who saw the child" names a worker, and no child. */
const ofKind = /\b(?:type|category|classification)$/;
const OF_ACCOUNT = /\b(?:notes?|narrative|account|observations)$/;
const ofWorker =
  /^(?:who|by whom|which (?:worker|staff|professional|officer))\b(?! (?:told|was (?:it|this) about|is it about|it is about))/;

/** "Left scene" is a place left, and no end of what happened; a "tutor group" is no tutor. */
const wholeOnly: ReadonlySet<string> = new Set([
  ...['left', 'departed', 'found', 'located', 'period', 'how'],
  ...['tutor', 'mentor', 'lead', 'ta', 'circs', 'class', 'sign', 'job', 'strand'],
]);
const leastShare = 0.25; // of the header, that must be words we know
const asLast = 1.25; // what a head ends with is what it is of: an "officer action" is an action

const partly = (key: string): readonly Guess[] => {
  const best = new Map<Field, number>();
  const whole = spaced(key);
  for (const { field, words, at, spaced: phrase } of phrases) {
    if (words.length < 3 || wholeOnly.has(words) || !whole.includes(phrase)) continue;
    if (endsInDate.test(key) && !ofTime.includes(field)) continue;
    if (/^dates?\b/.test(key) && !ofTime.includes(field)) continue; // "Date contact made"
    if (ofKind.test(key) && field !== 'kind') continue;
    if (field === 'who' && OF_ACCOUNT.test(key)) continue;
    if (field === 'child' && ofWorker.test(key)) continue;
    if (field === 'time' && /\bdate\b/.test(key)) continue; // "Date/time of event" holds the date too
    const isLast = key.endsWith(` ${words}`);
    const score =
      0.9 * Math.min(1, (isLast ? asLast : 1) * (words.length / key.length)) - at / 1000;
    if (score > Math.max(leastShare, best.get(field) ?? 0)) best.set(field, score);
  }
  return [...best].flatMap(([field, score]) => whichDate(key, { field, score }));
};

/** The heading itself, without the instructions that follow it: "Event (what was seen, by whom?)". */
const heading = (header: string): string =>
  header.split(/[(\n:–—?]/).find((part) => headerKey(part) !== '') ?? '';

/** "What happened on shift", "What was seen": whatever the rest of the head says. */
const tellsWhat =
  /^(?:please )?(?:describe|tell us|explain|give (?:details|an account) of) \w|^what (?:happened|was (?:seen|said|heard|reported|recorded)|(?:did )?(?:you|we|they) (?:see|hear|saw|heard))\b(?! (?:next|then|after|afterwards|about it)\b)/;

/** "Visited by" is who, "informed by" where it is known from, "nature of complaint" the kind. */
const shapes: readonly (readonly [head: RegExp, field: Field])[] = [
  [/^(?:told|informed|referred|notified|shared|sent) (?:to us )?by$/, 'source'],
  [/^(?:[a-z]+ed|action|dealt with|seen|written|taken|led|run|done) by(?: whom)?$/, 'who'],
  [/^(?:nature|type) of /, 'kind'],
  // "Face to face / phone / letter"
  [
    /^(?=.*\b(?:face to face|f2f|visit|office|home)\b)(?=.*\b(?:phone|telephone|letter|e ?mail|text|video)\b)/,
    'kind',
  ],
  // "PPN no", "STORM ref": whatever the system is called
  [
    /^(?!(?:nhs|phone|tel|telephone|mobile|house|room|flat|contact|page|bed|ward|staff|badge|collar|shoulder|serial|item|row|entry|line|sequence)\b)[a-z]+ (?:no|number|ref|reference)$/,
    'reference',
  ],
  [/^(?:decision )?maker$|^handler$|^case handler$/, 'who'],
  [
    /^(?:enquiry|referral|contact|attendance|episode|alert|form|document|visit|assessment|case note) (?:id|ref|reference)$/,
    'reference',
  ],
];

const byItsShape = (key: string): readonly Guess[] | undefined => {
  const field = shapes.find(([head]) => head.test(key))?.[1];
  return field && [{ field, score: 0.6 }];
};

/** "Attended?" asks for a yes or a no, and for no day. */
const ASKS = /^\s*(?!when|what|which|at what|on what|date|day|time)[^?(]+\?\s*$/i;

/** Fields that the words of a header suggest, likeliest first. */
export const guesses = (header: string): readonly Guess[] =>
  ASKS.test(header)
    ? suggested(header).filter(({ field }) => !ofTime.includes(field))
    : suggested(header);

/** "Date of consultation", "Date it happened": of whatever, it is a date. */
const OF_SOME_DATE =
  /^(?:dates?|day)(?: and times?)? (?:of|for|on|it|this|that|you|we|i|they) |^date [a-z]+$/;

/** When somebody sent it off: when it happened only where no other column says so. */
const asStamp = (guesses: readonly Guess[]): readonly Guess[] => [
  ...guesses.map((guess) => (guess.field === 'date' ? { ...guess, score: stampScore } : guess)),
  { field: 'recorded', score: 0.1 },
];
const stampScore = 0.35;
const outcomeScore = 0.2;

/** "Please enter the time": how a form asks for what its column holds. */
const ASKED =
  /^(?:please )?(?:enter|give|state|provide|record|write|add|select|choose|insert) (?:the |your |a |us )?/;

const suggested = (header: string): readonly Guess[] => {
  if (!isHeading(header)) return [];
  const key = spelledOut(headerKey(header).replace(ASKED, ''));
  if (tellsWhat.test(key)) return [{ field: 'event', score: 0.95 }];
  const whole = exact.get(key) ?? byItsShape(key);
  if (whole) return isStamp.test(key) ? asStamp(whole) : whole;
  if (/\bage\b/.test(key)) return []; // "Age of child" names no child
  const short = spelledOut(headerKey(heading(header)));
  const ofShort = exact.get(short)?.map((guess) => ({ ...guess, score: guess.score - 0.02 }));
  if (ofShort) return isStamp.test(key) ? asStamp(ofShort) : ofShort;
  const known = [...partly(key), ...(short === key ? [] : partly(short))];
  if (known.length === 0 && OF_SOME_DATE.test(key))
    return [...whichDate(key, { field: 'date', score: 0.4 })];
  return known.toSorted((a, b) => b.score - a.score);
};
