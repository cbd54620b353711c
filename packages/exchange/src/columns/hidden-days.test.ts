import { inWords } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../opening/office.fixtures.ts';
import { isRefused, readChronologyFile } from '../read-file.ts';

const styles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';

const text = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

const read = async (rows: readonly string[]): Promise<readonly string[]> => {
  const bytes = workbookOf([{ name: 'Log', rows }], { styles });
  const file = await readChronologyFile({ name: 'log.xlsx', bytes });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file.rows.map(({ occurred }) => inWords(occurred));
};

describe('a moment of which a cell shows the time alone', () => {
  it('is that time beside a column of days: the day in it is when somebody typed it', async () => {
    expect(
      await read([
        `<row r="1">${text('A1', 'Date')}${text('B1', 'Start')}${text('C1', 'What happened')}</row>`,
        `<row r="2"><c r="A2" s="1"><v>45195</v></c><c r="B2" s="2"><v>45384.5</v></c>${text('C2', 'Came by herself')}</row>`,
        `<row r="3"><c r="A3" s="1"><v>45210</v></c><c r="B3" s="2"><v>45384.75</v></c>${text('C3', 'Did not come')}</row>`,
      ]),
    ).toEqual(['26 September 2023 at midday', '11 October 2023 at 6pm']);
  });
  it('is a day and a time where no other column has days', async () => {
    expect(
      await read([
        `<row r="1">${text('A1', 'When')}${text('B1', 'What happened')}</row>`,
        `<row r="2"><c r="A2" s="2"><v>45195.5</v></c>${text('B2', 'Came by herself')}</row>`,
        `<row r="3"><c r="A3" s="2"><v>45210.75</v></c>${text('B3', 'Did not come')}</row>`,
      ]),
    ).toEqual(['26 September 2023 at midday', '11 October 2023 at 6pm']);
  });
});
