import { afterAll, describe, expect, it } from 'vitest';
import { expected, readCaseFile } from '../samples/case-a.fixtures.ts';
import { type Elsewhere, type FoundTerm, findTerms } from './find-terms.ts';
import type { WordedRow } from './words-seen.ts';

const agreement: string[] = [];
afterAll(() => console.log(['Glossaries of case A', ...agreement].join('\n')));

const nothing: Elsewhere = { people: [], decided: new Map(), around: [] };
type Said = string | { readonly who: string };
const rowsOf = (...texts: readonly Said[]): readonly WordedRow[] =>
  texts.map((text, at) => ({
    ...{ id: String(at), where: `line ${at + 1}` },
    ...(typeof text === 'string' ? { texts: [text] } : { who: text.who, texts: [] }),
  }));
const termIn = (found: readonly FoundTerm[], term: string) =>
  found.find((one) => one.term === term);
const find = (...texts: readonly Said[]) => findTerms(rowsOf(...texts), nothing);
const meaningsOf = (found: readonly FoundTerm[], term: string) =>
  termIn(found, term)?.readings.map(({ kind, means }) => [kind, means]);

describe('finding the words of a file', () => {
  it('takes the file’s own word for an abbreviation, however it says it', () => {
    const found = find(
      'Passed to Tunde Bakare (TB). Multi-Disciplinary Team (MDT) next week.',
      'Abbreviations: RQZ = regional queue zone; PV = Priya Venkataraman.',
      'TB, MDT, RQZ, PV',
    );
    expect(meaningsOf(found, 'TB')).toEqual([['person', 'Tunde Bakare']]);
    expect(meaningsOf(found, 'MDT')).toEqual([['abbreviation', 'Multi-Disciplinary Team']]);
    expect(meaningsOf(found, 'RQZ')).toEqual([['abbreviation', 'regional queue zone']]);
    expect(meaningsOf(found, 'PV')).toEqual([['person', 'Priya Venkataraman']]);
  });

  it('knows a given name alone by somebody who is named in full, and makes up nobody', () => {
    const found = findTerms(
      rowsOf(
        'Social worker Priya Venkataraman visited. Priya rang later.',
        'Samim said that Hope Street is near. Mark Ellis (TA) will mark it; Mark agreed.',
        'Omar was there.',
      ),
      { ...nothing, people: [{ name: 'Samim Rahmati', because: 'the child whose record it is' }] },
    );
    expect(meaningsOf(found, 'Priya')).toEqual([['person', 'Priya Venkataraman']]);
    expect(meaningsOf(found, 'Samim')).toEqual([['person', 'Samim Rahmati']]);
    expect(termIn(found, 'Samim')).toMatchObject({ times: 1, rows: ['1'] });
    expect(['Omar', 'Mark', 'Hope'].map((name) => termIn(found, name))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says each bearer of a given name', () => {
    const found = find('Dr Anna Hale (GP) and Anna Osei (HV) met.', 'Anna wrote it down.');
    expect(meaningsOf(found, 'Anna')?.length).toBe(2);
  });

  it('says every meaning of letters that may be somebody or something, and chooses none', () => {
    const found = find('DSL Mark Hope rang.', { who: 'MH' }, 'Poor MH for weeks.');
    expect(meaningsOf(found, 'MH')).toEqual([
      ['person', 'Mark Hope'],
      ['abbreviation', 'Mental health'],
    ]);
  });

  it('tells TB the disease from TB the person by the word that follows', () => {
    const found = find(
      'Joint visit, Tunde Bakare (TB).',
      'Nurse asked for TB screening.',
      'TB rang.',
    );
    expect(meaningsOf(found, 'TB screening')).toEqual([['abbreviation', 'Tuberculosis']]);
    expect(meaningsOf(found, 'TB')).toEqual([['person', 'Tunde Bakare']]);
    expect(termIn(found, 'TB')?.times).toBe(2);
  });

  it('never takes two letters for a disease where they may be initials', () =>
    expect(meaningsOf(find('Voicemail to TB.'), 'TB')).toEqual([
      ['abbreviation', 'Tuberculosis'],
      ['person', undefined],
    ]));

  it('knows by title, role, relation or signature that a name is somebody’s', () => {
    const found = find(
      'SW J. Okafor and keyworker Shanice Boateng met uncle Daud.',
      'PC 4471 Lisa Drummond attended, later Dr Rao.',
      { who: 'Dr Sunita Rao' },
    );
    expect(meaningsOf(found, 'J. Okafor')).toEqual([['person', 'social worker']]);
    expect(meaningsOf(found, 'Shanice Boateng')).toEqual([['person', 'keyworker']]);
    expect(meaningsOf(found, 'Daud')).toEqual([['person', 'uncle']]);
    expect(meaningsOf(found, 'Lisa Drummond')).toEqual([['person', 'police constable']]);
    expect(meaningsOf(found, 'Dr Rao')).toEqual([['person', 'Sunita Rao']]);
  });

  it('makes nobody of a place, a heading or a shout', () => {
    const found = find(
      'Weir Bridge, Heron Ward and Home Office.',
      'HUB LOG PASTED: he said NEVER.',
    );
    expect(found).toEqual([]);
  });

  it('lists letters that nothing explains, without a meaning', () =>
    expect(termIn(find('Told XQ of it.', 'XQ rang.'), 'XQ')).toEqual({
      ...{ term: 'XQ', times: 2, rows: ['0', '1'], readings: [] },
    }));

  it('asks where the record, another file and a known abbreviation disagree', () => {
    const found = findTerms(rowsOf('Letter to SAR.'), {
      people: [{ name: 'Samim Ahmad Rahmati', because: 'the child whose record it is' }],
      decided: new Map([
        ['SAR', [{ kind: 'abbreviation', means: 'Search and rescue', because: 'so decided' }]],
      ]),
      around: [],
    });
    expect(meaningsOf(found, 'SAR')).toEqual([
      ['person', 'Samim Ahmad Rahmati'],
      ['abbreviation', 'Search and rescue'],
      ['abbreviation', 'Safeguarding adults review'],
      ['abbreviation', 'Subject access request'],
    ]);
  });
});

/** Everybody of the case by the names that files use, from the table of its author. */
const initialsInFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '01 CSC chronology SR v3 FINAL.docx': {
    ...{ TB: 'Tunde Bakare', MF: 'Moira Fenwick', LH: 'Layla Haddad', YT: 'Yvonne Tate' },
    ...{ SB: 'Shanice Boateng', BQ: 'Bernadette Quill' },
  },
  'College_CPOMS_export.csv': { AK: 'Ania Kowalczyk' },
  'KVPT_CAMHS_multi-agency_chronology.docx': { PV: 'Priya Venkataraman' },
  'Open Harbour contact record.xlsx': { LH: 'Layla Haddad' },
};
/** Letters of which a file does not say whom or what they mean: asked about in each. */
const askedInFiles: Readonly<Record<string, readonly string[]>> = {
  'College_CPOMS_export.csv': ['TB', 'MH'],
  'ICB_health_chronology_KRI_GP.xlsx': ['TB', 'LH'],
  'KVPT_CAMHS_multi-agency_chronology.docx': ['TB', 'LH', 'MF', 'SB'],
  'Lantern Bridge - log flat 3.docx': ['TB', 'YT', 'SB', 'DN'],
};

