/** Lines of separated values with more cells than there are heads, because somebody's words hold the separator and nobody quoted them. */
import { type Mapping, mapColumns } from '../columns/columns.ts';
import type { Field } from '../columns/field.ts';
import { isBlank } from './grid.ts';
import type { Line } from './separated-values.ts';

const ofText: readonly (Field | undefined)[] = ['event', 'action', 'comment'];
const mostOverfull = 0.5; // of the lines; where more are, the table is wider than its head

const isOver = ({ cells }: Line, width: number): boolean =>
  cells.length > width && cells.slice(width).some(({ text }) => !isBlank(text));

/** Its last cell with all that was cut from it. */
const uncutAt = (width: number, separator: string, { locator, cells }: Line): Line => {
  const last = cells.slice(width - 1).map(({ text }) => text);
  return {
    locator,
    cells: [...cells.slice(0, width - 1), { text: last.join(separator), span: 1 }],
  };
};

type Whole = { readonly lines: readonly Line[]; readonly overfull: number };

/** The lines with the words of the last column whole again, where it is one of words; and of how many that is true. */
export const wholeAgain = (
  lines: readonly Line[],
  headAt: number,
  { separator, mapping }: { readonly separator: string; readonly mapping: Mapping | undefined },
): Whole => {
  const head = lines[headAt]?.cells.map(({ text }) => text) ?? [];
  const width = head.length;
  const overfull = headAt < 0 ? 0 : lines.filter((line) => isOver(line, width)).length;
  const isOfWords = overfull > 0 && ofText.includes(mapColumns(head, mapping).fields.at(-1));
  if (!isOfWords || overfull > lines.length * mostOverfull) return { lines, overfull: 0 };
  return {
    lines: lines.map((line, at) =>
      at > headAt && isOver(line, width) ? uncutAt(width, separator, line) : line,
    ),
    overfull,
  };
};
