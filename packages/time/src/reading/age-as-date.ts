/** "Aged 5", "aged 6 months", "Year 9", "pre-birth": dates by the life of a child whose birthday is known. */
import { addDays, addMonths } from '../local-date.ts';
import { TERMS } from '../month-names.ts';
import type { LocalDate } from '../occurred.ts';
import type { ReadDate } from './read-date.ts';
import { numberNamed } from './words/number-words.ts';

const WHO = '(?:when |at )?(?:(?:he|she|they|child|yp) )?(?:(?:was|were|is) )?';
const NUMBER = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const AGED = new RegExp(
  `^${WHO}(?:aged?:?|at age)? ?${NUMBER}(?: ?(?:-|/|to|or|and) ?${NUMBER})?(?: years?(?: old)?| yrs?(?: old)?| ?y\\/?o)?$`,
);
const SAYS_AGE = /\baged?\b|\bwas\b|\bwere\b|\bold\b|y\/?o\b|^when\b|\byrs$/;
const IN_MONTHS = new RegExp(
  `^${WHO}(?:aged? )?(?:(\\d{1,2})(?: years?| yrs?|y),?(?: and)? )?(\\d{1,2})(?: months?| mths?| mos?|m)(?: old)?$`,
);
const IN_DAYS = new RegExp(`^${WHO}(aged? )?(\\d{1,2}) (day|week)s?( old)?$`);
const BIRTHDAY = /^(?:on |at )?(?:(?:his|her|their|the) )?(\d{1,2})(?:st|nd|rd|th) birthday$/;
const ABOUT_AGE =
  /^((?:when )?(?:(?:he|she|they) (?:was|were) )?(?:aged? )?)(?:about|abt\.?|approx(?:imately|\.)?|around|circa|c\.) ?(?=age|\d)/;
const SCHOOL_YEAR = /^(?:in |during )?(?:(?:school )?(?:year|yr) ?|y)(\d{1,2})$/;
const TERM_OF_YEAR =
  /^(?:in |during )?(?:(?:school )?(?:year|yr) ?|y)(\d{1,2}),? (aut|spr|sum)[a-z]*\.?(?: term)?$|^(?:in |during )?(?:the )?(aut|spr|sum)[a-z]*(?: term)?,? (?:(?:of|in) )?(?:(?:year|yr) ?|y)(\d{1,2})$/;
const RECEPTION = /^(?:in |during )?reception(?: class| year)?$/;
const AT_BIRTH = /^(?:at |date of )?birth$|^(?:when |was )?born$/;
const BEFORE_BIRTH =
  /^(?:pre|before)[ -]?birth$|^(?:ante|pre)[ -]?natal(?:ly)?$|^(?:during |in )?(?:the )?pregnancy$|^in utero$|^unborn$/;
const MOST = 25; // years; the product follows children into young adulthood
const LAST_SCHOOL_YEAR = 13;
const SEPTEMBER = 9;

const span = (start: LocalDate, end: LocalDate, grain: ReadDate['grain']): ReadDate => ({
  ...{ start, end, grain, borrowed: true, rest: '' },
});

/** From the first day of that age, in months, for so many months. */
const atAge = (bornOn: LocalDate, age: number, months: number): ReadDate => {
  const start = addMonths(bornOn, age);
  return span(start, addDays(addMonths(bornOn, age + months), -1), months < 12 ? 'month' : 'year');
};

/**
 * In England a child begins Reception in the September after the fourth birthday (compulsory school age and
 * admission: School Admissions Code 2021, paragraph 2.17). A child may have been kept back, so it is "about".
 */
const inSchoolYear = (bornOn: LocalDate, year: number): ReadDate => {
  const [birthYear = 0, month = 0] = bornOn.split('-').map(Number);
  const first = birthYear + (month >= 9 ? 5 : 4) + year;
  const start = `${first}-09-01` as LocalDate; // a day that every year has
  const end = addDays(addMonths(start, 12), -1);
  return { ...span(start, end, 'year'), qualifier: 'about', uncertain: true };
};

const termNames = Object.entries(TERMS);

/** "Y4 autumn", "summer term of Year 6". */
const inTermOfYear = (text: string, bornOn: LocalDate): ReadDate | undefined => {
  const [, before, beforeTerm, afterTerm, after] = TERM_OF_YEAR.exec(text) ?? [];
  const year = Number(before ?? after);
  const term = termNames.find(([name]) => name.startsWith(beforeTerm ?? afterTerm ?? '-'))?.[1];
  if (!term || !(year >= 1 && year <= LAST_SCHOOL_YEAR)) return undefined;
  const { start: first, ...rest } = inSchoolYear(bornOn, year);
  const start = addMonths(first, (term.first - SEPTEMBER + 12) % 12);
  return { ...rest, start, end: addDays(addMonths(start, term.months), -1), grain: 'season' };
};

const schoolYearIn = (text: string): number | undefined => {
  if (RECEPTION.test(text)) return 0;
  const year = Number(SCHOOL_YEAR.exec(text)?.[1]);
  return year >= 1 && year <= LAST_SCHOOL_YEAR ? year : undefined;
};

const inYears = (text: string, bornOn: LocalDate): ReadDate | undefined => {
  const [, first, last = first] = SAYS_AGE.test(text) ? (AGED.exec(text) ?? []) : [];
  const [from, to] = [first, last].map((age) => numberNamed(age ?? ''));
  if (from === undefined || to === undefined || to > MOST || to < from) return undefined;
  return atAge(bornOn, 12 * from, 12 * (to - from + 1));
};

const inMonths = (text: string, bornOn: LocalDate): ReadDate | undefined => {
  const [, years = '0', months] = IN_MONTHS.exec(text) ?? [];
  if (months === undefined || Number(years) > MOST) return undefined;
  return atAge(bornOn, 12 * Number(years) + Number(months), 1);
};

const inDays = (text: string, bornOn: LocalDate): ReadDate | undefined => {
  const [, aged, count, unit, old] = IN_DAYS.exec(text) ?? [];
  if (count === undefined || !(aged || old)) return undefined;
  const length = unit === 'week' ? 7 : 1;
  const start = addDays(bornOn, length * Number(count));
  return span(start, addDays(start, length - 1), unit === 'week' ? 'week' : 'day');
};

const onBirthday = (text: string, bornOn: LocalDate): ReadDate | undefined => {
  const age = Number(BIRTHDAY.exec(text)?.[1]);
  if (!(age >= 1 && age <= MOST)) return undefined;
  const day = addMonths(bornOn, 12 * age);
  return span(day, day, 'day');
};

/** The days of that age, school year or birth; undefined where the text says none or the birthday is not known. */
export const ageAsDate = (text: string, bornOn: LocalDate | undefined): ReadDate | undefined => {
  if (bornOn === undefined) return undefined;
  if (AT_BIRTH.test(text)) return span(bornOn, bornOn, 'day');
  if (BEFORE_BIRTH.test(text)) return { ...span(bornOn, bornOn, 'day'), qualifier: 'before' };
  const year = schoolYearIn(text);
  if (year !== undefined) return inSchoolYear(bornOn, year);
  const exact = text.replace(ABOUT_AGE, '$1');
  const found = inYears(exact, bornOn) ?? inMonths(exact, bornOn) ?? inDays(exact, bornOn);
  if (found && exact !== text) return { ...found, qualifier: 'about', uncertain: true };
  return found ?? onBirthday(text, bornOn) ?? inTermOfYear(text, bornOn);
};
