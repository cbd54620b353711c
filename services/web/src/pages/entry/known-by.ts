/** What an agency knew of a line: by when, no more exact than the evidence is, why it is taken to have known, and whether it reads so still. */
import { dateInWords, dateTime, timeInWords } from '@throughline/govuk/dates';
import { basisNames } from './chronology/names.ts';

const lastMinute = '11:59pm'; // how the end of a day reads: knowing is presumed of a day, not of its last minute

export const knownByInWords = (knownBy: string | null): string => {
  if (knownBy === null) return 'since an unknown day';
  return timeInWords(knownBy) === lastMinute
    ? `by the end of ${dateInWords(knownBy)}`
    : `by ${dateTime(knownBy)}`;
};

type Known = {
  readonly basis: string;
  readonly knownBy: string | null;
  readonly channel: string | null;
};

/** Follows the word "Known"; nothing where it was not asked what an agency knew. */
export const knowledgeInWords = ({
  known: [first],
  changedSince,
}: {
  readonly known: readonly Known[];
  readonly changedSince: boolean;
}): string | undefined => {
  if (first === undefined) return undefined;
  const how = first.channel === null ? '' : `, by ${first.channel.replaceAll('-', ' ')}`;
  const since = changedSince ? '. It was changed later; this is what they knew' : '';
  return `${knownByInWords(first.knownBy)}: ${basisNames[first.basis] ?? first.basis}${how}${since}`;
};
