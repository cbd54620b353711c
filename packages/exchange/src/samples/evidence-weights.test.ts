import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companyWeights, evidenceWeights } from '../pairs/evidence-weights.ts';
import {
  type Agreement,
  agreement,
  inTotal,
  learn,
  leavingOneOut,
  type WeighedCase,
  weighedCase,
} from './learnt-weights.fixtures.ts';
import { pairedCases } from './paired-cases.fixtures.ts';

const inWay = { whole: 'All rows at once', asFilesCome: 'One file after another' } as const;
const report: string[] = [];
afterAll(() => console.log(['Each case with weights from the others alone', ...report].join('\n')));

const inWords = ({ name, found, certain, right, suggested, apart }: Agreement): string =>
  `${name}: certain found ${found}/${certain}, suggestions right ${right}/${suggested}, suggested of those to be kept apart ${apart}`;

const hundredths = (weights: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(weights).map(([name, each]) => [name, each.toFixed(2)]));

describe('weights of evidence', () => {
  let cases: readonly WeighedCase[] = [];
  beforeAll(async () => {
    cases = (await pairedCases()).map(weighedCase);
  });

  it('are those that the whole cases teach', () => {
    const [byThemselves, inCompany] = learn(cases);
    expect(hundredths(evidenceWeights)).toEqual(hundredths(byThemselves));
    expect(hundredths(companyWeights)).toEqual(hundredths(inCompany));
  });

  it('serve a case that had no part in them', () => {
    const each = leavingOneOut(cases);
    for (const way of ['whole', 'asFilesCome'] as const) {
      const all = inTotal(each.map((one) => one[way]));
      report.push(inWay[way], ...each.map((one) => inWords(one[way])), inWords(all));
      expect(all.found / all.certain).toBeGreaterThanOrEqual(0.9);
      expect(all.right / all.suggested).toBeGreaterThanOrEqual(0.93);
      expect(all.apart).toBeLessThanOrEqual(8); // of 231
    }
  });

  it('find case A’s pairs and suggest none that it warns of, all at once and file by file', () => {
    const caseA = cases.find(({ name }) => name === 'A');
    for (const way of ['whole', 'asFilesCome'] as const) {
      const a = caseA && agreement(caseA, way, [evidenceWeights, companyWeights]);
      report.push(`${inWay[way]}, with all weights: ${a && inWords(a)}`);
      expect((a?.found ?? 0) / (a?.certain ?? 1)).toBeGreaterThanOrEqual(0.95);
      expect((a?.right ?? 0) / (a?.suggested ?? 1)).toBeGreaterThanOrEqual(0.9);
      expect(a?.apart).toBe(0);
    }
  });
});
