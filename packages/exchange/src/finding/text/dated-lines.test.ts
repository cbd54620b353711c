import { describe, expect, it } from 'vitest';
import { docxOf, wordTable } from '../../opening/office.fixtures.ts';
import { isRefused, readChronologyFile } from '../../read-file.ts';

const journal = `Case notes about Kit
Printed by the duty team

04/03/2024 10:15 Rang the school.
No answer.
05/03/2024 Visited. Nobody in.
`;

describe('a journal without a table', () => {
  it('keeps what stands before its first entry as a title, and loses no line', async () => {
    const read = await readChronologyFile({
      name: 'notes.txt',
      bytes: new TextEncoder().encode(journal),
    });
    if (isRefused(read)) throw new Error(`Expected it to be read, found: ${read.why}.`);
    expect(read.provenance.titles).toEqual(['Case notes about Kit', 'Printed by the duty team']);
    expect(read.rows.map(({ text }) => text)).toEqual([
      'Rang the school.\nNo answer.',
      'Visited. Nobody in.',
    ]);
  });

  it('goes on with the next day, as somebody writes it on a telephone', async () => {
    const said = `Fri 12 Jan 2024 - school rang
5/2 - clinic
Mon 25th March abt 9 at night - he lit the shed
nxt day - told Dave
same day - Dave came`;
    const read = await readChronologyFile({
      name: 'nan.txt',
      bytes: new TextEncoder().encode(said),
    });
    if (isRefused(read)) throw new Error(`Expected it to be read, found: ${read.why}.`);
    expect(read.rows.map(({ occurred, text }) => [occurred.start, text])).toEqual([
      ['2024-01-12', 'school rang'],
      ['2024-02-05', 'clinic'],
      ['2024-03-25', 'he lit the shed'],
      ['2024-03-26', 'told Dave'],
      ['2024-03-26', 'Dave came'],
    ]);
  });

  it('reads messages as a telephone exports them', async () => {
    const sent =
      '[04/06/2024, 16:02:11] Jo: came without shoes\n[05/06/2024, 09:15:02] Jo: told duty';
    const read = await readChronologyFile({
      name: 'chat.txt',
      bytes: new TextEncoder().encode(sent),
    });
    if (isRefused(read)) throw new Error(`Expected it to be read, found: ${read.why}.`);
    expect(read.rows.map(({ occurred, text }) => [occurred.start, occurred.time, text])).toEqual([
      ['2024-06-04', { kind: 'exact', from: '16:02' }, 'Jo: came without shoes'],
      ['2024-06-05', { kind: 'exact', from: '09:15' }, 'Jo: told duty'],
    ]);
  });

  it('says of a table beside it that it was not read', async () => {
    const paragraphs = journal
      .split('\n')
      .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join('');
    const signatures = wordTable([
      ['Signed', 'Kit Marlowe'],
      ['Witnessed', 'Jo Byrd'],
    ]);
    const read = await readChronologyFile({
      name: 'notes.docx',
      bytes: docxOf(`${paragraphs}${signatures}`),
    });
    if (isRefused(read)) throw new Error(`Expected it to be read, found: ${read.why}.`);
    expect(read.provenance.titles).toEqual(['Case notes about Kit', 'Printed by the duty team']);
    expect(read.rows).toHaveLength(2);
    expect(read.notes.join()).toContain('No chronology was found in table 1; it was not read');
  });
});
