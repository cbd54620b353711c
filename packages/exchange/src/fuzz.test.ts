/**
 * Damaged files by the hundred: every sample with bytes flipped, cut and spliced. Refused or read, never crashed, never
 * slow. The seed is printed; `FUZZ_SEED` gives it back, `FUZZ_RUNS` says how many.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from './read-file.ts';
import { bytesOf, expected } from './samples/case-a.fixtures.ts';
import { excelFiles } from './samples/others-excel.fixtures.ts';
import { textFiles } from './samples/others-text.fixtures.ts';
import { wordFiles } from './samples/others-word.fixtures.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_241_028);
const runs = Number(process.env['FUZZ_RUNS'] ?? 12); // of each file and damage
const slowest = 5_000; // ms for one file of a few kilobytes, on a busy machine

/** Numbers below a bound, the same for the same seed. */
const dice = (from: number) => {
  let state = from >>> 0;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) >>> 0;
    return state % Math.max(1, below);
  };
};

type Damage = (bytes: Uint8Array, roll: (below: number) => number) => Uint8Array;

const damages: Readonly<Record<string, Damage>> = {
  'bits flipped': (bytes, roll) => {
    const damaged = Uint8Array.from(bytes);
    for (let n = 1 + roll(20); n > 0; n -= 1) {
      const at = roll(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << roll(8));
    }
    return damaged;
  },
  'cut short': (bytes, roll) => bytes.subarray(0, roll(bytes.length)),
  'a piece taken out': (bytes, roll) => {
    const from = roll(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + roll(200))]);
  },
  'a piece put elsewhere': (bytes, roll) => {
    const from = roll(bytes.length);
    const piece = bytes.subarray(from, from + 1 + roll(300));
    const at = roll(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
  },
  'noughts and quotes': (bytes, roll) => {
    const damaged = Uint8Array.from(bytes);
    const at = roll(damaged.length);
    damaged.fill(roll(2) === 0 ? 0 : 34, at, at + 1 + roll(50));
    return damaged;
  },
};

const samples = [
  ...(await Promise.all(
    expected.files.map(async ({ file }) => ({ name: file, bytes: await bytesOf(file) })),
  )),
  ...[...excelFiles, ...textFiles, ...wordFiles].map(({ name, bytes }) => ({ name, bytes })),
];

const counts = { read: 0, refused: 0 };
afterAll(() =>
  console.log(
    `Damaged files, seed ${seed}: ${counts.read} read, ${counts.refused} refused, none crashed`,
  ),
);

describe('reading damaged files', () => {
  it.each(Object.keys(damages))(
    'reads or refuses every sample with %s',
    async (kind) => {
      const damage = damages[kind];
      if (damage === undefined) throw new Error(`There is no damage called ${kind}.`);
      const roll = dice(seed);
      for (const { name, bytes } of samples)
        for (let run = 0; run < runs; run += 1) {
          const began = performance.now();
          const read = await readChronologyFile({ name, bytes: damage(bytes, roll) });
          const took = performance.now() - began;
          counts[isRefused(read) ? 'refused' : 'read'] += 1;
          if (isRefused(read)) expect(read.why).not.toBe('');
          expect([name, run, took < slowest]).toEqual([name, run, true]);
        }
    },
    120_000,
  );
});
