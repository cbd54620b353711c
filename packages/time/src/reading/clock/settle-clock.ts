/** Which of two clocks an entry used on the night they changed, where the record itself says so. */
import { offsetsAt } from '../../london-time.ts';
import type { LocalDate, LocalTime, Occurred } from '../../occurred.ts';
import { tidy } from '../words/tidy-writing.ts';

const BST = /\bbst\b|british summer time|before (?:the )?clocks? (?:change|went|go)/;
const GMT =
  /\bgmt\b|greenwich|after (?:the )?clocks? (?:change|(?:had )?(?:went|gone|go))|clocks (?:had|have) gone back/;

/** The UTC offset that the words of an entry speak of; undefined where they name no clock, or both. */
export const offsetInWords = (text: string | (() => string) | undefined): string | undefined => {
  const words = tidy((typeof text === 'function' ? text() : text) ?? '');
  if (BST.test(words) === GMT.test(words)) return undefined;
  return BST.test(words) ? '+01:00' : '+00:00';
};

/** The offset at a wall-clock time; on the night of a clock change what is wrong, and a stated offset that fits. */
export const settleClock = (
  day: LocalDate,
  time: LocalTime,
  statedIn: () => string | undefined,
): Pick<Occurred, 'offset' | 'problem'> => {
  const offsets = offsetsAt(day, time);
  const [only] = offsets;
  if (only === undefined) return { problem: 'nonexistent' };
  if (offsets.length === 1) return { offset: only };
  const stated = statedIn();
  return { problem: 'ambiguous', ...(stated && offsets.includes(stated) && { offset: stated }) };
};
