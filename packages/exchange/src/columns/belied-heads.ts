/** Heads that what stands under them belies: "Class" over 4D, "Closed" over days, "Team" over no agency. */
import type { Contents } from './column-contents.ts';
import type { Wish } from './column-wishes.ts';
import { headerKey } from './header-guesses.ts';

/** Heads that an agency's own system has over its parts or its people, and a combined chronology over its agencies. */
const weakAgency =
  /(?:^| )(?:team|unit|department|ward|provider|setting|service|practice)(?: name)?$/;

/** "Team" and "Carer / provider" name agencies only where the cells do. */
export const isNoAgency = (
  { field }: Wish,
  head: string,
  { agencies, filled }: Contents,
): boolean => field === 'agency' && weakAgency.test(headerKey(head)) && agencies * 3 < filled;

/** A police log's "Unit" is who went, by call sign or by name. */
export const whoWent = (wish: Wish, head: string): readonly Wish[] =>
  headerKey(head) === 'unit' ? [{ ...wish, field: 'who', score: 0.2 }] : [];

/** A school's "Class" is where a child sits, "4D"; another's is of what class an incident was. */
const isSchoolClass = ({ field }: Wish, head: string, { coded, filled }: Contents): boolean =>
  field === 'kind' && headerKey(head) === 'class' && coded * 2 >= filled;

/** "Closed" is when the call was over where it is a moment; a day is when somebody shut the file. */
const isFileShut = ({ field }: Wish, head: string, { moments, filled }: Contents): boolean =>
  field === 'endDate' && /\bclosed\b/.test(headerKey(head)) && moments * 2 < filled;

const fewestTimes = 2;

/** "Period" is a lesson, and a time only where the cells say times. */
const isLesson = ({ field }: Wish, head: string, { timed }: Contents): boolean =>
  field === 'time' && headerKey(head) === 'period' && timed < fewestTimes;

/** "Hours" over 1.5 is how long it took. */
const isLength = ({ field }: Wish, head: string, { timed, filled }: Contents): boolean =>
  field === 'time' && headerKey(head) === 'hours' && timed * 2 < filled;

/** "Seen by EWO?" over yes and no names nobody, nor does "Child B" over ticks. */
const isAnswer = ({ field }: Wish, _: string, { answered, filled }: Contents): boolean =>
  (field === 'who' || field === 'child') && answered === filled;

/** Whether the cells show that the column holds nothing of what its head suggests. */
export const isBelied = (wish: Wish, head: string, under: Contents): boolean =>
  [isAnswer, isFileShut, isLength, isLesson, isSchoolClass].some((is) => is(wish, head, under));
