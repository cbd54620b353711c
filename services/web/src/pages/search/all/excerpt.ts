/** The piece of a text round the first word that was looked for. */

const around = 140; // characters on each side: two lines on a phone

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** At most some 300 characters, between words, with dots where something is left out. */
export const excerpt = (text: string, looked: string): string => {
  const words = plain(looked).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = words.map((word) => plain(text).indexOf(word)).filter((at) => at >= 0);
  const at = found.length === 0 ? 0 : Math.min(...found);
  const from = at <= around ? 0 : text.lastIndexOf(' ', at - around) + 1;
  const whole = text.slice(from);
  if (whole.length <= 2 * around) return `${from > 0 ? '… ' : ''}${whole}`;
  const to = whole.lastIndexOf(' ', 2 * around);
  return `${from > 0 ? '… ' : ''}${whole.slice(0, to > 0 ? to : 2 * around)} …`;
};
