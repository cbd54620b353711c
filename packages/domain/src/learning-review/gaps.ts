/**
 * Gaps in a chronology: long times in which nobody recorded anything, or nobody recorded that the child
 * was seen. The one does not show the other: an agency may write every week and see nobody.
 */
import { daysBetween } from '@throughline/time/local-date';
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import { sortKey } from '@throughline/time/occurred-at';

/** A gap is longer than this, counted from the day on which the last line ended to that on which the next began. */
export const GAP_DAYS = 60;

export type Dated = { readonly rowId: string; readonly occurred: Occurred };
export type Gap = {
  /** The lines on either side; absent where it runs from the first day of the period, or to the last. */
  readonly lastRowId?: string | undefined;
  readonly lastOn: LocalDate;
  readonly nextRowId?: string | undefined;
  readonly nextOn: LocalDate;
  readonly days: number;
  /** Lines that may lie within it, and whose date is known no closer than a week. */
  readonly impreciseRowIds: readonly string[];
};

/** The days on which one looks: what is missing at their ends is missing as well. */
type Looked = { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined };

type Days = {
  readonly rowId?: string | undefined;
  readonly start: LocalDate;
  readonly end: LocalDate;
};

const daysOf = ({ rowId, occurred: { start, end } }: Dated): readonly Days[] =>
  start === undefined ? [] : [{ rowId, start, end: end ?? start }];

/** Known to the day, or a stay whose first and last day are: only such a line can end a gap. */
const isPrecise = ({ occurred: { grain } }: Dated): boolean =>
  grain === 'minute' || grain === 'day';

const onDay = (day: LocalDate | undefined): readonly Days[] =>
  day === undefined ? [] : [{ start: day, end: day }];

/** The days of the lines in order, between the ends of the period; nothing where no line is known to the day. */
const inOrder = (lines: readonly Dated[], { from, to }: Looked): readonly Days[] => {
  const days = lines
    .filter(isPrecise)
    .toSorted((a, b) => (sortKey(a.occurred) < sortKey(b.occurred) ? -1 : 1))
    .flatMap(daysOf);
  return days.length === 0 ? [] : [...onDay(from), ...days, ...onDay(to)];
};

/** The gaps between lines, oldest first, whatever their order. Lines without a date end none. */
export const gapsBetween = (
  lines: readonly Dated[],
  { moreThan = GAP_DAYS, ...looked }: Looked & { readonly moreThan?: number } = {},
): readonly Gap[] => {
  const imprecise = lines.filter((line) => !isPrecise(line)).flatMap(daysOf);
  const within = (from: LocalDate, to: LocalDate): readonly string[] =>
    imprecise.flatMap(({ rowId, start, end }) => (rowId && end > from && start < to ? rowId : []));
  const gaps: Gap[] = [];
  let last: Days | undefined;
  for (const next of inOrder(lines, looked)) {
    const days = last === undefined ? 0 : daysBetween(last.end, next.start);
    if (last !== undefined && days > moreThan)
      gaps.push({
        ...{ lastRowId: last.rowId, lastOn: last.end, nextRowId: next.rowId, nextOn: next.start },
        ...{ days, impreciseRowIds: within(last.end, next.start) },
      });
    // A long stay is not over because something shorter began and ended within it.
    if (last === undefined || next.end >= last.end) last = next;
  }
  return gaps;
};

/** What an entry says of whether the child was seen, as far as it counts as contact with the child. */
const contact: ReadonlySet<string> = new Set(['seen', 'alone', 'by-phone']);

export const saysInContact = (childSeen: string | undefined): boolean =>
  childSeen !== undefined && contact.has(childSeen);
