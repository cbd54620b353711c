import { afterAll, describe, expect, it } from 'vitest';
import { caseC } from './case-c.fixtures.ts';
import { caseD } from './case-d.fixtures.ts';
import { caseE } from './case-e.fixtures.ts';
import { caseF } from './case-f.fixtures.ts';
import { caseG } from './case-g.fixtures.ts';
import { caseH } from './case-h.fixtures.ts';
import { caseI } from './case-i.fixtures.ts';
import { caseJ } from './case-j.fixtures.ts';
import { caseK } from './case-k.fixtures.ts';
import { caseL } from './case-l.fixtures.ts';
import { caseM } from './case-m.fixtures.ts';
import { type CaseOfFiles, type FileRead, readCase } from './cases.fixtures.ts';

const agreement: string[] = [];
afterAll(() => console.log(['Whole cases as colleagues see them', ...agreement].join('\n')));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const agreementOn = ({ name }: CaseOfFiles, { file, read }: FileRead): string => {
  const all = file.entries.length;
  const right = (is: (entry: FileOfEntry, found: readonly unknown[]) => boolean) =>
    `${file.entries.filter((entry, at) => is(entry, read.found[at] ?? [])).length}/${all}`;
  const turnedAway = file.rejected.filter((each) => read.rejected.some((one) => same(one, each)));
  return [
    `${name}, ${file.name}: rows ${right(([place]) => read.rows.has(place))}`,
    `dates and times ${right(([, when], [, found]) => when === found)}`,
    `wholly as expected ${right(same)}`,
    `rejections ${turnedAway.length}/${file.rejected.length}`,
    `too many ${read.extra.length + read.rejected.length - turnedAway.length}`,
  ].join(', ');
};
type FileOfEntry = FileRead['file']['entries'][number];

describe.each([caseC, caseD, caseE, caseF, caseG, caseH, caseI, caseJ, caseK, caseL, caseM])(
  'reading the files of case $name',
  (theCase) => {
    it('finds every entry as a colleague would, and turns away the rest', async () => {
      const files = await readCase(theCase);
      agreement.push(...files.map((each) => agreementOn(theCase, each)));
      for (const { file, read } of files) {
        expect(read.found).toEqual(file.entries);
        expect({ extra: read.extra, rejected: read.rejected }).toEqual({
          extra: [],
          rejected: file.rejected,
        });
      }
    });
  },
);
