import { afterAll, describe, expect, it } from 'vitest';
import { answeredAccounts } from './answered-accounts.fixtures.ts';
import { answeredAgencies } from './answered-agencies.fixtures.ts';
import { answeredBooks } from './answered-books.fixtures.ts';
import { answeredEighth } from './answered-eighth.fixtures.ts';
import { answeredExcelFiles } from './answered-excel.fixtures.ts';
import { answeredExports } from './answered-exports.fixtures.ts';
import { answeredFurther } from './answered-further.fixtures.ts';
import { answeredLast } from './answered-last.fixtures.ts';
import { answeredLogs } from './answered-logs.fixtures.ts';
import { answeredPrints } from './answered-prints.fixtures.ts';
import { answeredSeventh } from './answered-seventh.fixtures.ts';
import { answeredSystems } from './answered-systems.fixtures.ts';
import { answeredTextFiles } from './answered-text.fixtures.ts';
import { answeredWordFiles } from './answered-word.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';
import { excelFiles } from './others-excel.fixtures.ts';
import { textFiles } from './others-text.fixtures.ts';
import { wordFiles } from './others-word.fixtures.ts';
import { readAs } from './reading-others.fixtures.ts';
import { unseenFiles } from './unseen.fixtures.ts';
import { unseenDocumentFiles } from './unseen-documents.fixtures.ts';
import { unseenOfficeFiles } from './unseen-office.fixtures.ts';
import { unseenSystemFiles } from './unseen-systems.fixtures.ts';
import { unseenTextFiles } from './unseen-text.fixtures.ts';

const agreement: string[] = [];
afterAll(() =>
  console.log(['Files of others, rows as a colleague sees them', ...agreement].join('\n')),
);

const holdToColleague = async (file: FileOfOthers): Promise<void> => {
  const { found, extra, rejected } = await readAs(file);
  const right = file.entries.filter(
    (entry, at) => JSON.stringify(found[at]) === JSON.stringify(entry),
  );
  const turnedAway = file.rejected.filter((each) =>
    rejected.some((one) => JSON.stringify(one) === JSON.stringify(each)),
  );
  const first =
    file.atFirst === undefined ? '' : ` (at first ${file.atFirst}/${file.entries.length})`;
  agreement.push(
    `${file.name}: entries ${right.length}/${file.entries.length}${first}, rejections ${turnedAway.length}/${file.rejected.length}, rows too many ${extra.length}`,
  );
  expect(found).toEqual(file.entries);
  expect({ extra, rejected }).toEqual({ extra: [], rejected: file.rejected });
};

describe.each([
  ...textFiles,
  ...wordFiles,
  ...excelFiles,
  ...unseenFiles,
  ...unseenOfficeFiles,
  ...unseenTextFiles,
  ...unseenSystemFiles,
  ...unseenDocumentFiles,
  ...answeredTextFiles,
  ...answeredWordFiles,
  ...answeredExcelFiles,
  ...answeredLogs,
  ...answeredAccounts,
  ...answeredAgencies,
  ...answeredSystems,
  ...answeredFurther,
  ...answeredLast,
  ...answeredExports,
  ...answeredBooks,
  ...answeredPrints,
  ...answeredSeventh,
  ...answeredEighth,
])('reading $name', (file) => {
  it('finds what a colleague would, and rejects the rest', () => holdToColleague(file));
});
