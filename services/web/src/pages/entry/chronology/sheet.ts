/** What a printed part of a long chronology says of itself, so that nobody takes it for the whole. */
import { counted, numberInWords } from '@throughline/govuk/counts';

export type Sheet = {
  /** Entries on this sheet, and all that fit. */
  readonly shown: number;
  readonly total: number;
  readonly hasEarlierSheets: boolean;
  readonly hasLaterSheets: boolean;
};

/** Nothing where the sheet is the whole. */
export const sheetInWords = (sheet: Sheet): string | undefined => {
  const { shown, total, hasEarlierSheets, hasLaterSheets } = sheet;
  if (!hasEarlierSheets && !hasLaterSheets) return undefined;
  const places = [hasEarlierSheets ? 'before' : '', hasLaterSheets ? 'after' : ''];
  const where = places.filter((place) => place !== '').join(' and ');
  return `Not the whole: ${numberInWords(shown)} of ${counted(total, 'entry', 'entries')} are here. The others come ${where} this, on sheets of their own.`;
};
