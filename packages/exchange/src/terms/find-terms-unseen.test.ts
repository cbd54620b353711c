/** The finder of words on files other than case A: how many of its words a colleague lists, and how many of a colleague's it finds. */
import { afterAll, describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';
import type { FileOfOthers } from '../samples/others.fixtures.ts';
import { unseenFiles } from '../samples/unseen.fixtures.ts';
import { unseenOfficeFiles } from '../samples/unseen-office.fixtures.ts';
import { unseenTextFiles } from '../samples/unseen-text.fixtures.ts';
import { unseenWords } from '../samples/unseen-words.fixtures.ts';
import { type FoundTerm, findTerms } from './find-terms.ts';

/** At first: 32 of the 34 words that it found, and 32 of 38 of the colleague's. */
const leastPrecision = 0.9;
const leastRecall = 0.85;

const sums = { found: 0, right: 0, wanted: 0, got: 0 };
const agreement: string[] = [];
afterAll(() =>
  console.log(
    [
      'Words of the unseen files',
      ...agreement,
      `in all: precision ${sums.right}/${sums.found}, recall ${sums.got}/${sums.wanted}`,
    ].join('\n'),
  ),
);

const termsOf = async (file: FileOfOthers): Promise<readonly FoundTerm[]> => {
  const read = await readChronologyFile(file);
  if (isRefused(read)) throw new Error(`refused: ${read.why}`);
  const rows = read.rows.map((row) => ({
    ...{ id: row.rowKey, where: JSON.stringify(row.locator), who: row.who },
    texts: [row.text, row.action, row.comment].filter((text) => text !== undefined),
  }));
  return findTerms(rows, { people: [], decided: new Map(), around: [] });
};

/** A person is named by the surname. */
const isOf = ({ term }: FoundTerm, word: string): boolean =>
  term === word || term.split(/[ \u00a0]/).at(-1) === word;

describe('finding the words of files that nobody prepared', () => {
  it('finds nearly all that a colleague would list, and little else', async () => {
    for (const file of [...unseenFiles, ...unseenOfficeFiles, ...unseenTextFiles]) {
      const wanted = unseenWords[file.name] ?? [];
      const found = await termsOf(file);
      const right = found.filter((term) => wanted.some((word) => isOf(term, word)));
      const got = wanted.filter((word) => found.some((term) => isOf(term, word)));
      agreement.push(
        `${file.name}: right ${right.length}/${found.length}, found ${got.length}/${wanted.length}`,
      );
      sums.found += found.length;
      sums.right += right.length;
      sums.wanted += wanted.length;
      sums.got += got.length;
    }
    expect(sums.right / sums.found).toBeGreaterThanOrEqual(leastPrecision);
    expect(sums.got / sums.wanted).toBeGreaterThanOrEqual(leastRecall);
  });

  it('leaves out nobody’s list', () => {
    const names = [...unseenFiles, ...unseenOfficeFiles, ...unseenTextFiles].map(
      ({ name }) => name,
    );
    expect(Object.keys(unseenWords).toSorted()).toEqual(names.toSorted());
  });

  it('takes TB for somebody in one file and for the disease in another', async () => {
    const file = (name: string, rows: readonly string[]): FileOfOthers => ({
      ...{ name, entries: [], rejected: [] },
      bytes: Buffer.from(['Date,Event,Worker', ...rows].join('\n')),
    });
    const readings = async (one: FileOfOthers) =>
      (await termsOf(one)).find(({ term }) => term === 'TB')?.readings.map(({ means }) => means);
    const care = file('care.csv', [
      '04/03/2024,Visit by Tunde Bakare (TB).,MF',
      '05/03/2024,Seen.,TB',
    ]);
    const clinic = file('clinic.csv', [
      '04/03/2024,Contact of a case of tuberculosis (TB).,RN',
      '05/03/2024,TB clear.,RN',
    ]);
    expect(await readings(care)).toEqual(['Tunde Bakare']);
    expect(await readings(clinic)).not.toContain('Tunde Bakare');
    expect(await readings(clinic)).toContain('Tuberculosis');
  });
});
