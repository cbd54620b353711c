import { afterAll, describe, expect, it } from 'vitest';
import { suggestPairs } from '../pairs/same-event.ts';
import { caseB, differ, samePairs } from './case-b.fixtures.ts';

const report: string[] = [];
afterAll(() => console.log(report.join('\n')));

const keyOf = (a: string, b: string): string => [a, b].toSorted().join(' ');

describe('suggesting which rows tell of one event in a case that nothing was tuned on', () => {
  it('finds them, is seldom wrong, and keeps apart what only looks alike', () => {
    const suggested = new Set(suggestPairs(caseB).map(({ a, b }) => keyOf(a, b)));
    const same = new Set(samePairs.map(([a, b]) => keyOf(a, b)));
    const apart = new Set(differ.map(([a, b]) => keyOf(a, b)));
    const found = suggested.intersection(same).size;
    report.push(
      `Pairs of case B: found ${found}/${same.size}, suggestions right ${found}/${suggested.size}, wrongly suggested of those that differ ${suggested.intersection(apart).size}/${apart.size}`,
      `missed: ${[...same.difference(suggested)].join(', ')}; wrong: ${[...suggested.difference(same)].join(', ')}`,
    );
    expect(found / same.size).toBeGreaterThanOrEqual(0.95);
    expect(found / suggested.size).toBeGreaterThanOrEqual(0.9);
    expect([...suggested.intersection(apart)]).toEqual([]);
  });
});
