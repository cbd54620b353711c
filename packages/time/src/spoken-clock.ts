/** Times of day as they are spoken: "half past two", "quarter to nine", "2 o'clock in the afternoon". */
import { numberNamed } from './number-words.ts';

const HALF = [
  [/ ?(?:in|of) the morning$/, 'am'],
  [/ ?(?:in|of) the (?:afternoon|evening)$/, 'pm'],
] as const;

/** Rewritten with figures, as "2:30", "2:30pm"; the same text where nothing was spoken. */
export const inFigures = (spoken: string): string => {
  const text = HALF.reduce((each, [words, half]) => each.replace(words, half), spoken);
  const [, part, link, hour = '', half = ''] =
    /^(half|quarter|[a-z]+|\d{1,2})(?: minutes?| mins?)? ?(past|to) ([a-z]+?|\d{1,2}) ?([ap]\.?m\.?|o'?clock)?$/.exec(
      text,
    ) ?? [];
  const named = numberNamed(hour);
  const minutes =
    part === 'half'
      ? 30
      : part === 'quarter'
        ? 15
        : part === 'twenty'
          ? 20
          : numberNamed(part ?? '');
  if (link && named && minutes && named <= 12 && minutes < 60) {
    const of = link === 'past' ? [named, minutes] : [named === 1 ? 12 : named - 1, 60 - minutes];
    return `${of[0]}:${String(of[1]).padStart(2, '0')}${half.startsWith('o') ? '' : half} o'clock`;
  }
  const [, whole = '', end = ''] = /^([a-z]+|\d{1,2}) ?o'?clock ?([ap]\.?m\.?)?$/.exec(text) ?? [];
  const at = numberNamed(whole);
  return at ? `${at}:00${end} o'clock` : text;
};
