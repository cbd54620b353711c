import { describe, expect, it } from 'vitest';
import { groupsOf } from './pair-groups.ts';

const pair = (a: string, b: string) => ({ a, b });

const named = (...pairs: readonly (readonly [string, string])[]) =>
  groupsOf(pairs.map(([a, b]) => pair(a, b))).map((group) =>
    group.map(({ a, b }) => `${a}${b}`).toSorted(),
  );

describe('grouping suggested pairs', () => {
  it('leaves a pair by itself where nothing hangs on it', () =>
    expect(named(['1', '2'], ['3', '4'])).toEqual([['12'], ['34']]));

  it('makes one group of A and B, B and C', () =>
    expect(named(['1', '2'], ['2', '3'])).toEqual([['12', '23']]));

  it('joins two groups by a pair between them, in the place of the first, whichever way it is named', () => {
    const joined = [['12', '23', '34'], ['78']];
    expect(named(['1', '2'], ['3', '4'], ['7', '8'], ['2', '3'])).toEqual(joined);
    expect(named(['1', '2'], ['3', '4'], ['7', '8'], ['3', '2'])).toEqual([
      ['12', '32', '34'],
      ['78'],
    ]);
  });

  it('takes what comes after a joining into the joined group', () =>
    expect(named(['1', '2'], ['3', '4'], ['2', '3'], ['4', '5'], ['6', '7'], ['1', '3'])).toEqual([
      ['12', '13', '23', '34', '45'],
      ['67'],
    ]));

  it('groups a hundred thousand pairs of one chain in a moment', () => {
    const chain = Array.from({ length: 100_000 }, (_, n) => pair(`${n}`, `${n + 1}`));
    expect(groupsOf(chain)).toHaveLength(1);
  });
});
