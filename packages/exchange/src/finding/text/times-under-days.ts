/** Logs whose incidents name their day among other words, over lines that begin with a time: "INCIDENT 0417 OF 12/03/2023" over "21:04:11 …". */
import { readOccurred } from '@throughline/time/reading/read-occurred';
import { isBlank, type TextLine } from '../../opening/grid.ts';
import { datedOpening } from './dated-opening.ts';
import { entryRow, type InRunningText, type TextEntry, textSection } from './running-text.ts';
import { timedOpening } from './timed-opening.ts';

const DAY =
  /(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4})(?![\d/-])/gi;
const fewest = 2; // times
const within = 3; // lines under the day, of which one begins with a time

/** The one day that a line names; undefined where it begins with it, or names none or several. */
const dayNamed = (text: string): string | undefined => {
  const [day, ...others] = text.match(DAY) ?? [];
  if (day === undefined || others.length > 0 || datedOpening(text)) return undefined;
  return readOccurred({ date: day }).ok ? day : undefined;
};

type Entry = TextEntry & { readonly said: string[] };
type Read = { readonly entries: readonly Entry[]; readonly titles: readonly string[] };

const readLines = (lines: readonly TextLine[]): Read => {
  const entries: Entry[] = [];
  const titles: string[] = [];
  let date: string | undefined;
  let said: string[] = titles; // whose lines those are that begin with no time
  lines.forEach(({ line, text }, at) => {
    const opening = date === undefined ? undefined : timedOpening(text);
    if (date !== undefined && opening) {
      said = [opening.rest.trim()];
      entries.push({ line, date, time: opening.time, said });
      return;
    }
    const day = dayNamed(text);
    const isOver = lines.slice(at + 1, at + 1 + within).some((each) => timedOpening(each.text));
    if (day !== undefined && isOver) {
      date = day;
      said = titles;
    }
    said.push(text.trim());
  });
  return { entries, titles };
};

/** A section with a row for each time; the lines about the incidents are kept as titles. */
export const timesUnderDays = (lines: readonly TextLine[]): InRunningText | undefined => {
  const { entries, titles } = readLines(lines.filter(({ text }) => !isBlank(text)));
  if (entries.length < fewest) return undefined;
  const note =
    'There is no table in it; we took each line that begins with a time for an entry of the day named above it';
  return { section: textSection(entries.map(entryRow), { note }), titles };
};
