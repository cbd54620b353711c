/** Running text of labels and what each asks for, one to a line, as case systems print their notes: "Date of note: 03/06/2024", "Text:". */
import { contentsOf } from '../../columns/column-contents.ts';
import { mapColumns } from '../../columns/columns.ts';
import { guesses } from '../../columns/header-guesses.ts';
import { isBlank, type TextLine } from '../../opening/grid.ts';
import { type InRunningText, textRow, textSection } from './running-text.ts';

const LABELLED = /^\s*([\p{L}][\p{L}\p{N} /&()'’.-]{1,40}?)\s*[:：](?:\s+(.*))?$/u;
const RULE = /^\s*[-_=*]{3,}\s*$/;
const fewest = 2; // notes; one form is a table's affair
const leastLabels = 3;

type Note = { readonly line: number; readonly said: Map<string, string[]> };

const labelIn = (text: string): { readonly label: string; readonly rest: string } | undefined => {
  const [, label, rest = ''] = LABELLED.exec(text) ?? [];
  return label === undefined ? undefined : { label, rest };
};

const isKnown = (label: string): boolean => guesses(label).length > 0;

/** A label right under another that was answered: within a note's own words somebody may be quoted so, "Mum: he has not eaten". */
const followsAnswer = (lines: readonly TextLine[], at: number): boolean => {
  const above = labelIn(lines[at - 1]?.text ?? '');
  return above !== undefined && !isBlank(above.rest);
};

/** The labels that the notes share: known ones, and others that come with every note among them. */
const sharedLabels = (lines: readonly TextLine[]): ReadonlySet<string> => {
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, at) => {
    const label = labelIn(text)?.label;
    if (label !== undefined) places.set(label, [...(places.get(label) ?? []), at]);
  });
  const dates = [...places].filter(([label]) => guesses(label)[0]?.field === 'date');
  const notes = Math.max(0, ...dates.map(([, at]) => at.length));
  const shared = [...places].filter(([label, at]) =>
    isKnown(label)
      ? at.length >= fewest
      : at.length === notes && at.every((place) => followsAnswer(lines, place)),
  );
  return new Set(notes < fewest ? [] : shared.map(([label]) => label));
};

type Notes = { readonly notes: readonly Note[]; readonly titles: readonly string[] };

const notesOf = (lines: readonly TextLine[], labels: ReadonlySet<string>): Notes => {
  const notes: Note[] = [];
  const titles: string[] = [];
  let answer: string[] = titles;
  for (const { line, text } of lines) {
    if (isBlank(text) || RULE.test(text)) continue;
    const found = labelIn(text);
    if (found === undefined || !labels.has(found.label)) {
      answer.push(text.trim());
      continue;
    }
    const current = notes.at(-1);
    const note =
      current && !current.said.has(found.label)
        ? current
        : { line, said: new Map<string, string[]>() };
    if (note !== current) notes.push(note);
    answer = isBlank(found.rest) ? [] : [found.rest.trim()];
    note.said.set(found.label, answer);
  }
  return { notes, titles };
};

/** A section with a row for each note; undefined where no label for a date, and one for what happened, comes again and again. */
export const labelledLines = (lines: readonly TextLine[]): InRunningText | undefined => {
  const labels = sharedLabels(lines);
  if (labels.size < leastLabels) return undefined;
  const { notes, titles } = notesOf(lines, labels);
  const heads = [...labels];
  const rows = notes.map(({ line, said }, at) =>
    textRow(
      line,
      at,
      heads.map((head) => (said.get(head) ?? []).join('\n')),
    ),
  );
  const columns = mapColumns(heads, undefined, contentsOf(rows, heads.length));
  if (!columns.fields.includes('date') || !columns.fields.includes('event')) return undefined;
  const note =
    'There is no table in it; we took the labels that come again and again for the heads of columns';
  return { section: textSection(rows, { columns, note }), titles };
};
