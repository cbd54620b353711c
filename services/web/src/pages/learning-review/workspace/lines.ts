/** The lines of a review's chronology as its page shows them: accounts beside each other, gaps between. */

import { shortened } from '../../entry/chronology/lines.ts';
import { linkNames } from '../../entry/chronology/names.ts';
import { knowledgeInWords } from '../../entry/known-by.ts';
import { headlineWords } from '../../headline-words.ts';
import type { Gap, Line } from './answer.ts';
import { intervalInWords } from './in-words.ts';

// The name always stands in the tag; the colour only helps the eye along.
const colours = ['blue', 'green', 'purple', 'turquoise', 'pink', 'yellow', 'red', 'orange'];
const markColours: Readonly<Record<string, string>> = {
  'good-practice': 'green',
  'missed-opportunity': 'red',
  question: 'yellow',
};

export type Showing = {
  /** The agencies in the review, in an order that gives each its colour. */
  readonly agencies: readonly string[];
  readonly gaps: readonly Gap[];
  /** Nothing is left out between the lines. */
  readonly isWhole: boolean;
  readonly isPrint: boolean;
  /** Lines that were ticked, as `child/entry`. */
  readonly ticked: readonly string[];
};

export const agencyTag = ({ entry: { agency } }: Line, agencies: readonly string[]) => {
  const at = agency ? agencies.indexOf(agency.id) : -1;
  return {
    text: agency?.name ?? 'No agency named',
    classes: `govuk-tag--${colours[at] ?? 'grey'}`,
  };
};

/** What follows the headline, where the headline is the beginning of the text: nothing is read twice. */
const afterHeadline = ({ entry: { text, headline } }: Line): string => {
  if (text == null || text === headline) return '';
  return text.startsWith(headline) ? text.slice(headline.length).replace(/^[\s.,;:…]+/, '') : text;
};

const accountOf = (line: Line, beside: ReadonlySet<string>, showing: Showing) => ({
  ...line,
  tag: agencyTag(line, showing.agencies),
  ...shortened(afterHeadline(line), showing.isPrint),
  knowledge: knowledgeInWords(line.entry),
  /** Other accounts of the event stand beside it already. */
  linked: line.entry.linked
    .filter(({ id }) => !beside.has(id))
    .map(({ basis, ...other }) => ({ ...other, how: linkNames[basis] ?? 'Belongs with' })),
  marks: line.annotations.map((mark) => ({
    ...mark,
    tag: { text: mark.kindInWords, classes: `govuk-tag--${markColours[mark.kind] ?? 'grey'}` },
  })),
  tick: `${line.childId}/${line.entry.id}`,
  isTicked: showing.ticked.includes(`${line.childId}/${line.entry.id}`),
});

/** Accounts of one event come after each other, under the first of them. */
const together = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const places: Line[][] = [];
  for (const line of lines) {
    const last = places.at(-1);
    if (line.standsWith != null && line.standsWith === last?.[0]?.standsWith) last.push(line);
    else places.push([line]);
  }
  return places;
};

const shownGap = ({ kind, inWords, lastOn, nextOn }: Gap) => ({
  ...{ inWords, lastOn, nextOn },
  isUnseen: kind === 'NOBODY_SAW_THE_CHILD',
  name: kind === 'NOBODY_SAW_THE_CHILD' ? 'Child not seen' : 'Nothing recorded',
});

const gapsEndedBy = ({ gaps, isWhole }: Showing, ids: ReadonlySet<string>) =>
  isWhole
    ? gaps
        .filter(({ kind, nextEntryId }) => kind !== 'AGENCY_SILENT' && ids.has(nextEntryId ?? ''))
        .map(shownGap)
    : [];

/** The places of a page, each with the gaps that it ends. */
export const placesIn = (lines: readonly Line[], showing: Showing) => {
  const wordsOf = headlineWords();
  return together(lines).map((place) => {
    const ids = new Set(place.map(({ entry }) => entry.id));
    const [first] = place;
    return {
      gaps: gapsEndedBy(showing, ids),
      interval: showing.isWhole && first ? intervalInWords(first) : undefined,
      accounts: place.map((line) => ({
        ...accountOf(line, ids, showing),
        inHeadline: wordsOf(line.entry),
      })),
    };
  });
};

/** Gaps that run to the last day of the period: no line ends them. */
export const gapsAtEnd = ({ gaps, isWhole }: Showing) =>
  isWhole
    ? gaps
        .filter(({ kind, nextEntryId }) => kind !== 'AGENCY_SILENT' && nextEntryId == null)
        .map(shownGap)
    : [];
