import { describe, expect, it } from 'vitest';
import { textRow, xlsxOf } from '../opening/office.fixtures.ts';
import { isRefused, readChronologyFile } from '../read-file.ts';
import {
  howToWriteDates,
  type Template,
  usualColumns,
  writeExcelTemplate,
  writeWordTemplate,
} from './write-template.ts';

const template: Template = {
  title: 'Chronology for the review of Ana Petrova',
  marking: 'OFFICIAL – SENSITIVE',
  instructions: ['Please return it by 3 March 2025.', howToWriteDates],
  columns: usualColumns,
};

const mapping = {
  'Date *': 'date',
  Time: 'time',
  'Source of information *': 'source',
  'Event *': 'event',
  'Action taken': 'action',
  Comment: 'comment',
};

describe.each([
  ['blank.docx', writeWordTemplate],
  ['blank.xlsx', writeExcelTemplate],
] as const)('sending %s', (name, write) => {
  it('is understood column by column when it comes back, and a blank one holds nothing', async () => {
    const read = await readChronologyFile({ name, bytes: await write(template) });
    if (isRefused(read)) throw new Error(read.why);
    expect(read.tables[0]?.mapping).toEqual(mapping);
    expect(read.rows).toEqual([]);
    expect(read.rejected.filter(({ reason }) => reason !== 'blank_row')).toEqual([]);
  });

  it('tells the agency what to do', async () => {
    const read = await readChronologyFile({ name, bytes: await write(template) });
    if (isRefused(read)) throw new Error(read.why);
    const said = read.provenance.titles.join('\n');
    expect(said).toContain('Please return it by 3 March 2025.');
    expect(said).toContain('Columns marked * must be filled in');
  });
});

describe('a template filled in by hand', () => {
  it('is read, the instruction lines above it and all', async () => {
    const lines = [
      textRow(1, ['Please return it by 3 March 2025.']),
      textRow(2, [howToWriteDates]),
      textRow(4, Object.keys(mapping)),
    ];
    const filled = xlsxOf([
      ...lines,
      textRow(5, ['4 March 2024', '10.30', 'File', 'Seen at home.']),
    ]);
    const read = await readChronologyFile({ name: 'filled.xlsx', bytes: filled });
    expect(read).toMatchObject({ rows: [{ text: 'Seen at home.', source: 'File' }] });
  });
});
