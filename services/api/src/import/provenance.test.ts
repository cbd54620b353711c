import { readFileSync } from 'node:fs';
import { ImportReceived } from '@throughline/domain/import/events';
import { readChronologyFile } from '@throughline/exchange/read-file';
import { expect, it } from 'vitest';
import { provenanceOf } from './provenance.ts';

const name = 'Lantern Bridge - log flat 3.docx';
const file = new URL(`../../../../test/data/case-a/${name}`, import.meta.url);

it('keeps the titles and running heads of a Word document, as the event takes them', async () => {
  const read = await readChronologyFile({ name, bytes: new Uint8Array(readFileSync(file)) });
  if ('refused' in read) throw new Error(read.why);
  const kept = provenanceOf(read);
  expect(kept.filter(({ where }) => where === 'Title').map(({ words }) => words)).toEqual(
    read.provenance.titles.filter((words) => words.trim() !== '').map((words) => words.trim()),
  );
  expect(kept).toContainEqual({ where: 'Header or footer', words: 'Lantern Bridge Housing' });
  expect(ImportReceived.shape.provenance.parse(kept)).toEqual(kept);
});

it('cuts what is too long to keep, and says so', () => {
  const [title] = provenanceOf({
    provenance: { titles: ['x'.repeat(30_000)], headers: [], footnotes: [], properties: {} },
  });
  expect(title?.words).toMatch(/^x{10000} … \(cut\)$/);
});
