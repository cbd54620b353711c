/** All rows of one chronology, in the file's order: read, or rejected with the reason. */
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import { type DateContext, readOccurred } from '@throughline/time/reading/read-occurred';
import { type Layout, layOut } from '../columns/layout.ts';
import {
  besideDates,
  dateSaid,
  daySaid,
  type HeadingPeriod,
  monthAlone,
  periodBegun,
  periodOver,
  periodSaid,
} from '../finding/heading-period.ts';
import { endOfEntries, isBlankRow, isPageFoot, whyNoEntry } from '../finding/kinds-of-row.ts';
import type { Section } from '../finding/sections.ts';
import { TITLE_AGAIN, titlesAgain } from '../finding/titles-again.ts';
import { NAMES_CHILD, type WhoseLines, whoseLines } from '../finding/whose-lines.ts';
import { type GridRow, isBlank } from '../opening/grid.ts';
import { type DateOrder, dateOrder } from './date-order.ts';
import {
  allAtMidnight,
  aroundDates,
  countsToTwelve,
  datesOf,
  lackNoughts,
} from './dates-of-section.ts';
import { withFollowUps } from './follow-up.ts';
import { type RowContext, rawDateOf } from './read-when.ts';
import { isRead, type ReadRow, type RejectedRow, standing } from './row.ts';
import { cellsByHeader } from './row-content.ts';
import { wordsAround } from './words-around.ts';

/** What the reader of dates should know of the file and the child. */
export type ReadOptions = {
  readonly order?: 'day-first' | 'month-first';
  /** The day the file was made; nothing in it happened later. */
  readonly madeOn?: LocalDate;
  /** The day it came here, for a file that does not say when it was made. */
  readonly receivedOn?: LocalDate;
  readonly bornOn?: LocalDate;
  /** The day the agency's involvement began. */
  readonly involvedFrom?: LocalDate;
};

export type SectionRows = {
  readonly rows: readonly ReadRow[];
  readonly rejected: readonly RejectedRow[];
  readonly order: DateOrder['order'];
  readonly isOrderDoubtful: boolean;
};

/** Blank rows after the last filled one of a sheet are no part of the table. */
const entriesAndBetween = ({ headerAt, rows }: Section): Section['rows'] => {
  if (!headerAt || !('sheet' in headerAt.locator)) return rows;
  const end = rows.findLastIndex((row) => !isBlankRow(row)) + 1;
  return end === rows.length ? rows : rows.slice(0, end);
};

/** With what is worked out once: `end`, from where on nothing is an entry, and lines that say whose the entries are. */
type LaidOut = Section & {
  readonly columns: Layout;
  readonly isTitleAgain: (row: GridRow) => boolean;
  readonly end: number;
  readonly whose: WhoseLines;
};

const laidOut = (section: Section): LaidOut => {
  const rows = entriesAndBetween(section);
  const whose = whoseLines({ ...section, rows });
  const end = endOfEntries(rows, section.columns);
  return {
    ...section,
    columns: layOut(section.columns),
    isTitleAgain: titlesAgain(section),
    rows,
    end,
    whose,
  };
};

const withoutEntry = (section: LaidOut, row: GridRow, index: number): RejectedRow | undefined => {
  if (section.repeats.has(row)) {
    const why = 'the header typed again';
    const cells = cellsByHeader(row, section.columns);
    return { locator: row.locator, reason: 'repeated_header', why, mustBeShown: false, cells };
  }
  const no = section.whose.has(index)
    ? NAMES_CHILD
    : section.isTitleAgain(row)
      ? TITLE_AGAIN
      : whyNoEntry(row, section.columns, index >= section.end);
  if (!no) return undefined;
  const cells = cellsByHeader(row, section.columns);
  const text = row.cells.map((cell) => cell.text).find((each) => !isBlank(each));
  return { locator: row.locator, ...no, ...(text !== undefined && { text }), cells };
};

/** "MAY 2024" across the table dates what stands under it, where an entry gives no year. */
const headingDate = ({ reason, text }: RejectedRow): Occurred | undefined =>
  reason === 'footer_row' ? dateSaid(text) : undefined;

const longestHeading = 80; // characters

