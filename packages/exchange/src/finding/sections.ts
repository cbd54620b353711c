import { type Columns, isSurely, type Mapping } from '../columns/columns.ts';
import { guessSection } from '../columns/guess-columns.ts';
import { type Grid, type GridRow, isBlank, plain } from '../opening/grid.ts';
import { continued } from './continued.ts';
import { isDoubtful } from './doubtful-section.ts';
import { type FoundHeader, headerAt, textsOf } from './find-header.ts';
import { isBlankRow, saysMoreThan } from './kinds-of-row.ts';
import { datedAccounts } from './turned/dated-accounts.ts';
import { onItsSide } from './turned/on-its-side.ts';
import { sideBySide } from './turned/side-by-side.ts';
import { spreadOut } from './turned/spread-out.ts';

export type Section = {
  readonly where: string;
  /** The line that stands over its table in the document. */
  readonly lead?: string | undefined;
  /** The day that stands over it, where its rows have times only. */
  readonly day?: string | undefined;
  /** Rows that stand over its head in its grid: titles, and tables before it. */
  readonly above?: readonly GridRow[];
  readonly headerAt: GridRow | undefined;
  readonly columns: Columns;
  /** How we came to it, where no head said which column is which. */
  readonly note?: string;
  /** Rows under the header. */
  readonly rows: readonly GridRow[];
  /** Those of them that only repeat it. */
  readonly repeats: ReadonlySet<GridRow>;
};

export type FoundSections = {
  readonly sections: readonly Section[];
  /** Lines above the first header of each grid. */
  readonly titles: readonly string[];
  /** Grids that are no chronology, by name. */
  readonly ignored: readonly string[];
};

const sameWords = (a: readonly string[], b: readonly string[]): boolean => {
  const words = (texts: readonly string[]) => texts.map(plain).filter(Boolean).join('|');
  return words(a) === words(b);
};

const repeatsHead = ({ headerAt }: Section, texts: readonly string[]): boolean =>
  headerAt !== undefined && sameWords(texts, textsOf(headerAt));

const width = (grid: Grid): number =>
  grid.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);

const linesOf = (rows: readonly GridRow[]): readonly string[] =>
  rows
    .map((row) =>
      textsOf(row)
        .filter((text) => !isBlank(text))
        .join(' ')
        .trim(),
    )
    .filter(Boolean);

type OpenSection = { -readonly [K in keyof Section]: Section[K] } & {
  rows: GridRow[];
  repeats: Set<GridRow>;
  /** The row of groups over the header, to know it again. */
  readonly groups: readonly string[] | undefined;
};

/** Whether a row under a header begins another table, or is the header again. */
const beginsAnother = (
  current: OpenSection | undefined,
  found: FoundHeader,
  row: GridRow,
): boolean => !current || isSurely(found.columns) || repeatsHead(current, textsOf(row));

/** The head in other words: the same columns for the date, the time and the event. */
const namesSameColumns = ({ columns }: Section, found: Columns): boolean =>
  (['date', 'time', 'event'] as const).every(
    (field) => columns.fields.indexOf(field) === found.fields.indexOf(field),
  ) && columns.headers.length === found.headers.length;

const isHeadAgain = (current: Section, row: GridRow, found: Columns): boolean =>
  repeatsHead(current, textsOf(row)) || namesSameColumns(current, found);

const noRows = () => ({ rows: [], repeats: new Set<GridRow>() });

const addRow = ({ rows, repeats }: OpenSection, row: GridRow, repeatsHeader: boolean): void => {
  rows.push(row);
  if (repeatsHeader) repeats.add(row);
};

const repeatsGroups = ({ groups }: OpenSection, row: GridRow): boolean =>
  groups !== undefined && sameWords(textsOf(row), groups);

/** Takes the lines of one cell from the end of a table, after a blank row: they stand over the next. */
const titlesAtEnd = ({ rows }: OpenSection): readonly GridRow[] => {
  const blank = rows.findLastIndex(isBlankRow);
  const titles = rows.slice(blank + 1);
  return blank < 0 || titles.some((row) => saysMoreThan(row, 1)) ? [] : rows.splice(blank + 1);
};

