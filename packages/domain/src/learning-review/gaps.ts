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
  readonly lastRowId: string;
  readonly lastOn: LocalDate;
  readonly nextRowId: string;
  readonly nextOn: LocalDate;
  readonly days: number;
  /** Lines that may lie within it, and whose date is known no closer than a week. */
  readonly impreciseRowIds: readonly string[];
};

type Days = { readonly rowId: string; readonly start: LocalDate; readonly end: LocalDate };

const daysOf = ({ rowId, occurred: { start, end } }: Dated): readonly Days[] =>
  start === undefined ? [] : [{ rowId, start, end: end ?? start }];

/** Known to the day, or a stay whose first and last day are: only such a line can end a gap. */
const isPrecise = ({ occurred: { grain } }: Dated): boolean =>
  grain === 'minute' || grain === 'day';

/** The gaps between lines, oldest first, whatever their order. Lines without a date end none. */
export const gapsBetween = (lines: readonly Dated[], moreThan = GAP_DAYS): readonly Gap[] => {
  const inOrder = lines
    .filter(isPrecise)
    .toSorted((a, b) => (sortKey(a.occurred) < sortKey(b.occurred) ? -1 : 1))
    .flatMap(daysOf);
  const imprecise = lines.filter((line) => !isPrecise(line)).flatMap(daysOf);
  const gaps: Gap[] = [];
  let last: Days | undefined;
  for (const next of inOrder) {
    const days = last === undefined ? 0 : daysBetween(last.end, next.start);
    if (last !== undefined && days > moreThan) {
      const [from, to] = [last.end, next.start];
      gaps.push({
        ...{ lastRowId: last.rowId, lastOn: from, nextRowId: next.rowId, nextOn: to, days },
        impreciseRowIds: imprecise
          .filter(({ start, end }) => end > from && start < to)
          .map(({ rowId }) => rowId),
      });
    }
    // A long stay is not over because something shorter began and ended within it.
    if (last === undefined || next.end >= last.end) last = next;
  }
  return gaps;
};

/** What an entry says of whether the child was seen, as far as it counts as contact with the child. */
const contact: ReadonlySet<string> = new Set(['seen', 'alone', 'by-phone']);

export const saysInContact = (childSeen: string | undefined): boolean =>
  childSeen !== undefined && contact.has(childSeen);
