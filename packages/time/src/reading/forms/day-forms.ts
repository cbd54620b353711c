/** The ways of writing one day in full: in numbers, with the month in words, by the name of a feast. */
import { feastNamed } from './feasts.ts';
import {
  DAY,
  dayOf,
  type Form,
  form,
  GAP,
  MONTH,
  named,
  numeric,
  oneDay,
  SEP,
  YEAR,
  yearOf,
} from './period.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** In the order in which they are tried. */
export const dayForms: readonly Form[] = [
  form('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)', ([y = '', m, d]) =>
    oneDay(dayOf(yearOf(y), Number(m), Number(d))),
  ),
  form(`(\\d{1,2})${SEP}(\\d{1,2})${SEP}${YEAR}`, ([a, b, y = ''], reading) =>
    numeric(Number(a), Number(b), { year: yearOf(y), ...reading }),
  ),
  form('((?:19|20)\\d{2})(0[1-9]|1[0-2])(\\d{2})(?!\\d)', ([y = '', m, d]) =>
    oneDay(dayOf(yearOf(y), Number(m), Number(d))),
  ),
  form('(\\d{2})(\\d{2})((?:19|20)\\d{2})(?!\\d)', ([a, b, y = ''], reading) =>
    numeric(Number(a), Number(b), { year: yearOf(y), ...reading }),
  ),
  // As British doctors write it: 3.ix.24
  form(`(\\d{1,2})[./ -]([ivx]{1,4})[./ -]${YEAR}`, ([d, roman = '', y = '']) => {
    const month = ROMAN.indexOf(roman) + 1;
    return month === 0 ? undefined : oneDay(dayOf(yearOf(y), month, Number(d)));
  }),
  form(`${DAY}(?: day)?(?: of)?${GAP}${MONTH}${GAP}${YEAR}`, ([d, word, y = '']) =>
    named(word, (month) => oneDay(dayOf(yearOf(y), month, Number(d)))),
  ),
  form(
    `${MONTH}${GAP}(?:the )?${DAY}(?:[ ,./-]+(\\d{4})| ?, ?('?\\d{2})| ('\\d{2}))(?![\\d:])`,
    ([word, d, whole, short, bare]) =>
      named(word, (month) => oneDay(dayOf(yearOf(whole ?? short ?? bare ?? ''), month, Number(d)))),
  ),
  form(`((?:19|20)\\d{2})[ ,/-]+${MONTH}[ ,/-]+${DAY}(?![\\d:])`, ([y = '', word, d]) =>
    named(word, (month) => oneDay(dayOf(yearOf(y), month, Number(d)))),
  ),
  // "May 2022 (7th)": the day was remembered later
  form(`${MONTH}${GAP}(\\d{4}) \\((?:the )?(\\d{1,2})(?:st|nd|rd|th)\\)`, ([word, y = '', d]) =>
    named(word, (month) => oneDay(dayOf(yearOf(y), month, Number(d)))),
  ),
  form(
    `([a-z][a-z'/& -]{2,24}?)[ ,]+(?:of |in )?('?\\d{2}|\\d{4})(?:/\\d{2}(?![\\d/]))?(?!\\d|[:./]\\d)`,
    ([name = '', y = '']) => feastNamed(name, yearOf(y)),
  ),
];