/** The chronologies of one grid, from the first header on. */
const sectionsOf = (grid: Grid, mapping: Mapping | undefined) => {
  const around = { columnCount: width(grid), mapping };
  const sections: OpenSection[] = [];
  const above: GridRow[] = [];
  let restOfHeader = 0; // rows still to come that belong to a header
  grid.rows.forEach((row, at) => {
    const current = sections.at(-1);
    if (restOfHeader > 0 && current) {
      restOfHeader -= 1;
      addRow(current, row, true);
      return;
    }
    const found = headerAt(grid, at, around);
    if (found && beginsAnother(current, found, row)) {
      restOfHeader = found.rows - 1;
      if (current && isHeadAgain(current, row, found.columns)) addRow(current, row, true);
      else {
        if (current) above.push(...titlesAtEnd(current));
        const { columns, groups, day } = found;
        const { where, lead } = grid;
        const over = grid.rows.slice(0, at);
        sections.push({
          where,
          lead,
          above: over,
          headerAt: row,
          columns,
          groups,
          day,
          ...noRows(),
        });
      }
    } else if (current) addRow(current, row, repeatsGroups(current, row));
    else above.push(row);
  });
  return { sections, above };
};

/** For a file in which no header is understood. An outer table that only frames another is passed over. */
const guessAll = (grids: readonly Grid[], mapping: Mapping | undefined): FoundSections => {
  const guessed = grids.flatMap(
    (grid) => guessSection(grid, mapping) ?? datedAccounts(grid, mapping) ?? [],
  );
  const found = new Set(guessed.map(({ where }) => where));
  const ignored = grids.filter(({ where, rows }) => rows.length > 1 && !found.has(where));
  return { sections: guessed, titles: [], ignored: ignored.map(({ where }) => where) };
};

/** Forms, and tables with their heads at the left, where nothing else is a chronology. */
const onTheirSides = (grids: readonly Grid[], mapping: Mapping | undefined): FoundSections => {
  const found = grids.map((grid) => {
    const { grids: turned, others } = onItsSide(grid);
    const sections = turned.flatMap((one) => sectionsOf(one, mapping).sections);
    return { grid, sections, titles: sections.length > 0 ? others : [] };
  });
  return {
    sections: found.flatMap(({ sections }) => sections),
    titles: found.flatMap(({ titles }) => titles),
    ignored: found.flatMap(({ grid: { where, rows }, sections }) =>
      rows.length > 1 && sections.length === 0 ? [where] : [],
    ),
  };
};

/** Finds every chronology by its header. A table inside a chronology's cell is that cell's text. */
export const findSections = (grids: readonly Grid[], mapping?: Mapping): FoundSections => {
  const sections: Section[] = [];
  const titles: string[] = [];
  const ignored: string[] = [];
  const read = new Set<Grid>();
  let before: Section | undefined; // of the grid before, where it is a chronology
  for (const grid of grids.flatMap(sideBySide)) {
    if (grid.inside && read.has(grid.inside)) {
      read.add(grid);
      continue;
    }
    const { grid: spread, note } = spreadOut(grid, mapping);
    const found = sectionsOf(spread, mapping);
    if (found.sections.length > 0) {
      sections.push(...(note ? found.sections.map((each) => ({ ...each, note })) : found.sections));
      titles.push(...linesOf(found.above));
      read.add(grid);
      before = note ? undefined : found.sections.at(-1);
      continue;
    }
    before = continued(before, grid);
    if (before) sections.push(before);
    else if (grid.rows.length > 0) ignored.push(grid.where);
  }
  if (sections.length === 0) {
    const turned = onTheirSides(grids, mapping);
    return turned.sections.length > 0 ? turned : guessAll(grids, mapping);
  }
  const sure = sections.filter((section) => !isDoubtful(section));
  if (sure.length === 0) return { sections, titles, ignored };
  const doubtful = sections.filter((section) => !sure.includes(section)).map(({ where }) => where);
  return { sections: sure, titles, ignored: [...ignored, ...new Set(doubtful)] };
};
