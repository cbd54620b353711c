/** How a spreadsheet stores words, dates and times: shared strings, number formats, day serials. */
import type { StoredDate } from './grid.ts';
import { walkXml } from './xml.ts';

/**
 * Texts of a part, one for each element `item`: the workbook's shared strings, or its comments.
 * Rich text is joined, phonetic readings are left out.
 */
export const readTexts = (xml: string, item: 'x:si' | 'x:text'): readonly string[] => {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let phonetic = 0;
  walkXml(xml, 'of texts', {
    open: (name) => {
      if (name === item) text = '';
      else if (name === 'x:rPh') phonetic += 1;
      isText = name === 'x:t' && phonetic === 0;
    },
    close: (name) => {
      isText = false;
      if (name === 'x:rPh') phonetic -= 1;
      else if (name === item) strings.push(unescaped(text));
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return strings;
};

/** Excel writes control characters as _x000D_ (ECMA-376 part 1, ST_Xstring). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

export type Shows = {
  readonly date: boolean;
  readonly time: boolean;
  /** Of the date its month and year, and no day. */
  readonly month?: boolean;
};
const number: Shows = { date: false, time: false };

/** Built-in number formats that show a day, a time or both (ECMA-376 part 1, 18.8.30). */
const builtIn = (id: number): Shows => {
  if (id === 17) return { date: true, time: false, month: true };
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) {
    return { date: true, time: false };
  }
  if (id === 22) return { date: true, time: true };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) {
    return { date: false, time: true };
  }
  return number;
};

/** What a format code such as `dd/mm/yyyy hh:mm` shows; literals, colours and conditions left out. */
const custom = (code: string): Shows => {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  const time = /[hs]|am\/pm|a\/p/i.test(bare);
  const month = /m/i.test(bare) && /y/i.test(bare) && !/d/i.test(bare) && !time;
  return { date: /[dy]/i.test(bare) || (/m/i.test(bare) && !time), time, ...(month && { month }) };
};

/** For each cell style of the workbook, whether its numbers are shown as dates or times. */
export const readStyles = (xml: string): readonly Shows[] => {
  const formats = new Map<number, Shows>();
  const styles: Shows[] = [];
  let inCells = false;
  walkXml(xml, 'styles', {
    open: (name, attributes) => {
      if (name === 'x:cellXfs') inCells = true;
      else if (name === 'x:numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        formats.set(Number(numFmtId), custom(formatCode));
      } else if (name === 'x:xf' && inCells) {
        const id = Number(attributes()['numFmtId'] ?? 0);
        styles.push(formats.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === 'x:cellXfs') inCells = false;
    },
  });
  return styles;
};

const two = (n: number): string => String(n).padStart(2, '0');
const day = 86_400;

/** The wall-clock value of a day serial; the stored fraction can be off by a millisecond. */
export const storedDate = (serial: number, shows: Shows, from1904: boolean): StoredDate => {
  const seconds = Math.round(serial * day);
  const inDay = ((seconds % day) + day) % day;
  const time = `${two(Math.floor(inDay / 3600))}:${two(Math.floor((inDay % 3600) / 60))}`;
  const days = Math.floor(seconds / day);
  if (days === 0 && !shows.date) return { time };
  // Day 1 is 1 January 1900 and the calendar has a 29 February 1900 that never was (serial 60).
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(epoch + days * day * 1000).toISOString().slice(0, 10);
  if (!shows.date) return { date, time, hidesDay: true };
  return shows.time || inDay !== 0 ? { date, time } : { date };
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The first of a month that is shown as a month: whoever wrote it saw no day. */
export const shownMonth = ({ date = '' }: StoredDate, { month }: Shows): string | undefined => {
  const [year, number, first] = date.split('-');
  return month && first === '01' ? `${MONTHS[Number(number) - 1]} ${year}` : undefined;
};

/** As a British reader sees it: 27/10/2024 01:25. */
export const shownDate = ({ date, time }: StoredDate): string =>
  [date?.split('-').reverse().join('/'), time].filter(Boolean).join(' ');
