import { LocalDate } from '@throughline/time/occurred';
import { occurredOn } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { findTerms } from '../terms/find-terms.ts';
import { comparePairs, compareTerms } from './compare.ts';
import { type ComparedRow, pairsOfFile } from './pairs-of-file.ts';

const day = (n: number): LocalDate =>
  LocalDate.parse(new Date(Date.UTC(2015, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

/** Two agencies tell of one visit every fifth day, in their own words. */
const rows: readonly ComparedRow[] = Array.from({ length: 1_600 }, (_, at) => ({
  id: `r${at}`,
  agency: at % 2 === 0 ? 'School' : 'Social care',
  occurred: occurredOn(day(Math.floor(at / 2) * 5)),
  text: `Home visit with Ada Okafor${at % 2 === 0 ? '' : ', SW'}: no reply, card left. Visit ${Math.floor(at / 2)}.`,
  is: at % 3 === 0 ? 'here' : 'new',
}));

describe('comparing many rows', () => {
  it('finds in a thread of its own what it finds at once', async () => {
    const pairs = await comparePairs(rows);
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs).toEqual(pairsOfFile(rows));
  });

  it('explains the words of many rows as those of few', async () => {
    const worded = rows.map(({ id, text }) => ({ id, where: id, texts: [text] }));
    const elsewhere = { people: [], decided: new Map(), around: ['Chronology by Ada Okafor (AO)'] };
    const terms = await compareTerms(worded, elsewhere);
    expect(terms.map(({ term }) => term)).toContain('SW');
    expect(terms).toEqual(findTerms(worded, elsewhere));
  });

  it('leaves others their turn meanwhile', async () => {
    let turns = 0;
    const looking = setInterval(() => {
      turns += 1;
    }, 5);
    await comparePairs(rows);
    clearInterval(looking);
    expect(turns).toBeGreaterThan(3);
  });

  it('suggests no pair of rows that were here before', () => {
    const here = rows.map((row): ComparedRow => ({ ...row, is: 'here' }));
    expect(pairsOfFile(here)).toEqual([]);
  });
});
