/** Running text in which several labels and their answers stand on one line, over what was written: "Date: 05/12/23   Time: 4pm   Worker: Zed". */
import { contentsOf } from '../../columns/column-contents.ts';
import { mapColumns } from '../../columns/columns.ts';
import { guesses } from '../../columns/header-guesses.ts';
import { isBlank, type TextLine } from '../../opening/grid.ts';
import { type InRunningText, textRow, textSection } from './running-text.ts';

const LABEL = /(?:^\s*|\s{2,}|\t|\s*[|;]\s*|,\s+)(\p{L}[\p{L}\p{N} /&'’.-]{0,40}?)\s*:(?=\s|$)/gu;
const RULE = /^\s*[-_=*]{3,}\s*$/;
const leastLabels = 3; // on one line
const fewest = 2; // notes
const longestTitle = 60; // characters
const longestLine = 400; // characters of labels and their answers

type Labelled = {
  readonly line: TextLine;
  /** Its place among the lines. */
  readonly at: number;
  readonly says: ReadonlyMap<string, string>;
};

/** What stands beside each label; undefined where a line has few, or begins with something else. */
const labelled = (line: TextLine, place: number): Labelled | undefined => {
  if (line.text.length > longestLine) return undefined;
  const found = [...line.text.matchAll(LABEL)];
  if (found.length < leastLabels || found[0]?.index !== 0) return undefined;
  const says = new Map(
    found.map((label, at) => {
      const from = label.index + label[0].length;
      return [label[1] ?? '', line.text.slice(from, found[at + 1]?.index).trim()] as const;
    }),
  );
  return says.size === found.length ? { line, at: place, says } : undefined;
};

/** Those lines that begin with the same label as the first that asks for a date, and ask for one. */
const beginningsIn = (lines: readonly TextLine[]): readonly Labelled[] => {
  const all = lines.flatMap((line, at) => labelled(line, at) ?? []);
  const asksForDate = ({ says }: Labelled) =>
    [...says.keys()].some((label) => guesses(label)[0]?.field === 'date');
  const dated = all.filter(asksForDate);
  const [first] = dated[0]?.says.keys() ?? [];
  return dated.filter(({ says }) => says.keys().next().value === first);
};

const firstWord = ({ text }: TextLine): string => /^\s*(\p{L}+)/u.exec(text)?.[1] ?? '';

/** Whether every note has a title over its labels that begins with the same word: "Incident 4". */
const haveTitles = (lines: readonly TextLine[], begins: readonly Labelled[]): boolean => {
  const titles = begins.map(({ at }) => lines[at - 1]);
  const [word] = titles.map((title) => (title ? firstWord(title) : ''));
  return (
    word !== '' &&
    titles.every(
      (title) =>
        title !== undefined && title.text.length <= longestTitle && firstWord(title) === word,
    )
  );
};

const SAID = 'Text';
const TITLE = 'Heading';

/** A section with a row for each such line and what stands under it; undefined where there are none. */
export const labelsInALine = (all: readonly TextLine[]): InRunningText | undefined => {
  const lines = all.filter(({ text }) => !isBlank(text) && !RULE.test(text));
  const begins = beginningsIn(lines);
  if (begins.length < fewest) return undefined;
  const labels = [...new Set(begins.flatMap(({ says }) => [...says.keys()]))];
  const titleLines = haveTitles(lines, begins) ? 1 : 0;
  const startOf = ({ at }: Labelled): number => at - titleLines;
  const rows = begins.map((note, at) => {
    const start = startOf(note);
    const next = begins[at + 1];
    const own = lines.slice(start + titleLines + 1, next && startOf(next));
    const title = lines.slice(start, start + titleLines).map(({ text }) => text.trim());
    const said = own.map(({ text }) => text.trim()).join('\n');
    const cells = labels.map((label) => note.says.get(label) ?? '');
    return textRow(lines[start]?.line ?? note.line.line, at, [...title, ...cells, said]);
  });
  const heads = [...(titleLines === 1 ? [TITLE] : []), ...labels, SAID];
  const columns = mapColumns(heads, undefined, contentsOf(rows, heads.length));
  if (!columns.fields.includes('date') || !columns.fields.includes('event')) return undefined;
  const note =
    'There is no table in it; we took the labels on one line for the beginning of an entry';
  const [first] = begins;
  const titles = lines.slice(0, first && startOf(first)).map(({ text }) => text.trim());
  return { section: textSection(rows, { columns, note }), titles };
};
