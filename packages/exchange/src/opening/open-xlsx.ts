/** An Excel workbook: its visible sheets as grids, hidden ones named but not read. */
import { withBareSerials } from '../columns/bare-serials.ts';
import type { Grid, OpenedFile } from './grid.ts';
import { corePropertiesOf, type OfficePackage, relationshipsOf } from './office-package.ts';
import { RefusedFile } from './refused.ts';
import { readSheet, type Workbook } from './xlsx-sheet.ts';
import { readStyles, readTexts } from './xlsx-values.ts';
import { walkXml } from './xml.ts';

type SheetEntry = { readonly name: string; readonly id: string; readonly isHidden: boolean };

const readWorkbook = (xml: string): { sheets: readonly SheetEntry[]; from1904: boolean } => {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  walkXml(xml, 'workbook', {
    open: (tag, attributes) => {
      if (tag === 'x:workbookPr') from1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '');
      if (tag !== 'x:sheet') return;
      const { name = '', state = 'visible', 'r:id': id = '' } = attributes();
      sheets.push({ name, id, isHidden: state !== 'visible' });
    },
    close: () => {},
  });
  return { sheets, from1904 };
};

const commentsOf = async (opened: OfficePackage, part: string): Promise<readonly string[]> => {
  const xml = await opened.text(part);
  return xml === undefined ? [] : readTexts(xml, 'x:text');
};

const readVisible = async (
  opened: OfficePackage,
  book: Workbook,
  sheet: { readonly name: string; readonly part: string },
): Promise<{
  grid: Grid;
  notes: readonly string[];
  headers: readonly string[];
  comments: readonly string[];
}> => {
  const { rows, hiddenColumns, printed } = readSheet(
    (await opened.text(sheet.part)) ?? '<none/>',
    sheet.name,
    book,
  );
  const comments = [...(await relationshipsOf(opened, sheet.part)).values()].filter(
    ({ type }) => type === 'comments',
  );
  const dated = withBareSerials(rows, book.from1904);
  return {
    grid: { where: sheet.name, rows: dated.rows },
    notes: [
      ...(hiddenColumns.length > 0
        ? [`Sheet ${sheet.name}: hidden columns ${hiddenColumns.join(', ')} not read`]
        : []),
      ...(dated.found > 0
        ? [
            `Sheet ${sheet.name}: numbers without a date’s format stand among dates or under their head; we read them as the days they stand for`,
          ]
        : []),
    ],
    headers: printed,
    comments: (await Promise.all(comments.map(({ target }) => commentsOf(opened, target)))).flat(),
  };
};

/** Reads the workbook that the package names as its main part. */
export const openXlsx = async (opened: OfficePackage): Promise<OpenedFile> => {
  const main = [...(await relationshipsOf(opened, '')).values()].find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  const xml = main === undefined ? undefined : await opened.text(main);
  if (main === undefined || xml === undefined) {
    throw new RefusedFile('not what it says', 'the Excel file has no workbook in it');
  }
  const { sheets, from1904 } = readWorkbook(xml);
  const parts = await relationshipsOf(opened, main);
  const ofType = (wanted: string) =>
    [...parts.values()].find(({ type }) => type === wanted)?.target ?? '';
  const book: Workbook = {
    strings: readTexts((await opened.text(ofType('sharedStrings'))) ?? '<none/>', 'x:si'),
    styles: readStyles((await opened.text(ofType('styles'))) ?? '<none/>'),
    from1904,
  };
  const visible = [];
  for (const { name, id, isHidden } of sheets) {
    const part = parts.get(id);
    if (!isHidden && part?.type === 'worksheet')
      visible.push(await readVisible(opened, book, { name, part: part.target }));
  }
  return {
    format: 'xlsx',
    grids: visible.map(({ grid }) => grid),
    lines: () => [],
    notes: [
      ...sheets
        .filter(({ isHidden }) => isHidden)
        .map(({ name }) => `Sheet ${name} is hidden and was not read`),
      ...visible.flatMap(({ notes }) => notes),
    ],
    provenance: {
      titles: [],
      headers: visible.flatMap(({ headers }) => headers),
      footnotes: visible.flatMap(({ comments }) => comments),
      properties: await corePropertiesOf(opened),
    },
  };
};
