import { afterAll, describe, expect, it } from 'vitest';
import { suggestPairs } from '../pairs/same-event.ts';
import { caseC } from './case-c.fixtures.ts';
import { caseD } from './case-d.fixtures.ts';
import { caseE } from './case-e.fixtures.ts';
import { caseF } from './case-f.fixtures.ts';
import { caseG } from './case-g.fixtures.ts';
import { type CaseOfFiles, readCase } from './cases.fixtures.ts';

const agreement: string[] = [];
afterAll(() => console.log(['Pairs of whole cases', ...agreement].join('\n')));

const of = (right: number, all: number): string => `${right}/${all}`;
const keyOf = (a: string, b: string): string => [a, b].toSorted().join(' | ');

/** Which events a row tells of, and whether it is only word of one. */
const accountsOf = ({ files }: CaseOfFiles) =>
  Object.entries(files).flatMap(([short, { file }]) =>
    (file.tells ?? []).flatMap(([place, events]) =>
      events.map((said) => {
        const event = said.replace('?', '');
        const row = `${short}: ${place}`;
        return { row, event, name: `${short} ${event}`, isWord: said.endsWith('?') };
      }),
    ),
  );

const pairsOf = (theCase: CaseOfFiles) => {
  const accounts = accountsOf(theCase);
  const pairs = accounts.flatMap((one, at) =>
    accounts
      .slice(at + 1)
      .filter(({ event, isWord }) => event === one.event && !(isWord && one.isWord))
      .map((other) => ({ key: keyOf(one.row, other.row), isWord: one.isWord || other.isWord })),
  );
  const rowNamed = (name: string): string => {
    const [only, ...more] = accounts.filter((account) => account.name === name);
    if (!only || more.length > 0) throw new Error(`expected one row that tells of “${name}”`);
    return only.row;
  };
  return {
    certain: new Set(pairs.flatMap(({ key, isWord }) => (isWord ? [] : [key]))),
    all: new Set(pairs.map(({ key }) => key)),
    apart: new Set(theCase.apart.map(([a, b]) => keyOf(rowNamed(a), rowNamed(b)))),
  };
};

describe.each([caseC, caseD, caseE, caseF, caseG])(
  'suggesting which rows of case $name tell of one event',
  (theCase) => {
    it('finds them, is seldom wrong, and keeps apart what only looks alike', async () => {
      const rows = (await readCase(theCase)).flatMap((file) => file.rows);
      const suggested = new Set(suggestPairs(rows).map(({ a, b }) => keyOf(a, b)));
      const { certain, all, apart } = pairsOf(theCase);
      const found = suggested.intersection(certain).size;
      const right = suggested.intersection(all).size;
      const wrong = suggested.intersection(apart);
      agreement.push(
        `${theCase.name}: certain found ${of(found, certain.size)}, all found ${of(right, all.size)}, suggestions right ${of(right, suggested.size)}, suggested of those to be kept apart ${of(wrong.size, apart.size)}`,
        `missed: ${[...certain.difference(suggested)].join('; ')}`,
        `wrong: ${[...suggested.difference(all)].join('; ')}`,
      );
      expect([...wrong]).toEqual([]);
      expect(right / suggested.size).toBeGreaterThanOrEqual(0.9);
      expect(certain.size - found).toBeLessThanOrEqual(Math.max(1, certain.size * 0.05)); // one in twenty, or the only one
    });
  },
);
