/** Everything that was typed into a form, question by question, to be looked at before it is sent. */
import { dateParts, monthNumber } from './date-input.ts';
import { dateInWords } from './dates.ts';
import {
  addAnother,
  changeName,
  checkedName,
  draftWish,
  type FieldDescription,
  type FormDescription,
  idOf,
  listShape,
  lookFor,
  rowCount,
  type Typed,
  typedList,
  typedText,
  whichOf,
} from './form-description.ts';
import { onlyWordsCount, timeSaid } from './occurred-input.ts';

/** `focus` is the id of the control to go back to. */
export type CheckedAnswer = {
  readonly label: string;
  readonly lines: readonly string[];
  readonly focus: string;
};

type Say = (typed: Typed, path: string, field: FieldDescription) => readonly string[];

const words: Say = (typed, path) => typedText(typed, path).split(/\r?\n/).filter(Boolean);

const labelOf = (field: FieldDescription, value: string): string =>
  (field.options ?? field.of?.options)?.find((one) => one.value === value)?.label ?? value;

const chosen: Say = (typed, path, field) =>
  words(typed, path, field).map((value) => labelOf(field, value));

/** "27 October 2024"; what was typed where it is no whole date. */
const day = (typed: Typed, path: string): string => {
  const parts = dateParts(typed, path);
  const month = monthNumber(parts.month);
  if (parts.day === '' || !(month > 0) || !/^\d{4}$/.test(parts.year))
    return [parts.day, parts.month, parts.year].filter(Boolean).join(' ');
  const two = (written: string | number) => String(written).padStart(2, '0');
  return dateInWords(`${parts.year}-${two(month)}-${two(parts.day)}`);
};

const joined = (parts: readonly string[], between: string): readonly string[] => {
  const said = parts.filter(Boolean).join(between);
  return said === '' ? [] : [said];
};

const inside = (typed: Typed, path: string, fields: readonly FieldDescription[] = []) =>
  fields.flatMap((field) => {
    const lines = sayings[field.kind](typed, `${path}.${field.name}`, field);
    return lines.length === 0 ? [] : [`${field.label}: ${lines.join(', ')}`];
  });

const list: Say = (typed, path, field) => {
  const shape = listShape(field);
  if (shape === 'ticks') return typedList(typed, path).map((value) => labelOf(field, value));
  if (shape === 'lines') return words(typed, path, field);
  const item = field.of ?? field;
  return Array.from({ length: rowCount(typed, path) }, (_, row) =>
    item.kind === 'object'
      ? inside(typed, `${path}.${row}`, item.fields)
      : sayings[item.kind](typed, `${path}.${row}`, item),
  ).flatMap((lines) => joined(lines, '; '));
};

const oneOf: Say = (typed, path, field) => {
  const variant = field.fields?.find(({ name }) => name === typedText(typed, whichOf(path)));
  return variant
    ? [variant.label, ...inside(typed, `${path}.${variant.name}`, variant.fields)]
    : [];
};

const sayings: Readonly<Record<FieldDescription['kind'], Say>> = {
  text: words,
  textarea: words,
  number: words,
  enum: chosen,
  boolean: (typed, path) =>
    words(typed, path, noField).map((one) => (one === 'yes' ? 'Yes' : 'No')),
  file: () => [],
  id: (typed, path, field) => (field.options ? chosen(typed, path, field) : []),
  date: (typed, path) => joined([day(typed, path)], ''),
  datetime: (typed, path) =>
    joined([day(typed, `${path}.date`), typedText(typed, `${path}.time`)], ' at '),
  occurred: (typed, path) =>
    joined(
      [
        onlyWordsCount(typed, path)
          ? ''
          : joined([day(typed, `${path}.date`), timeSaid(typed, path)], ' at ').join(''),
        typedText(typed, `${path}.words`),
      ],
      '; ',
    ),
  list,
  object: (typed, path, field) => inside(typed, path, field.fields),
  oneOf,
};

const noField: FieldDescription = { name: '', kind: 'text', label: '', required: false };

/** Questions with their answers; and the labels of those that were left open. */
export const answersOf = (
  { fields }: FormDescription,
  typed: Typed,
): { readonly answers: readonly CheckedAnswer[]; readonly unanswered: readonly string[] } => {
  const asked = fields.filter(({ fresh, kind, options }) => !fresh && (kind !== 'id' || options));
  const all = asked.map((field) => ({
    label: field.label,
    lines: sayings[field.kind](typed, field.name, field),
    focus: idOf(field.name),
  }));
  return {
    answers: all.filter(({ lines }) => lines.length > 0),
    unanswered: all.filter(({ lines }) => lines.length === 0).map(({ label }) => label),
  };
};

const ofThePage = [
  '_csrf',
  '_command',
  '_form',
  '_address',
  '_title',
  '_child',
  draftWish,
  addAnother,
  lookFor,
];

/** The controls that travel on, hidden, while the answers are looked at. */
export type Carried = {
  readonly name: string;
  readonly value: string;
  /** Several boxes were ticked under this name. */
  readonly isOneOfSeveral: boolean;
};

export const carried = (typed: Typed): readonly Carried[] =>
  Object.entries(typed)
    .filter(([name]) => ![...ofThePage, checkedName, changeName].includes(name))
    .flatMap(([name, value]) => {
      const values = [value ?? []].flat();
      return values.map((one) => ({ name, value: one, isOneOfSeveral: values.length > 1 }));
    });
