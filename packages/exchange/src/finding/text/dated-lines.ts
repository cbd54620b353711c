/** Running text in which a line begins with a date and what follows is what was written then, as case systems print their journals. */
import type { LocalDate } from '@throughline/time/occurred';
import { isBlank, type TextLine } from '../../opening/grid.ts';
import { type DatedOpening, datedOpening, partedOpening } from './dated-opening.ts';
import { entryRow, type InRunningText, textSection, titlesBefore } from './running-text.ts';

const ENDED = /^\s*$|[.!?:;)”"'’]\s*$/; // a line after which another begins
const fewest = 2; // dated lines; one makes no journal
const leastParted = 3;

type DatedLine = TextLine & DatedOpening;

const datedLine = (one: TextLine): DatedLine | undefined => {
  const opening = datedOpening(one.text);
  return opening && { ...one, ...opening };
};

const someDay = '2024-06-15' as LocalDate; // what leans on the entry above is a date here

const partedLine = (one: TextLine): DatedLine | undefined => {
  const opening = partedOpening(one.text, someDay);
  return opening && { ...one, ...opening };
};

/** How a hand or a program writes its days: "9/9/9", "9 a 9". */
const shapeOf = ({ date }: DatedLine): string =>
  date
    .replace(/^[a-z]+,? +/i, '')
    .replace(/\d+(?:st|nd|rd|th)?/g, '9')
    .replace(/[a-z]+/gi, 'a');

/** Lines that begin an entry: those that part their date from the rest, where most do. */
const beginnings = (lines: readonly TextLine[]): ReadonlyMap<TextLine, DatedLine> => {
  const unparted = unpartedBeginnings(lines);
  const parted = lines.flatMap((one) => {
    const dated = partedLine(one);
    return dated ? [[one, dated] as const] : [];
  });
  return parted.length >= leastParted && parted.length > unparted.size ? new Map(parted) : unparted;
};

/** Those whose date is written as the first of all is, where one line does not run on into the next; over the first stand titles. */
const unpartedBeginnings = (lines: readonly TextLine[]): ReadonlyMap<TextLine, DatedLine> => {
  const found: (readonly [TextLine, DatedLine])[] = [];
  lines.forEach((one, at) => {
    const dated = datedLine(one);
    const isFirst = found.length === 0;
    if (dated && (isFirst || dated.time !== '' || ENDED.test(lines[at - 1]?.text ?? '')))
      found.push([one, dated]);
  });
  const [first] = found;
  const shape = first && shapeOf(first[1]);
  return new Map(found.filter(([, dated]) => shapeOf(dated) === shape));
};

type Entry = { readonly opening: DatedLine; readonly said: string[] };

const entriesOf = (lines: readonly TextLine[]): readonly Entry[] => {
  const begins = beginnings(lines);
  const entries: Entry[] = [];
  for (const one of lines) {
    const opening = begins.get(one);
    if (opening) entries.push({ opening, said: opening.rest === '' ? [] : [opening.rest] });
    else if (!isBlank(one.text)) entries.at(-1)?.said.push(one.text.trim());
  }
  return entries;
};

/** "Notes I kept, Jo. 2024": the year that a title ends with lends itself to days written without one. */
const YEAR_AT_END = /(?<![\d/.-])((?:19|20)\d{2})\W*$/;

const yearOver = (titles: readonly string[]): string | undefined =>
  titles.map((title) => YEAR_AT_END.exec(title)?.[1]).findLast((year) => year !== undefined);

/** A section with a row for each such line and what stands under it; undefined where there are none. */
export const datedLines = (lines: readonly TextLine[]): InRunningText | undefined => {
  const entries = entriesOf(lines);
  const [first] = entries;
  if (first === undefined || entries.length < fewest) return undefined;
  const titles = titlesBefore(lines, first.opening.line);
  const rows = entries.map(({ opening, said }, at) => entryRow({ ...opening, said }, at));
  const note =
    'There is no table in it; we took each line that begins with a date for the beginning of an entry';
  return { section: textSection(rows, { note, lead: yearOver(titles) }), titles };
};
