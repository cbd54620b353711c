/** Entry: how an entry, and what was later said about it, reads in a child's chronology. */
import { wordsFor } from '../choice.ts';
import type { Names, Narrate, Narration } from '../narration.ts';
import { labelled, listInWords, personInWords } from '../wording.ts';
import {
  ConstraintRecorded,
  DisputeSettled,
  type EntryEvent,
  type EntryRecorded,
} from './events.ts';

const HEADLINE = 120; // characters: what a chronology shows of an entry's words on one line

/** Where a sentence ends; not after a title, an initial or a word cut short ("Prof. Lund", "approx. 40"). */
const SENTENCE =
  /^.{12,}?(?:[!?…]|(?<!\b(?:Prof|Dr|Mr|Mrs|Ms|St|Rev|Sgt|Insp|approx|ref|tel|e\.g|i\.e|\p{Lu}))\.)(?=\s)/u;

const cut = (sentence: string): string =>
  sentence.length <= HEADLINE
    ? sentence.replace(/\.$/, '')
    : `${sentence.slice(0, HEADLINE).replace(/\s+\S*$/, '')} …`;

const countOf = (mark: string, text: string): number => text.split(mark).length - 1;

/** What is quoted beyond the end of a headline is quoted up to there. */
const closeQuote = (headline: string): string => {
  if (!/[“"]/.test(headline)) return headline;
  if (countOf('“', headline) > countOf('”', headline)) return `${headline}”`;
  return countOf('"', headline) % 2 === 1 ? `${headline}"` : headline;
};

/** The first sentence of what was written, cut at a word where it is long. */
export const headlineOf = (text: string): string => {
  const [line = ''] = text.trim().split(/\r?\n/);
  const headline = cut(SENTENCE.exec(line)?.[0] ?? line);
  return headline === line ? line : closeQuote(headline);
};

const entryHeadline = ({ category, text }: EntryRecorded): string =>
  category === undefined ? headlineOf(text) : `${category}: ${headlineOf(text)}`;

const rest = (event: EntryRecorded, names: Names): string | undefined =>
  labelled({
    'How they were': event.presentation,
    'Their own words': event.childsWords,
    'What was done': event.actionTaken,
    'Why nothing was done': event.whyNoAction,
    'Why not seen': event.whyNotSeen,
    Present: event.present && listInWords(event.present.map((who) => personInWords(who, names))),
    Told: event.told && listInWords(event.told.map((who) => personInWords(who, names))),
    Comment: event.comment,
  });

const later = (headline: string, text: string | undefined, kind: Narration['kind']): Narration => ({
  headline,
  text,
  kind,
  significance: 'routine',
});

export const narration: Narrate<EntryEvent> = {
  EntryRecorded: (event, names) => ({
    headline: entryHeadline(event),
    // The words come first and as they are; what else was recorded stands below, each under its name.
    text: [event.text, rest(event, names)].filter((part) => part !== undefined).join('\n\n'),
    kind: 'entry',
    significance: event.significance ?? 'routine',
  }),
  EntryCorrected: (event) => later('Entry corrected', event.reason, 'correction'),
  ContextAdded: (event, names) =>
    later(`${names.agency(event.agencyId)} added context`, event.text, 'entry'),
  EntryDisputed: (event, names) =>
    later(`${personInWords(event.disputedBy, names)} disagrees`, event.account, 'correction'),
  DisputeSettled: (event) =>
    later(wordsFor(DisputeSettled.shape.outcome, event.outcome), event.words, 'correction'),
  EntryWithdrawn: (event) => later('Entry withdrawn', event.reason, 'correction'),
  EntriesLinked: null, // shown at both entries, not as a line of its own
  EntriesUnlinked: null,
  EntriesKeptApart: null,
  AnalysisAdded: (event, names) =>
    later(`${names.agency(event.agencyId)} added analysis`, event.text, 'entry'),
  EntryCurated: null,
  EntryOutcomeCommunicated: (event, names) =>
    later(
      `${listInWords(event.to.map((who) => personInWords(who, names)))} heard what came of this`,
      event.outcome,
      'sharing',
    ),
  ConstraintRecorded: (event, names) => ({
    headline: `${names.agency(event.agencyId)}: ${wordsFor(ConstraintRecorded.shape.constraint, event.constraint).toLowerCase()}${event.service === undefined ? '' : `, ${event.service}`}`,
    text: event.effect,
    kind: 'constraint',
    significance: 'negative',
  }),
};
