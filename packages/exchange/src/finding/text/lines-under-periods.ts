/** Running text under years and months: "2017" over "6/2 – parcel collected" and "On 12 June Mrs Patel saw Jay". */
import { isBlank, type TextLine } from '../../opening/grid.ts';
import { type HeadingPeriod, periodSaid } from '../heading-period.ts';
import { type DatedOpening, datedOpening, partedOpening } from './dated-opening.ts';
import {
  entryRow,
  type InRunningText,
  type TextEntry,
  textRow,
  textSection,
  titlesBefore,
} from './running-text.ts';
import { sentenceOpening } from './sentence-opening.ts';

const longestHeading = 60; // characters
const fewest = 2; // lines that begin with a day under one

/** What stands under a heading, and the heading itself where nothing else is said of when. */
type Entry = TextEntry & { readonly said: string[] };
type Heading = { readonly line: number; readonly heading: string };

const openingUnder = (text: string, { start }: HeadingPeriod): DatedOpening | undefined =>
  datedOpening(text) ?? partedOpening(text, start) ?? sentenceOpening(text, start);

const headingIn = ({ text }: TextLine): HeadingPeriod | undefined =>
  isBlank(text) || text.length > longestHeading ? undefined : periodSaid(text);

type Read = {
  readonly stretch: readonly (Entry | Heading)[];
  /** Lines that begin with a day of their own, and those of them that lean on the heading for it. */
  readonly opened: number;
  readonly leaning: number;
};

const readLines = (lines: readonly TextLine[]): Read => {
  const stretch: (Entry | Heading)[] = [];
  let period: HeadingPeriod | undefined;
  let entry: Entry | undefined;
  let heading = '';
  let opened = 0;
  let leaning = 0;
  const begin = (line: number, { date, time, rest }: DatedOpening) => {
    entry = { line, date, time, said: rest === '' ? [] : [rest] };
    stretch.push(entry);
  };
  for (const one of lines) {
    if (isBlank(one.text)) continue;
    const said = headingIn(one);
    if (said) {
      [period, heading, entry] = [said, one.text.trim(), undefined];
      stretch.push({ line: one.line, heading });
      continue;
    }
    const opening = period && openingUnder(one.text, period);
    if (opening) {
      begin(one.line, opening);
      opened += 1;
      if (!datedOpening(one.text)) leaning += 1;
    } else if (entry) entry.said.push(one.text.trim());
    else if (period) begin(one.line, { date: heading, time: '', rest: one.text.trim() });
  }
  return { stretch, opened, leaning };
};

/** A section with a row for each line that begins with a day, and for what a year says beside them; undefined where none leans on its heading. */
export const linesUnderPeriods = (lines: readonly TextLine[]): InRunningText | undefined => {
  const { stretch, opened, leaning } = readLines(lines);
  const [first] = stretch;
  if (!first || opened < fewest || leaning === 0) return undefined;
  const rows = stretch.map((one, at) =>
    'heading' in one ? textRow(one.line, at, [one.heading, '', '']) : entryRow(one, at),
  );
  const note =
    'There is no table in it; we took each line that begins with a date for the beginning of an entry, and a year or a month alone for the heading of what stands under it';
  return { section: textSection(rows, { note }), titles: titlesBefore(lines, first.line) };
};
