/** A Word document: its tables, and what stands around them as provenance. */
import { readDocxTables } from './docx-tables.ts';
import type { OpenedFile } from './grid.ts';
import { corePropertiesOf, type OfficePackage, relationshipsOf } from './office-package.ts';
import { RefusedFile } from './refused.ts';

const paragraphsOf = async (opened: OfficePackage, part: string): Promise<readonly string[]> => {
  const xml = await opened.text(part);
  if (xml === undefined) return [];
  const { before, after, grids } = readDocxTables(xml, part);
  const inTables = grids.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ text }) => text.trim())),
  );
  return [...before, ...inTables, ...after].filter(Boolean);
};

/** What a note begins with that quotes a paragraph below a table. */
export const UNDER_TABLE = 'Under the table: ';

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const notesOf = ({ leftOut, after }: ReturnType<typeof readDocxTables>): readonly string[] => [
  ...(leftOut.deleted
    ? [`${counted(leftOut.deleted, 'tracked deletion', 'tracked deletions')} left out`]
    : []),
  ...(leftOut.deletedRows
    ? [`${counted(leftOut.deletedRows, 'row', 'rows')} deleted with tracked changes left out`]
    : []),
  ...(leftOut.struck
    ? [`${counted(leftOut.struck, 'piece', 'pieces')} of text struck through left out`]
    : []),
  ...(leftOut.hidden ? [`${counted(leftOut.hidden, 'hidden text', 'hidden texts')} left out`] : []),
  ...after.map((text) => `${UNDER_TABLE}${text}`),
];

/** Reads the main document part, wherever the package says it is. */
export const openDocx = async (opened: OfficePackage): Promise<OpenedFile> => {
  const main = [...(await relationshipsOf(opened, '')).values()].find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  const xml = main === undefined ? undefined : await opened.text(main);
  if (main === undefined || xml === undefined) {
    throw new RefusedFile('not what it says', 'the Word file has no document in it');
  }
  const text = readDocxTables(xml, main);
  const parts = [...(await relationshipsOf(opened, main)).values()];
  const around = async (...types: readonly string[]) =>
    (
      await Promise.all(
        parts
          .filter(({ type }) => types.includes(type))
          .map(({ target }) => paragraphsOf(opened, target)),
      )
    ).flat();
  return {
    format: 'docx',
    grids: text.grids,
    lines: () =>
      [...text.before, ...text.after].flatMap((paragraph, at) =>
        paragraph.split('\n').map((line) => ({ line: at + 1, text: line })),
      ),
    notes: notesOf(text),
    provenance: {
      titles: text.before,
      headers: await around('header', 'footer'),
      footnotes: await around('footnotes', 'endnotes', 'comments'),
      properties: await corePropertiesOf(opened),
    },
  };
};
