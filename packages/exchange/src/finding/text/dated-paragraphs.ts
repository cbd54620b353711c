/** Paragraphs that begin by saying when, numbered or not, as statements for a court are written: "4. On 12 February 2020 I visited". */
import { isBlank, type TextLine } from '../../opening/grid.ts';
import { entryRow, type InRunningText, textSection, titlesBefore } from './running-text.ts';
import { sentenceOpening } from './sentence-opening.ts';

const NUMBERED = /^\s*\(?\d{1,3}[.)]\s+/;
const fewest = 3; // paragraphs that say when

type Paragraph = {
  readonly line: number;
  readonly date: string;
  readonly said: string[];
  readonly isNumbered: boolean;
};

const paragraphOf = ({ line, text }: TextLine): Paragraph => {
  const words = text.replace(NUMBERED, '').trim();
  const isNumbered = NUMBERED.test(text);
  return { line, date: sentenceOpening(words)?.date ?? '', said: [words], isNumbered };
};

/** A paragraph without a number of its own, among numbered ones, or one that says no day goes on with the one above it. */
const entriesOf = (paragraphs: readonly Paragraph[]): readonly Paragraph[] => {
  const areNumbered = paragraphs.filter(({ date, isNumbered }) => isNumbered && date !== '');
  const begins = ({ date, isNumbered }: Paragraph) =>
    areNumbered.length >= fewest ? isNumbered : date !== '';
  const entries: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (begins(paragraph)) entries.push(paragraph);
    else entries.at(-1)?.said.push(...paragraph.said);
  }
  return entries;
};

/** A section with a row for each; a numbered one that names no day is left for somebody to date. Undefined where fewer than half say when. */
export const datedParagraphs = (lines: readonly TextLine[]): InRunningText | undefined => {
  const entries = entriesOf(lines.filter(({ text }) => !isBlank(text)).map(paragraphOf));
  const [first] = entries;
  const dated = entries.filter(({ date }) => date !== '').length;
  if (first === undefined || dated < fewest || dated * 2 < entries.length) return undefined;
  const note =
    'There is no table in it; we took each paragraph that begins by saying when for an entry';
  const rows = entries.map((entry, at) => entryRow({ ...entry, time: '' }, at));
  return { section: textSection(rows, { note }), titles: titlesBefore(lines, first.line) };
};
