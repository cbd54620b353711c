/**
 * Which keys a table has never held, told without asking the table: most rows of a build are new, and
 * looking for each of them first would cost more than writing it. A Bloom filter: where it says that a
 * key may be there, the table is asked; where it says no, there is none.
 */
import { bucketOf } from './layout.ts';

const BITS = 24; // 2 MiB; with a million keys one in eighty is looked for in vain, with ten million every second
const WORD = 5; // log2 of the bits of one number
const SPREAD = 0x9e3779b1; // odd, near 2^32 over the golden ratio: neighbours land far apart (Knuth, vol. 3, §6.4)

export type KeyFilter = {
  readonly mayHold: (key: string) => boolean;
  readonly add: (key: string) => void;
};

/** A filter of a table that is still empty. Whatever is put there has to be added. */
export const keyFilter = (): KeyFilter => {
  const words = new Uint32Array(2 ** (BITS - WORD));
  const bits = (key: string): readonly [number, number] => {
    const bucket = bucketOf(key);
    return [bucket >>> (32 - BITS), Math.imul(bucket, SPREAD) >>> (32 - BITS)];
  };
  const isSet = (bit: number): boolean =>
    (((words[bit >>> WORD] ?? 0) >>> (bit & (2 ** WORD - 1))) & 1) === 1;
  const set = (bit: number): void => {
    words[bit >>> WORD] = (words[bit >>> WORD] ?? 0) | (1 << (bit & (2 ** WORD - 1)));
  };
  return {
    mayHold: (key) => {
      const [one, other] = bits(key);
      return isSet(one) && isSet(other);
    },
    add: (key) => {
      const [one, other] = bits(key);
      set(one);
      set(other);
    },
  };
};
