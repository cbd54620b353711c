/** Days counted from another that is named beside them: "2 weeks before Christmas 2022", "3 days after 12/03/24". */
import { addDays, addMonths } from '../local-date.ts';
import type { ReadDate } from './read-date.ts';
import { numberNamed } from './words/number-words.ts';

const COUNTED =
  /^((?:about|approx(?:imately|\.)?|around) )?(?:the )?(?:(?:an? )?(fortnight)|(?:(\d{1,2}|[a-z]{1,6}) )?(day|week|month)s?) (before|after|prior to|following) (?=[a-z\d].*\d)/;
const FORTNIGHT = 2; // weeks

/** "The week after Easter 2023" is all of it. */
const wholeWeek = ({ start, end, ...named }: ReadDate, isBefore: boolean): ReadDate => ({
  ...named,
  start: isBefore ? addDays(start, -7) : addDays(end, 1),
  end: isBefore ? addDays(start, -1) : addDays(end, 7),
  qualifier: 'about',
  uncertain: true,
});

/** Counted in weeks or months, it is about that day; from what is no one day, nobody can count. */
export const countedFromDay = (
  text: string,
  readNamed: (named: string) => ReadDate | 'impossible' | undefined,
): ReadDate | 'impossible' | undefined => {
  const [opening, about, fortnight, number, unit = 'week', side = ''] = COUNTED.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const isBefore = side === 'before' || side === 'prior to';
  const count = fortnight ? FORTNIGHT : numberNamed(number ?? 'a');
  const named = count === undefined ? undefined : readNamed(text.slice(opening.length));
  if (count === undefined || !named || named === 'impossible') return named;
  if (named.grain !== 'day' || named.range)
    return { ...named, qualifier: isBefore ? 'before' : 'after' };
  if (unit === 'week' && !fortnight && number === undefined) return wholeWeek(named, isBefore);
  const from = isBefore ? named.start : named.end;
  const n = isBefore ? -count : count;
  const day = unit === 'month' ? addMonths(from, n) : addDays(from, unit === 'week' ? 7 * n : n);
  const isAbout = unit !== 'day' || about !== undefined;
  return {
    ...named,
    start: day,
    end: day,
    ...(isAbout && { qualifier: 'about', uncertain: true }),
  };
};
