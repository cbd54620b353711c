/** What each column may hold, by the words at its head and by what stands under it: wishes, dearest first. */

import { isBelied, isNoAgency, whoWent } from './belied-heads.ts';
import type { Contents } from './column-contents.ts';
import type { Field } from './field.ts';
import { guesses, headerKey } from './header-guesses.ts';
import { byDays, byTimes } from './wishes-by-contents.ts';

export type Wish = { readonly column: number; readonly field: Field; readonly score: number };

/** "Incident from" beside "Incident to": the beginning and the end of one thing. */
const fromAndTo = (keys: readonly string[]): readonly Wish[] =>
  keys.flatMap((key, column) => {
    const stem = /^(.+) (?:to|until|end)$/.exec(key)?.[1];
    const from =
      stem === undefined
        ? -1
        : keys.findIndex((other) => other.startsWith(`${stem} from`) || other === `${stem} start`);
    if (stem === undefined || from < 0) return [];
    const isTime = /\btime\b/.test(stem) && !/\bdate\b/.test(stem);
    return [
      { column: from, field: isTime ? 'time' : 'date', score: 0.7 },
      { column, field: isTime ? 'endTime' : 'endDate', score: 0.7 },
    ] as const;
  });

export const leastDated = 0.2; // of a date column's filled cells, below which it holds something else
export const mostlyDated = 0.5; // of a column's filled cells, from which it holds days and no words
export const fewest = 3; // filled cells, from which the lack of something under a head speaks against it
const nearlyAll = 0.8; // of a column's filled cells
const leastSure = 0.3; // less than the best wish for the event that a column with longer texts may have
const longer = 1.3; // times, from which a column says more than another
const shortText = 40; // characters on average: a heading to each entry
const muchLonger = 3; // times, from which a column says more than a heading, however its own head is worded

const timeOf: Partial<Readonly<Record<Field, Field>>> = { date: 'time', endDate: 'endTime' };
const dateOf: Partial<Readonly<Record<Field, Field>>> = { time: 'date', endTime: 'endDate' };
const ofDates: readonly Field[] = ['date', 'endDate', 'recorded'];
const ofWords: readonly Field[] = ['event', 'action', 'comment'];

/** Words that only a calendar or a box of letters has at the head of a column. */
const OF_LETTERS = /^(?:meeting )?organi[sz]er$|^all day event$|attendees$|^body$|^sent(?: on)?$/;

/** In a calendar the subject is what an appointment is about, and no person. */
const aboutSubject = (cells: readonly string[]): ((wish: Wish) => Wish) => {
  const keys = cells.map(headerKey);
  const subject = keys.indexOf('subject');
  if (subject < 0 || !keys.some((key) => OF_LETTERS.test(key))) return (wish) => wish;
  return (wish) =>
    wish.column === subject && wish.field === 'child' ? { ...wish, field: 'event' } : wish;
};

/** What a wish is worth in view of the cells: "Start time" over days is a date, "Notes" over days no account. */
const besideContents = (
  wish: Wish,
  head: string,
  contents: readonly Contents[] | undefined,
): readonly Wish[] => {
  const under = contents?.[wish.column];
  if (!under || under.filled === 0) return [wish];
  if (isNoAgency(wish, head, under)) return whoWent(wish, head);
  if (isBelied(wish, head, under)) return [];
  const isOfCodes = under.coded >= under.filled * nearlyAll; // a head that was printed again stands among them
  const tellsNothing = under.answered === under.filled || isOfCodes; // "Significant event?" – Y; "Occurrence" – OC/3321
  if (tellsNothing && ofWords.includes(wish.field))
    return isOfCodes ? [{ ...wish, field: 'reference', score: 0.4 }] : [];
  const isDated = under.dated > under.filled * mostlyDated;
  if (isDated && !ofDates.includes(wish.field)) {
    const field = dateOf[wish.field];
    return field ? [{ ...wish, field, score: wish.score - 0.1 }] : [];
  }
  const clock = timeOf[wish.field];
  if (clock && under.timed > under.filled * mostlyDated && under.dated < under.timed)
    return [{ ...wish, field: clock, score: wish.score - 0.1 }];
  const lacksDays = under.filled >= fewest && under.leaning < under.filled * leastDated;
  return lacksDays && (wish.field === 'date' || wish.field === 'endDate') ? [] : [wish];
};

const leastRemark = 12; // characters on average, of a column that tells anything

const OF_REASON =
  /^(?:reasons?|purpose|problem)(?: (?:for|of) (?:the )?(?:contact|attendance|visit|call|referral|admission|appointment|consultation))?$|^nature of (?:call|contact|concern|incident)$/;

