/** An agency's chronology file, whatever it is made with: bytes in, entries and their doubts out. */
import { createHash } from 'node:crypto';
import { LocalDate } from '@throughline/time/occurred';
import type { Mapping } from './columns/columns.ts';
import { withMoments } from './columns/epoch-moments.ts';
import type { Field } from './columns/field.ts';
import { headerKey } from './columns/header-guesses.ts';
import { isBlankRow, isPageFoot } from './finding/kinds-of-row.ts';
import { type FoundSections, findSections, type Section } from './finding/sections.ts';
import { besideTables, untold } from './finding/text/beside-tables.ts';
import { datedLines } from './finding/text/dated-lines.ts';
import { datedParagraphs } from './finding/text/dated-paragraphs.ts';
import { labelledLines } from './finding/text/labelled-lines.ts';
import { labelsInALine } from './finding/text/labels-in-a-line.ts';
import { linesUnderDays } from './finding/text/lines-under-days.ts';
import { linesUnderPeriods } from './finding/text/lines-under-periods.ts';
import { pastedLetters } from './finding/text/pasted-letters.ts';
import { signedMessages } from './finding/text/signed-messages.ts';
import { tabbedLines } from './finding/text/tabbed-lines.ts';
import { timesUnderDays } from './finding/text/times-under-days.ts';
import { isBlank, type OpenedFile, type Provenance, type TextLine } from './opening/grid.ts';
import { openFile } from './opening/open-file.ts';
import { type Refused, RefusedFile } from './opening/refused.ts';
import { withCopiesTold } from './rows/exact-copies.ts';
import { type ReadOptions, readSection, type SectionRows } from './rows/read-section.ts';
import type { ReadRow, RejectedRow } from './rows/row.ts';

export type { Locator, Provenance } from './opening/grid.ts';
export { isRefused, type Refused } from './opening/refused.ts';
export type { ReadRow, RejectedRow } from './rows/row.ts';

export type ReadTable = {
  /** "table 1", a sheet's name, or "file". */
  readonly where: string;
  /** header → what the column was taken for; undefined: kept with the row, not understood. */
  readonly mapping: Readonly<Record<string, Field | undefined>>;
};

export type ReadFile = {
  readonly name: string;
  readonly sha256: string;
  readonly format: OpenedFile['format'];
  readonly encoding?: string;
  readonly separator?: string;
  readonly tables: readonly ReadTable[];
  readonly rows: readonly ReadRow[];
  readonly rejected: readonly RejectedRow[];
  /** What was left unread, and what the file looks like, in words for its sender. */
  readonly notes: readonly string[];
  readonly provenance: Provenance;
};

/** `mapping`: header → field as settled before, for this agency; the rest is context for dates. */
export type ReadFileOptions = ReadOptions & { readonly mapping?: Mapping };

const tableOf = ({ where, columns }: Section): ReadTable => ({
  where,
  mapping: Object.fromEntries(
    columns.headers.flatMap((header, column) =>
      headerKey(header) ? [[header, columns.fields[column]]] : [],
    ),
  ),
});

/** The day the file was last saved, as the file itself says. */
const savedOn = ({ provenance }: OpenedFile): LocalDate | undefined => {
  const day = provenance.properties['modified']?.slice(0, 10);
  return LocalDate.safeParse(day).data;
};

const emptyIn = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ rows, where }) =>
    rows.some((row) => !isBlankRow(row)) ? [] : [`Nothing stands under the heads in ${where}`],
  );

const notesOf = (
  notes: readonly string[],
  ignored: readonly string[],
  read: readonly SectionRows[],
) => [
  ...notes,
  ...ignored.map((where) => `No chronology was found in ${where}; it was not read`),
  ...(read.some(({ order }) => order === 'month-first')
    ? ['Dates are written month first, as in America']
    : []),
  ...(read.some(({ isOrderDoubtful }) => isOrderDoubtful)
    ? [
        'Every date written in numbers could be read day first or month first; we read them day first. Ask the sender, if they may be American',
      ]
    : []),
];

