/** What stood round the tables of an agency's file, kept with its import so that a line can be traced to its document. */
import type { ReadFile } from '@throughline/exchange/read-file';

const longest = 10_000; // characters; longer running text round a table is cut, and says so
const most = 200;

const cut = (words: string): string =>
  words.length > longest ? `${words.slice(0, longest)} … (cut)` : words;

/** Titles, running heads, footnotes and properties that say something, in this order. */
export const provenanceOf = ({ provenance }: Pick<ReadFile, 'provenance'>) => {
  const { titles, headers, footnotes, properties } = provenance;
  const all = [
    ...titles.map((words) => ({ where: 'Title', words })),
    ...headers.map((words) => ({ where: 'Header or footer', words })),
    ...footnotes.map((words) => ({ where: 'Footnote or comment', words })),
    ...Object.entries(properties).map(([name, words]) => ({ where: `Property: ${name}`, words })),
  ];
  return all
    .filter(({ words }) => words.trim() !== '')
    .slice(0, most)
    .map(({ where, words }) => ({ where: where.slice(0, 200), words: cut(words.trim()) }));
};