/** Where no head speaks of an event, the longest of the remarks tells it, "Teacher's comment"; failing that, why somebody came. */
const withRemarksAsEvent = (
  wishes: readonly Wish[],
  contents: readonly Contents[],
  cells: readonly string[],
) => {
  const length = ({ column }: Wish) => contents[column]?.length ?? 0;
  const longestOf = (isSuch: (wish: Wish) => boolean) =>
    wishes
      .filter((wish) => isSuch(wish) && length(wish) >= leastRemark)
      .toSorted((a, b) => length(b) - length(a))[0];
  const longest =
    longestOf(({ field }) => field === 'comment') ??
    longestOf(
      ({ field, column }) => field === 'kind' && OF_REASON.test(headerKey(cells[column] ?? '')),
    );
  return longest ? [{ ...longest, field: 'event', score: 0.5 } as const, ...wishes] : wishes;
};

/** Heads that name a sort of event, over cells of one word: "Contact" – Office, Phone. */
const ofSorts =
  /^(?:contact|activity|entry|occurrence|incident|record|log|consultation|involvement|item)$/;
const sortOfEvent = 15; // characters on average, of cells that only name one

/** The comment tells it where the column of the event only names its sort. */
const withSortsAsKind = (
  wishes: readonly Wish[],
  contents: readonly Contents[],
  cells: readonly string[],
): readonly Wish[] => {
  const length = ({ column }: Wish) => contents[column]?.length ?? 0;
  const [best, ...others] = wishes.filter(({ field }) => field === 'event');
  const isSort = best && ofSorts.test(headerKey(cells[best.column] ?? ''));
  if (!isSort || others.length > 0 || length(best) >= sortOfEvent) return wishes;
  const comment = wishes.find(
    (wish) => wish.field === 'comment' && length(wish) > length(best) * muchLonger,
  );
  if (!comment) return wishes;
  return [
    { ...comment, field: 'event' },
    { ...best, field: 'kind' },
    ...wishes.filter((wish) => wish !== best),
  ];
};

/** Of several columns that may tell what happened, the one that says most; a shorter one says what kind it was. */
const withLongestEvent = (
  wishes: readonly Wish[],
  contents: readonly Contents[] | undefined,
  cells: readonly string[],
) => {
  const events = wishes.filter(({ field }) => field === 'event');
  const [best] = events;
  if (!contents) return wishes;
  if (!best) return withRemarksAsEvent(wishes, contents, cells);
  const says = ({ column }: Wish) => {
    const { length = 0, filled = 0, rows = 0 } = contents[column] ?? {};
    return filled * 2 < rows ? 0 : length; // what most rows leave empty does not tell what happened
  };
  const isShort = says(best) < shortText;
  const [longest = best] = events
    .filter(
      (wish) =>
        wish.score > best.score - leastSure || (isShort && says(wish) > says(best) * muchLonger),
    )
    .toSorted((a, b) => says(b) - says(a));
  const hasKind = wishes.some(({ field }) => field === 'kind');
  const others = events
    .filter(({ column, score }) => column !== longest.column && score > 0.9)
    .map(({ column }): Wish => {
      const { length = 0, filled = 0, rows = 0 } = contents[column] ?? {};
      const isKind = !hasKind && length < shortText && filled * 2 >= rows;
      return { column, field: isKind ? 'kind' : 'comment', score: 0.1 };
    });
  if (says(longest) < longer * says(best)) return [...wishes, ...others];
  return [
    { ...longest, score: best.score },
    ...wishes.filter((wish) => wish !== longest),
    ...others,
  ];
};

/** Where each date has its time with it, another column of times says when somebody came or left. */
const haveOwnTimes = (wishes: readonly Wish[], contents: readonly Contents[] | undefined) => {
  const date = wishes.find(({ field }) => field === 'date');
  const { moments = 0, filled = 0 } = (date && contents?.[date.column]) ?? {};
  return moments * 2 > filled;
};

const isTime = ({ field }: Wish): boolean => field === 'time';

export const wishesOf = (
  cells: readonly string[],
  given: ReadonlyMap<number, unknown>,
  contents: readonly Contents[] | undefined,
): readonly Wish[] => {
  const byWords = cells.flatMap((cell, column) =>
    guesses(cell).map((guess): Wish => ({ column, ...guess })),
  );
  const all = [...byWords, ...fromAndTo(cells.map(headerKey))]
    .filter(({ column }) => !given.has(column))
    .map(aboutSubject(cells))
    .flatMap((wish) => besideContents(wish, cells[wish.column] ?? '', contents))
    .toSorted((a, b) => b.score - a.score || a.column - b.column);
  const isMoments = haveOwnTimes(all, contents);
  const own = isMoments ? all.filter((wish) => !isTime(wish)) : all;
  const unnamed = isMoments || own.some(isTime) ? [] : byTimes(cells, contents);
  const sorted = contents ? withSortsAsKind(own, contents, cells) : own;
  return [
    ...byDays(cells, own, contents),
    ...withLongestEvent(sorted, contents, cells),
    ...unnamed,
  ];
};
