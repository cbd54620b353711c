/** Several days in one cell: "12-14/02/2025", "14/02–16/02/25", "9–10 Oct 2024", "4 Dec 2024 – 8 Jan 2025". */
import { readForm } from './forms/date-forms.ts';
import type { Found, Period, Reading } from './forms/period.ts';

const DASH =
  ' ?(?:-|\\binto\\b|\\bto\\b|\\buntil\\b|\\btill?\\b|\\bthru\\b|\\bthrough(?: to)?\\b) ?';
const LINK = ' ?(?:-|&|\\+|,|\\band\\b|\\bto\\b) ?';
const WORD_LINK = ' ?(?:-|/|&|\\+|,|\\band\\b|\\b(?:in)?to\\b) ?'; // "12/13 Feb" is two days, "12/13/25" is not
const EITHER = `(?:${DASH}|${LINK})`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = "(?:\\d{4}|'?\\d{2})";

/** Ranges whose first day leaves its month or year to the last: first, last, and what they share. */
const SHARED: readonly RegExp[] = [
  `(${DAY})(?:${LINK}${DAY})*?${LINK}(${DAY})([./-]\\d{1,2}[./-]${YEAR})(?![./-]?\\d)`,
  `(${DAY})(?:${WORD_LINK}${DAY})*?${WORD_LINK}(${DAY})( ?(?:of )?(?!and)[a-z]{3,10}[ .,/-]*${YEAR})(?!\\d)`,
  `(\\d{1,2}[./]\\d{1,2})(?:${LINK}\\d{1,2}[./]\\d{1,2})*?${EITHER}(\\d{1,2}[./]\\d{1,2})([./]${YEAR})(?![./-]?\\d)`,
  `(${DAY} ?[a-z]{3,10})(?:${EITHER}| ?/ ?)(${DAY} ?[a-z]{3,10})([ .,/-]*${YEAR})(?!\\d)`,
  `([a-z]{3,10}\\.? ${DAY})${DASH}([a-z]{3,10}\\.? ${DAY})(,? \\d{4})(?!\\d)`,
  `([a-z]{3,10})${DASH}([a-z]{3,10})([ .,/-]*${YEAR})(?!\\d|[./-]\\d)`,
  `(\\d{1,2})/(\\d{1,2})(\\.\\d{1,2}\\.${YEAR})(?!\\d)`, // 23/24.11.21
].map((pattern) => new RegExp(`^${pattern}`));

/** Ranges within a month whose name stands first, or whose year nobody wrote: rewritten as two dates. */
const REWRITTEN: readonly (readonly [pattern: RegExp, first: string, last: string])[] = [
  [new RegExp(`^([a-z]{3,10} ${YEAR}) ?/ ?([a-z]{3,10} ${YEAR})(?!\\d)`), '$1', '$2'],
  [
    new RegExp(`^([a-z]{3,10}\\.?) (${DAY})${EITHER}(${DAY})(,? (?:\\d{4}|'\\d{2}))(?!\\d)`),
    '$1 $2$4',
    '$1 $3$4',
  ],
  [
    new RegExp(
      `^(${DAY})(?:${LINK}${DAY})+( ?[a-z]{3,10})${LINK}(${DAY} ?[a-z]{3,10})([ .,/-]*${YEAR})(?!\\d)`,
    ),
    '$1$2$4',
    '$3$4',
  ],
  [
    new RegExp(
      `^(${DAY})(?:${WORD_LINK}${DAY})*?${WORD_LINK}(${DAY})( ?(?:of )?(?!and)[a-z]{3,10})(?![a-z])`,
    ),
    '$1$3',
    '$2$3',
  ],
  [/^(\d{1,2})-(\d{1,2})(\/\d{1,2})(?![\d/.])/, '$1$3', '$2$3'],
  [new RegExp(`^(${DAY} ?[a-z]{3,10}) ?/ ?(${DAY} ?[a-z]{3,10})(?![a-z])`), '$1', '$2'],
  [/^([a-z][a-z' ]+) into ([a-z][a-z' ]+)$/, '$1', '$2'], // "Christmas Eve into Christmas Day"
];

