/** Messages copied out of a chat: a line with who wrote and when, "Jo Smith  12/03/2024 14:05", over what was written. */
import { isBlank, type TextLine } from '../../opening/grid.ts';
import type { Section } from '../sections.ts';
import { datedOpening } from './dated-opening.ts';
import { type InRunningText, textRow, textSection, titlesBefore } from './running-text.ts';

const SIGNED =
  /^\s*(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4})(?:\s{2,}|\t|, | [-–|] | \()(.{8,40}?)\)?\s*$/u;
const longest = 90; // characters of such a line
const fewest = 3; // messages

type Signed = {
  readonly line: TextLine;
  /** Its place among the lines. */
  readonly at: number;
  readonly who: string;
  readonly date: string;
  readonly time: string;
};

/** Undefined where a line says more than a name, a day and a time. */
const signed = (line: TextLine, at: number): Signed | undefined => {
  const [, who, when] = line.text.length > longest ? [] : (SIGNED.exec(line.text) ?? []);
  if (who === undefined || when === undefined) return undefined;
  const opening = datedOpening(when);
  if (!opening || opening.time === '' || opening.rest !== '') return undefined;
  return { line, at, who, date: opening.date, time: opening.time };
};

const columns: Section['columns'] = {
  headers: ['Date', 'Time', 'From', 'Text'],
  fields: ['date', 'time', 'who', 'event'],
  sureness: 1,
};

/** A section with a row for each message; undefined where there are few. */
export const signedMessages = (lines: readonly TextLine[]): InRunningText | undefined => {
  const messages = lines.flatMap((line, at) => signed(line, at) ?? []);
  const [first] = messages;
  if (!first || messages.length < fewest) return undefined;
  const rows = messages.map(({ line, at: begins, who, date, time }, at) => {
    const own = lines.slice(begins + 1, messages[at + 1]?.at);
    const said = own.flatMap(({ text }) => (isBlank(text) ? [] : [text.trim()]));
    return textRow(line.line, at, [date, time, who, said.join('\n')]);
  });
  const note =
    'There is no table in it; we took each line of a name, a day and a time for the beginning of a message';
  return {
    section: textSection(rows, { columns, note }),
    titles: titlesBefore(lines, first.line.line),
  };
};