/** A line across the table heads what stands under it, such as with the name of an agency. */
const headingOf = ({ reason, text, mustBeShown }: RejectedRow): string | undefined =>
  reason === 'footer_row' &&
  !mustBeShown &&
  text !== undefined &&
  text.length <= longestHeading &&
  !isPageFoot(text)
    ? text.trim()
    : undefined;

const lookAhead = 8; // rows; a weekday leans on its neighbours only

/** The next row below whose date leans on no other row but for its year. */
const datedBelow = (
  section: Section,
  index: number,
  reading: Pick<DateContext, 'order' | 'near' | 'within'>,
) => {
  const at = section.columns.fields.indexOf('date');
  for (const row of section.rows.slice(index + 1, index + 1 + lookAhead)) {
    const cell = row.cells[at];
    const read = readOccurred({ date: cell?.stored?.date ?? cell?.text ?? '' }, reading);
    if (read.ok && read.occurred.start !== undefined) return read.occurred;
  }
  return undefined;
};

/** A year whose month nobody wrote is all that is known of when. */
const isWholeDate = (row: GridRow, { columns }: LaidOut, lent: string): boolean =>
  lent !== '' && isBlank(rawDateOf(row, columns)) && periodSaid(lent) !== undefined;

const liesWithin = (day: LocalDate, { start, end }: HeadingPeriod): boolean =>
  day >= start && day <= end;

/** Reads a section from top to bottom: "as above" needs the row before. `before`: the last day that its document named above. */
export const readSection = (
  whole: Section,
  options: ReadOptions,
  before: LocalDate | undefined,
): SectionRows => {
  const section = laidOut(whole);
  const written = dateOrder(datesOf(section), aroundDates(section));
  const order = options.order ?? written.order;
  const wordsOfRow = wordsAround(section);
  const saidBeside = besideDates(section);
  const readAsSent = withFollowUps(section.columns);
  const rows: ReadRow[] = [];
  const rejected: RejectedRow[] = [];
  let child = section.whose.first;
  let under: string | undefined;
  let over = periodOver(section);
  let within = over;
  let beside: HeadingPeriod | undefined;
  let previous = dateSaid(section.lead);
  let near = previous?.start ?? within?.start ?? before;
  let at = 0;
  // One for all rows, moved on from each to the next: one for each takes as much memory as the date that it serves to read.
  const context: { -readonly [K in keyof RowContext]: RowContext[K] } = {
    day: section.day,
    next: () => datedBelow(section, at, { order, near, within }),
    order,
    text: () => wordsOfRow(at),
    midnightIsNoTime: allAtMidnight(datesOf(section)),
    countsToTwelve: countsToTwelve(section),
    lacksNoughts: lackNoughts(section),
    madeOn: options.madeOn,
    bornOn: options.bornOn,
    involvedFrom: options.involvedFrom,
  };
  section.rows.forEach((row, index) => {
    child = section.whose.namedAt(row, index) ?? child;
    const none = withoutEntry(section, row, index);
    if (none) {
      rejected.push(none);
      under = headingOf(none) ?? under;
      if (none.reason === 'footer_row') {
        const said = periodSaid(none.text) ?? periodBegun(none.text);
        if (said && !said.isMonth) over = said;
        within = said ?? monthAlone(none.text, { over, near }) ?? within;
        context.day = daySaid(none.text) ?? context.day;
      }
      previous = headingDate(none) ?? previous;
      near = previous?.start ?? near;
      return;
    }
    const lent = saidBeside(row);
    if (lent !== '') beside = periodSaid(lent); // an empty cell goes on with what stands above it
    at = index;
    context.previous = previous;
    context.near = beside && !(near && liesWithin(near, beside)) ? beside.start : near;
    context.within = beside ?? within;
    const read = readAsSent(
      row,
      section.columns,
      isWholeDate(row, section, lent) ? { ...context, day: lent } : context,
    );
    if (context.day !== undefined && !isBlank(rawDateOf(row, section.columns)))
      context.day = undefined; // from here on a row without a date has none
    // After a row whose date nobody can read, "as above" means nothing.
    previous = isRead(read) ? read.occurred : undefined;
    near = previous?.start ?? near;
    if (isRead(read)) rows.push(standing(read, child, under ?? section.lead));
    else rejected.push(read);
  });
  return { rows, rejected, order, isOrderDoubtful: written.isDoubtful && !options.order };
};