/** "31/12–01/01/25" begins in the year before: the year that was written belongs to the last day. */
const inOrder = (text: string, last: Period, reading: Reading): Found => {
  const first = readForm(text, reading);
  if (!first || first === 'impossible' || first.period.start <= last.end) return first;
  if (first.period.start.slice(0, 7) === last.end.slice(0, 7)) return 'impossible'; // "9-7 May": no turn of the year
  const yearBefore = String(Number(last.end.slice(0, 4)) - 1);
  return readForm(text.replace(/('?\d{2}|\d{4})$/, yearBefore), reading);
};

const joined = (first: Period, last: Period): Period | 'impossible' =>
  first.start > last.end
    ? 'impossible'
    : {
        start: first.start,
        end: last.end,
        grain: first.grain,
        range: true,
        ...(first.borrowed && { borrowed: true }),
        ...((first.looksAmerican || last.looksAmerican) && { looksAmerican: true }),
      };

const readShared = (text: string, reading: Reading): Found => {
  for (const pattern of SHARED) {
    const [all, from, to, shared] = pattern.exec(text) ?? [];
    if (all === undefined) continue;
    const last = readForm(`${to}${shared}`, reading);
    if (!last || last === 'impossible') return last;
    const first = inOrder(`${from}${shared}`, last.period, reading);
    if (!first || first === 'impossible') return first;
    const period = joined(first.period, last.period);
    return period === 'impossible' ? period : { period, rest: text.slice(all.length) };
  }
  return undefined;
};

const readRewritten = (text: string, reading: Reading): Found => {
  for (const [pattern, from, to] of REWRITTEN) {
    const [all] = pattern.exec(text) ?? [];
    if (all === undefined) continue;
    const ends = [from, to].map((end) => readForm(all.replace(pattern, end), reading));
    const [first, last] = ends;
    if (!first || !last) continue;
    if (first === 'impossible' || last === 'impossible') return 'impossible';
    const period = joined(first.period, last.period);
    return period === 'impossible' ? period : { period, rest: text.slice(all.length) };
  }
  return undefined;
};

/** "14/3", "2 Jan": a day that leaves its year to the one before it; "2.10" there is a time. */
const LACKS_YEAR = /^\d{1,2}(?:\/\d|(?:st|nd|rd|th)? [a-z]{3})/;

const readBoth = (text: string, reading: Reading): Found => {
  const first = readForm(text, reading);
  if (!first || first === 'impossible') return first;
  const link = new RegExp(`^${DASH}|^ ?(?:and|&) `).exec(first.rest);
  const after = first.rest.slice(link?.[0].length);
  const near = first.period.borrowed || LACKS_YEAR.test(after) ? first.period.start : undefined;
  const second = link && readForm(after, { ...reading, near });
  if (!second || second === 'impossible' || second.period.grain !== first.period.grain)
    return first;
  if (second.period.borrowed && !first.period.borrowed && second.period.end < first.period.start)
    return first;
  const period = joined(first.period, second.period);
  return period === 'impossible' ? period : { period, rest: second.rest };
};

const WHOLE_DAY = `\\d{1,2}[/.]\\d{1,2}[/.]${YEAR}`;
const LIST = new RegExp(
  `^(${WHOLE_DAY})(?: ?(?:[,;&/]|\\band\\b) ?${WHOLE_DAY}| (?=\\d{1,2}/\\d{1,2}/)${WHOLE_DAY})+(?!\\d)`,
);
const LAST_OF_LIST = new RegExp(`${WHOLE_DAY}$`);

/** "12/10/24, 14/10/24 and 17/10/24", or a line for each: from the first to the last. */
const readList = (text: string, reading: Reading): Found => {
  const [all, from] = LIST.exec(text) ?? [];
  const [to] = all === undefined ? [] : (LAST_OF_LIST.exec(all) ?? []);
  if (all === undefined || from === undefined || to === undefined) return undefined;
  const [first, last] = [readForm(from, reading), readForm(to, reading)];
  if (!first || !last || first === 'impossible' || last === 'impossible') return 'impossible';
  const period = joined(first.period, last.period);
  return period === 'impossible' ? period : { period, rest: text.slice(all.length) };
};

const ONE_DAY =
  /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$|^\d{4}-\d{2}-\d{2}$/;

/** Reads a date or a range of dates from the beginning of a tidied text. */
export const readDates = (text: string, reading: Reading): Found =>
  (ONE_DAY.test(text) ? readForm(text, reading) : undefined) ??
  readShared(text, reading) ??
  readList(text, reading) ??
  readRewritten(text, reading) ??
  readBoth(text, reading);
