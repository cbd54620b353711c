/** Running text under lines that are dates: "12 February 2020" over what was written then, a day over lines that begin with a time. */
import type { LocalDate } from '@throughline/time/occurred';
import { readOccurred } from '@throughline/time/reading/read-occurred';
import { isBlank, type TextLine } from '../../opening/grid.ts';
import { datedOpening } from './dated-opening.ts';
import {
  entryRow,
  type InRunningText,
  type TextEntry,
  textSection,
  titlesBefore,
} from './running-text.ts';
import { timedOpening } from './timed-opening.ts';

const longestHeading = 60; // characters
const fewest = 2; // headings, or lines with a time under one

type Entry = TextEntry & { readonly said: string[] };

const NAMES_DAY = /\d|day\b/i;

/** The first day of a line that is a date and nothing else, however wide; one without its year lies near the heading above. */
const headingDay = ({ text }: TextLine, near: LocalDate | undefined): LocalDate | undefined => {
  if (isBlank(text) || text.length > longestHeading) return undefined;
  const read = readOccurred({ date: text }, near && NAMES_DAY.test(text) ? { near } : {});
  return read.ok && !read.flags.includes('unread_words') ? read.occurred.start : undefined;
};

type Read = {
  readonly entries: readonly Entry[];
  readonly headings: number;
  readonly timed: number;
};

const entriesOf = (lines: readonly TextLine[]): Read => {
  const entries: Entry[] = [];
  let heading: Entry | undefined;
  let near: LocalDate | undefined;
  let headings = 0;
  let timed = 0;
  for (const one of lines) {
    if (isBlank(one.text)) continue;
    const day = headingDay(one, near);
    if (day !== undefined) {
      near = day;
      heading = { line: one.line, date: one.text.trim(), time: '', said: [] };
      entries.push(heading);
      headings += 1;
      continue;
    }
    const opening = heading && timedOpening(one.text);
    if (heading && opening) {
      if (entries.at(-1) === heading && heading.said.length === 0) entries.pop(); // a day over its times
      entries.push({
        line: one.line,
        date: heading.date,
        time: opening.time,
        said: [opening.rest.trim()],
      });
      timed += 1;
    } else entries.at(-1)?.said.push(one.text.trim());
  }
  return { entries, headings, timed };
};

/** Lines that go on after their date: then each of those is an entry, and no line a heading. */
const goOn = (lines: readonly TextLine[]): number =>
  lines.filter(({ text }) => (datedOpening(text)?.rest ?? '') !== '').length;

/** A section with a row for each heading, or for each time under one; undefined where no line is a date. */
export const linesUnderDays = (lines: readonly TextLine[]): InRunningText | undefined => {
  const { entries, headings, timed } = entriesOf(lines);
  const [first] = entries;
  if (!first || Math.max(headings, timed) < fewest || goOn(lines) > headings) return undefined;
  const note =
    'There is no table in it; we took each line that is a date for the heading of what stands under it';
  const section = textSection(entries.map(entryRow), { note });
  return { section, titles: titlesBefore(lines, first.line) };
};
