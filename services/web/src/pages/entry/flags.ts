/** What was noticed about an entry when it was read from a file, in words for whoever looks at it again. */
import { plainWords } from '@throughline/govuk/plain-words';

const words: Readonly<Record<string, string>> = {
  probable_wrong_year: 'The year is probably wrong: it does not fit the entries round it',
  relative_date:
    'The date was taken from another entry, for it is written as “next day” or the like',
  ambiguous_local_time: 'The clocks went back that night: this time came twice',
  nonexistent_local_time: 'The clocks went forward that night: this time did not come',
  weekday_contradicts_date: 'The day of the week does not fit the date',
  after_document_was_made: 'The date is later than the document itself',
  before_birth: 'The date is before the child was born',
  looks_american: 'The month may stand before the day',
  unread_time: 'The time is written in a way that could not be read',
  mistyped: 'A letter stands in the date where a figure belongs; it was read as the figure',
  open_ended: 'It went on after that; nobody wrote until when',
  half_of_day_assumed: 'Nobody wrote before or after noon; it was taken for the waking hours',
  quarter_assumed: 'Taken for a quarter of the calendar year; an office may count from April',
  date_from_text: 'The date column is empty; the date was taken from the beginning of the words',
  unread_words: 'Words beside the date say nothing of when',
  formula_like: 'A cell begins like a spreadsheet formula; it is kept as text',
  very_long_cell: 'A cell is very long: it may hold several events',
  two_events_in_one_row: 'The row may hold two events',
  agency_not_listed:
    'The file names an agency that was not on the partnership’s list: this stands as an account of the agency that sent the file',
  exact_copy: 'Another row says exactly the same',
};

export const flagsInWords = (flags: readonly string[]): readonly string[] =>
  flags.map((flag) => words[flag] ?? plainWords(flag));
