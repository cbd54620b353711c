/** E-mails pasted into a document, one under another: each begins with who sent it, when, to whom and about what, or with "On … Ada wrote:". */
import { readOccurred } from '@throughline/time/reading/read-occurred';
import { type GridRow, isBlank, type TextLine } from '../../opening/grid.ts';
import type { Section } from '../sections.ts';
import { type InRunningText, textRow, textSection, titlesBefore } from './running-text.ts';

const LABELLED = /^\s*(from|sent|date|to|cc|bcc|subject|importance|attachments?)\s*:\s*(.*)$/i;
const MOST_LABELS = 8; // lines over a letter's own words

const WROTE =
  /^[\s>]*On (.{6,40}?),? (?:at )?(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?),? (\S.{1,100}?) wrote:\s*$/i;
const ANSWERED = /^\s*(?:> ?)+/; // marks of a letter that somebody answered

type Letter = {
  readonly from: TextLine;
  /** What stands beside each label, by the label. */
  readonly says: Readonly<Record<string, string>>;
  /** The index of its first own line. */
  readonly begins: number;
};

/** The letter that begins at a line; undefined where none does, or nobody said when it was sent. */
const letterAt = (lines: readonly TextLine[], at: number): Letter | undefined => {
  const from = lines[at];
  if (from === undefined) return undefined;
  const [, day, time, writer = ''] = WROTE.exec(from.text) ?? [];
  if (day !== undefined && readOccurred({ date: day }).ok)
    return { from, says: { sent: `${day} ${time}`, from: writer }, begins: at + 1 };
  if (!/^\s*from\s*:/i.test(from.text)) return undefined;
  const says: Record<string, string> = {};
  let begins = at;
  for (; begins < Math.min(lines.length, at + MOST_LABELS); begins += 1) {
    const [, label, text = ''] = LABELLED.exec(lines[begins]?.text ?? '') ?? [];
    if (label === undefined || says[label.toLowerCase()] !== undefined) break;
    says[label.toLowerCase()] = text.trim();
  }
  const sent = says['sent'] ?? says['date'];
  return sent !== undefined && readOccurred({ date: sent }).ok ? { from, says, begins } : undefined;
};

const wordsIn = ({ text }: TextLine): readonly string[] => {
  const words = text.replace(ANSWERED, '').trim();
  return isBlank(words) ? [] : [words];
};

const rowOf = ({ from, says }: Letter, own: readonly TextLine[], at: number): GridRow => {
  const words = own.flatMap(wordsIn).join('\n');
  const cells = [says['sent'] ?? says['date'], says['from'], says['subject'], words];
  return textRow(
    from.line,
    at,
    cells.map((text = '') => text),
  );
};

/** A section with a row for each letter; undefined where there is none. */
export const pastedLetters = (lines: readonly TextLine[]): InRunningText | undefined => {
  const letters = lines.flatMap((_, at) => letterAt(lines, at) ?? []);
  const [first] = letters;
  if (first === undefined) return undefined;
  const indexOf = ({ from }: Letter) => lines.indexOf(from);
  const rows = letters.map((letter, at) => {
    const next = letters[at + 1];
    return rowOf(letter, lines.slice(letter.begins, next && indexOf(next)), at);
  });
  const columns: Section['columns'] = {
    headers: ['Sent', 'From', 'Subject', 'Text'],
    fields: ['date', 'who', 'event', 'event'],
    sureness: 1,
  };
  const note =
    'There is no table in it; we took each e-mail for an entry, of the moment at which it was sent';
  const titles = titlesBefore(lines, first.from.line);
  return { section: textSection(rows, { columns, note }), titles };
};