const inRunningText = (lines: readonly TextLine[]) =>
  tabbedLines(lines) ??
  pastedLetters(lines) ??
  signedMessages(lines) ??
  labelsInALine(lines) ??
  labelledLines(lines) ??
  linesUnderPeriods(lines) ??
  linesUnderDays(lines) ??
  timesUnderDays(lines) ??
  datedLines(lines) ??
  datedParagraphs(lines);

/** The foot of a printed page is no part of what it says. */
const isOfText = ({ text }: TextLine): boolean => !isPageFoot(text);

/** Lines that nothing cuts into cells: what the whole lines say counts before what each begins with. */
const isUncut = ({ format, grids }: OpenedFile): boolean =>
  format === 'csv' && grids.every(({ rows }) => rows.every(({ cells }) => cells.length < 2));

/** Its tables, with all that stands over them; failing those, its lines that begin with a date. */
const sectionsOf = (opened: OpenedFile, options: ReadFileOptions): FoundSections => {
  const found = findSections(opened.grids.map(withMoments), options.mapping);
  const isText = found.sections.length === 0 || isUncut(opened);
  const lines = () => opened.lines().filter(isOfText);
  const text = isText ? inRunningText(lines()) : undefined;
  if (!text) {
    const beside = opened.format === 'docx' ? besideTables(lines()) : undefined;
    return {
      ...found,
      sections: beside ? [...found.sections, beside.section] : found.sections,
      titles: [...opened.provenance.titles, ...found.titles],
    };
  }
  const ignored = opened.format === 'csv' ? [] : found.ignored; // there the text is the grid
  return { sections: [text.section], titles: text.titles, ignored };
};

/** A table in a document goes on from the one above; a sheet or a file stands by itself. */
const readInOrder = (
  sections: readonly Section[],
  options: ReadOptions,
): readonly SectionRows[] => {
  let before: LocalDate | undefined;
  return sections.map((section) => {
    const isOfDocument = section.headerAt !== undefined && 'table' in section.headerAt.locator;
    const read = readSection(section, options, isOfDocument ? before : undefined);
    before = read.rows.at(-1)?.occurred.start ?? before;
    return read;
  });
};

/** As `flat` does, which takes many times as long. */
const inOne = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const none: readonly T[] = [];
  return none.concat(...lists);
};

const isWordless = ({ grids, lines }: OpenedFile): boolean =>
  grids.every(({ rows }) => rows.every(isBlankRow)) && lines().every(({ text }) => isBlank(text));

const readOpened = (opened: OpenedFile, options: ReadFileOptions) => {
  const { sections, titles, ignored } = sectionsOf(opened, options);
  if (sections.length === 0 && isWordless(opened)) {
    throw new RefusedFile(
      'no table found',
      'the file holds no words; if its pages are pictures, ask for the file that they were made from',
    );
  }
  if (sections.length === 0) {
    throw new RefusedFile(
      'no table found',
      'we look for a table with a column for the date and one for what happened, with words at their head; say which columns these are, or use the template',
    );
  }
  const madeOn = options.madeOn ?? savedOn(opened) ?? options.receivedOn;
  const read = readInOrder(sections, { ...options, ...(madeOn && { madeOn }) });
  return {
    tables: sections.map(tableOf),
    rows: withCopiesTold(inOne(read.map(({ rows }) => rows))),
    rejected: inOne(read.map(({ rejected }) => rejected)),
    notes: [
      ...sections.flatMap(({ note }) => note ?? []),
      ...emptyIn(sections),
      ...notesOf(untold(opened, sections), ignored, read),
    ],
    provenance: { ...opened.provenance, titles },
  };
};

/** Reads the file, or says why not. Never throws for what the bytes hold. */
export const readChronologyFile = async (
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadFileOptions = {},
): Promise<ReadFile | Refused> => {
  try {
    const opened = await openFile(file, options.mapping);
    return {
      name: file.name,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      format: opened.format,
      ...(opened.encoding !== undefined && { encoding: opened.encoding }),
      ...(opened.separator !== undefined && { separator: opened.separator }),
      ...readOpened(opened, options),
    };
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal;
    throw error;
  }
};