describe('the glossaries of case A', () => {
  it.each(expected.files.map(({ file }) => file))('finds whom and what %s means', async (file) => {
    const read = await readCaseFile(file);
    const { titles, footnotes } = read.provenance;
    const found = findTerms(
      read.rows.map((row) => ({
        ...{ id: row.rowKey, where: JSON.stringify(row.locator), who: row.who },
        texts: [row.text, row.action, row.comment].filter((text) => text !== undefined),
      })),
      { ...nothing, around: [...titles, ...footnotes, ...read.notes] },
    );
    for (const [term, means] of Object.entries(initialsInFiles[file] ?? {}))
      expect([term, meaningsOf(found, term)]).toEqual([term, [['person', means]]]);
    for (const term of askedInFiles[file] ?? [])
      expect([term, (termIn(found, term)?.readings.length ?? 0) === 1]).toEqual([term, false]);
    const people = found.filter(
      ({ readings }) => readings[0]?.kind === 'person' && readings.length === 1,
    );
    for (const { term } of people)
      expect(term).not.toMatch(/Bridge|Harbour|Ward|Street|Row|Office|Unit/);
    agreement.push(
      `${file}: ${found.length} words, ${people.length} people, ${found.filter(({ readings }) => readings.length !== 1).length} to be asked about`,
    );
  });
});
