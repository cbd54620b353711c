import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';
import { docxOf, wordCell } from './office.fixtures.ts';

const struck = (text: string): string => `<w:r><w:rPr><w:strike/></w:rPr><w:t>${text}</w:t></w:r>`;
const cell = (...runs: readonly string[]): string => `<w:tc><w:p>${runs.join('')}</w:p></w:tc>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tr>${wordCell('Date')}${wordCell('What happened')}</w:tr>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

const read = async (body: string) => {
  const file = await readChronologyFile({ name: 'log.docx', bytes: docxOf(body) });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file;
};

describe('text struck through in Word', () => {
  it('is left out of an entry, and counted', async () => {
    const { rows, notes } = await read(
      table(
        wordCell('12/03/2024') + cell(run('Left with '), struck('an older man'), run('his uncle')),
      ),
    );
    expect(rows.map(({ text }) => text)).toEqual(['Left with his uncle']);
    expect(notes).toContain('1 piece of text struck through left out');
  });

  it('stays text where the strike is switched off', async () => {
    const off = '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>Seen</w:t></w:r>';
    const { rows } = await read(table(wordCell('12/03/2024') + cell(off)));
    expect(rows.map(({ text }) => text)).toEqual(['Seen']);
  });

  it('is shown to whoever sends the file where a whole row is struck', async () => {
    const { rows, rejected } = await read(
      table(
        cell(struck('12/03/2024')) + cell(struck('Seen at school')),
        wordCell('13/03/2024') + wordCell('Seen at home'),
      ),
    );
    expect(rows.map(({ text }) => text)).toEqual(['Seen at home']);
    expect(rejected).toMatchObject([
      { reason: 'hidden_row', mustBeShown: true, cells: { 'What happened': 'Seen at school' } },
    ]);
  });
});

describe('marks that nobody sees', () => {
  it('are no part of the text: where a word may break, and spaces of no width', async () => {
    const { rows } = await read(
      table(wordCell('12/03/2024') + wordCell('Am\u00adbulance came.\u200b Con\u2060veyed.')),
    );
    expect(rows.map(({ text }) => text)).toEqual(['Ambulance came. Conveyed.']);
  });
});
