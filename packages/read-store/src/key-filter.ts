/**
 * Which keys a bucketed table has never held, told by their buckets without asking the table: most rows of
 * a build are new, and looking for each of them first would cost more than writing it. A Bloom filter: where
 * it says that a key may be there, the table is asked; where it says no, there is none.
 */
const BITS = 24; // 2 MiB; with a million keys one in eighty is looked for in vain, with ten million every second
const WORD = 5; // log2 of the bits of one number
const SPREAD = 0x9e3779b1; // odd, near 2^32 over the golden ratio: neighbours land far apart (Knuth, vol. 3, §6.4)

export type KeyFilter = {
  readonly mayHold: (bucket: number) => boolean;
  readonly add: (bucket: number) => void;
};

/** A filter of a table that is still empty. Whatever is put there has to be added. */
export const keyFilter = (): KeyFilter => {
  const words = new Uint32Array(2 ** (BITS - WORD));
  const bitOf = (bucket: number): number => bucket >>> (32 - BITS);
  const otherBitOf = (bucket: number): number => Math.imul(bucket, SPREAD) >>> (32 - BITS);
  const isSet = (bit: number): boolean =>
    (((words[bit >>> WORD] ?? 0) >>> (bit & (2 ** WORD - 1))) & 1) === 1;
  const set = (bit: number): void => {
    words[bit >>> WORD] = (words[bit >>> WORD] ?? 0) | (1 << (bit & (2 ** WORD - 1)));
  };
  return {
    mayHold: (bucket) => isSet(bitOf(bucket)) && isSet(otherBitOf(bucket)),
    add: (bucket) => {
      set(bitOf(bucket));
      set(otherBitOf(bucket));
    },
  };
};
