import { describe, expect, it } from 'vitest';
import { docxOf, wordTable } from '../../opening/office.fixtures.ts';
import { isRefused, readChronologyFile } from '../../read-file.ts';

const form = async (rows: readonly (readonly string[])[]) => {
  const bytes = docxOf(wordTable(rows));
  const read = await readChronologyFile({ name: 'form.docx', bytes });
  if (isRefused(read)) throw new Error(`Expected it to be read, found: ${read.why}.`);
  return {
    texts: read.rows.map(({ text }) => text),
    cells: read.rows.map(({ cells }) => cells),
    titles: read.provenance.titles,
  };
};

describe('a form that is filled in for an event', () => {
  it('keeps every line: under an answer, or as a title where it is none', async () => {
    const { texts, cells, titles } = await form([
      ['Form for incidents', ''],
      ['Date', '3/4/2024'],
      ['What happened', 'He cried.'],
      ['', 'Then he left.'],
      ['Who was told', 'DSL'],
      ['For the office', ''],
      ['Signed by a teacher who saw it at the end of the day.', ''],
    ]);
    expect(texts).toEqual(['He cried.\nThen he left.']);
    expect(cells[0]?.['Who was told']).toBe(
      'DSL\nSigned by a teacher who saw it at the end of the day.',
    );
    expect(titles).toEqual(['Form for incidents', 'For the office']);
  });

  it('takes the line across it for the answer to the head above', async () => {
    const { texts } = await form([
      ['Date', '3/4/2024'],
      ['Time', '10:15'],
      ['What happened', ''],
      ['He cried in the yard', ''],
      ['He said why.', ''],
      ['Action taken', 'Rang home'],
    ]);
    expect(texts).toEqual(['He cried in the yard\nHe said why.']);
  });

  it('keeps the few heads after it that make no form of their own', async () => {
    const { texts, titles } = await form([
      ['Date', '3/4/2024'],
      ['Time', '10:15'],
      ['What happened', 'He cried.'],
      ['Action taken', 'Rang home'],
      ['Date', '5/4/2024'],
      ['Signed', 'J Byrd'],
    ]);
    expect(texts).toEqual(['He cried.']);
    expect(titles).toEqual(['Date 5/4/2024', 'Signed J Byrd']);
  });
});
