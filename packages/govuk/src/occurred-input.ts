/** When something happened, as a form asks for it: as much of the date and time as anyone knows. */
import { DateTime } from 'luxon';
import { type DateParts, dateParts, monthNumber, readDate } from './date-input.ts';
import { type FieldErrors, type Typed, typedText } from './form-description.ts';
import { londonTime, readTime, type TimeRead } from './time-input.ts';

/** The parts of the shape that the record keeps (`Occurred`), as far as a form can tell them. */
export type OccurredInput = {
  readonly start?: string;
  readonly end?: string;
  readonly grain: 'minute' | 'day' | 'month' | 'year' | 'unknown';
  readonly qualifier?: string;
  readonly range?: boolean;
  readonly time?: { readonly kind: 'exact' | 'about'; readonly from: string };
  readonly offset?: string;
  readonly problem?: string;
  readonly asWritten: string;
};

type Span = Pick<OccurredInput, 'start' | 'end' | 'grain'>;
type SpanRead = Span | { readonly empty: true } | { readonly error: string };

const wholePeriod = (parts: DateParts, grain: 'month' | 'year', label: string): SpanRead => {
  const unreal = { error: `${label} must be a real date` };
  if (!/^\d{4}$/.test(parts.year)) return unreal;
  const month = grain === 'year' ? 1 : monthNumber(parts.month);
  const first = DateTime.fromObject({ year: Number(parts.year), month: month || -1, day: 1 });
  const start = first.toISODate();
  const end = first.endOf(grain).toISODate();
  return start && end ? { start, end, grain } : unreal;
};

/** A day, or the month or year where that is all there is. */
const readSpan = (parts: DateParts, label: string): SpanRead => {
  if (parts.day === '' && parts.year !== '')
    return wholePeriod(parts, parts.month === '' ? 'year' : 'month', label);
  const read = readDate(parts, label);
  return 'day' in read ? { start: read.day, end: read.day, grain: 'day' } : read;
};

const words = (typed: Typed, path: string): string => {
  const own = typedText(typed, `${path}.words`);
  const { day, month, year } = dateParts(typed, `${path}.date`);
  const date = [day, month, year].filter((part) => part !== '').join('/');
  const told = [typedText(typed, `${path}.qualifier`), date, typedText(typed, `${path}.time`)];
  return own || told.filter((part) => part !== '').join(' ') || 'not known';
};

/** Adds a time. One that London never had, or had twice, is kept with its doubt, not refused. */
const withTime = (span: Span, time: TimeRead | undefined): Span & Partial<OccurredInput> => {
  if (!time) return span;
  const kept = {
    ...span,
    time: { kind: time.about ? 'about' : 'exact', from: time.clock },
  } as const;
  const oneDay = span.grain === 'day' && span.start !== undefined && span.start === span.end;
  if (time.about || !oneDay || span.start === undefined) return kept;
  return { ...kept, grain: 'minute', ...londonTime(span.start, time) };
};

export type OccurredRead = { readonly value?: OccurredInput; readonly errors: FieldErrors };

const timeError = 'Enter a time like 9:32am or 14:05, or leave it empty';

/** Reads the controls at `path`; `label` opens the words of an error. */
export const readOccurred = (typed: Typed, path: string, label: string): OccurredRead => {
  const asWritten = words(typed, path);
  if (typedText(typed, `${path}.unknown`) === 'yes')
    return { value: { grain: 'unknown', asWritten }, errors: {} };
  const span = readSpan(dateParts(typed, `${path}.date`), label);
  const until = readSpan(dateParts(typed, `${path}.until`), 'Last day');
  if ('error' in span) return { errors: { [`${path}.date`]: span.error } };
  if ('error' in until) return { errors: { [`${path}.until`]: until.error } };
  if ('empty' in span) return { errors: {} };
  const writtenTime = typedText(typed, `${path}.time`);
  const time = writtenTime === '' ? undefined : readTime(writtenTime);
  if (writtenTime !== '' && !time) return { errors: { [`${path}.time`]: timeError } };
  if (!('empty' in until) && (until.end ?? '') < (span.start ?? ''))
    return { errors: { [`${path}.until`]: 'Last day must be the same as or after the first day' } };
  const qualifier = typedText(typed, `${path}.qualifier`);
  const lasted = 'empty' in until ? span : { ...span, ...(until.end ? { end: until.end } : {}) };
  return {
    value: {
      ...withTime(lasted, time),
      ...('empty' in until ? {} : { range: true }),
      ...(qualifier === '' ? {} : { qualifier }),
      asWritten,
    },
    errors: {},
  };
};
