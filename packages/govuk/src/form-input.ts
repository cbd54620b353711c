/** From what was typed to the command's input: read field by field, as its description says. */
import { createHash } from 'node:crypto';
import { dateParts, readDate } from './date-input.ts';
import {
  askFor,
  commandIdName,
  type FieldDescription,
  type FieldErrors,
  type FieldKind,
  type FormDescription,
  listShape,
  midSentence,
  rowCount,
  subjectOf,
  type Typed,
  typedList,
  typedText,
  whichOf,
} from './form-description.ts';
import { readOccurred } from './occurred-input.ts';
import { londonTime, readTime } from './time-input.ts';

/** `value` is absent where nothing was typed. Whether the values may be is asked of the graph, not here. */
type Found = { readonly value?: unknown; readonly errors: FieldErrors };
type Read = (typed: Typed, path: string, field: FieldDescription) => Found;

const nothing: Found = { errors: {} };
const wrong = (path: string, words: string): Found => ({ errors: { [path]: words } });
const found = (value: unknown): Found => ({ value, errors: {} });

const text: Read = (typed, path) => {
  const written = typedText(typed, path).replaceAll('\r\n', '\n');
  return written === '' ? nothing : found(written);
};

const number: Read = (typed, path, { label }) => {
  const written = typedText(typed, path);
  if (written === '') return nothing;
  return /^-?\d+(\.\d+)?$/.test(written)
    ? found(Number(written))
    : wrong(path, `${subjectOf(label, 'number')} must be a number`);
};

const yesOrNo: Read = (typed, path) => {
  const written = typedText(typed, path);
  return written === '' ? nothing : found(written === 'yes');
};

const choice: Read = (typed, path, field) => {
  const written = typedText(typed, path);
  if (written === '') return nothing;
  return (field.options ?? []).some(({ value }) => value === written)
    ? found(written)
    : wrong(path, askFor('Select', field.label));
};

const date: Read = (typed, path, { label }) => {
  const read = readDate(dateParts(typed, path), subjectOf(label, 'date'));
  if ('error' in read) return wrong(path, read.error);
  return 'day' in read ? found(read.day) : nothing;
};

const datetime: Read = (typed, path, { label }) => {
  const day = readDate(dateParts(typed, `${path}.date`), subjectOf(label, 'date'));
  const written = typedText(typed, `${path}.time`);
  if ('error' in day) return wrong(`${path}.date`, day.error);
  if ('empty' in day)
    return written === ''
      ? nothing
      : wrong(`${path}.date`, `${subjectOf(label, 'date')} must include a day, month and year`);
  const time = readTime(written);
  if (!time || time.about) return wrong(`${path}.time`, 'Enter a time, like 9:32am or 14:05');
  const london = londonTime(day.day, time);
  if ('offset' in london) return found(`${day.day}T${time.clock}:00${london.offset}`);
  return wrong(
    `${path}.time`,
    london.problem === 'ambiguous'
      ? 'The clocks went back that night, so this time came twice. Add BST for the first or GMT for the second, like 1:30am GMT'
      : 'The clocks went forward that night, so this time did not exist. Check the time',
  );
};

const object: Read = (typed, path, field) => {
  const inner = readFields(field.fields ?? [], typed, `${path}.`);
  const untouched = Object.keys(inner.value).length === 0;
  if (untouched && !field.required) return nothing; // an optional part left empty asks for none of its own
  return untouched ? { errors: inner.errors } : withFresh(field.fields, typed, `${path}.`, inner);
};

const rows: Read = (typed, path, field) => {
  const item: FieldDescription = { ...(field.of ?? field), required: false };
  const read = Array.from({ length: rowCount(typed, path) }, (_, row) =>
    readers[item.kind](typed, `${path}.${row}`, item),
  );
  const values = read.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const errors = Object.assign({}, ...read.map((row) => row.errors));
  return values.length === 0 ? { errors } : { value: values, errors };
};

const lines = (written: string): readonly string[] =>
  written
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const list: Read = (typed, path, field) => {
  const shape = listShape(field);
  if (shape === 'rows') return rows(typed, path, field);
  const offered = (field.options ?? field.of?.options ?? []).map(({ value }) => value);
  const values =
    shape === 'ticks'
      ? typedList(typed, path).filter((one) => offered.includes(one))
      : lines(typedText(typed, path));
  return values.length === 0 ? nothing : found(values);
};

/** The chosen variant under its name: `true` where it asks nothing more. */
const oneOf: Read = (typed, path, field) => {
  const chosen = typedText(typed, whichOf(path));
  const variant = field.fields?.find(({ name }) => name === chosen);
  if (!variant) return nothing;
  const asked = variant.fields ?? [];
  if (asked.length === 0) return found({ [variant.name]: true });
  const inner = readFields(asked, typed, `${path}.${variant.name}.`);
  const { value, errors } = withFresh(asked, typed, `${path}.${variant.name}.`, inner);
  return { value: { [variant.name]: value }, errors };
};

const readers: Readonly<Record<FieldKind, Read>> = {
  text,
  textarea: text,
  number,
  date,
  datetime,
  occurred: (typed, path, { label }) => readOccurred(typed, path, subjectOf(label, 'date')),
  enum: choice,
  boolean: yesOrNo,
  file: () => nothing,
  id: (typed, path, field) => (field.options ? choice : text)(typed, path, field),
  list,
  object,
  oneOf,
};

const isChosen = (field: FieldDescription): boolean =>
  ['enum', 'boolean', 'oneOf'].includes(field.kind) ||
  field.options !== undefined ||
  (field.kind === 'list' && listShape(field) === 'ticks');

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What is enough for a group of which no question has to be answered by itself: ": name, role or agency". */
const enough = (field: FieldDescription): string => {
  const fields = field.fields ?? field.of?.fields ?? [];
  return isChosen(field) || fields.length < 2 || fields.some(({ required }) => required)
    ? ''
    : `: ${either.format(fields.map(({ label }) => midSentence(label)))}`;
};

const missingWords = (field: FieldDescription): string =>
  askFor(
    field.kind === 'boolean' ? 'Select whether' : isChosen(field) ? 'Select' : 'Enter',
    field.label,
  ) + enough(field);

const readField: Read = (typed, path, field) => {
  const read = readers[field.kind](typed, path, field);
  const missing =
    field.required && read.value === undefined && Object.keys(read.errors).length === 0;
  return missing ? wrong(path, missingWords(field)) : read;
};

type FormRead = { readonly value: Readonly<Record<string, unknown>>; readonly errors: FieldErrors };

const readFields = (
  fields: readonly FieldDescription[],
  typed: Typed,
  prefix: string,
): FormRead => {
  // A file comes beside what was typed: whoever reads it says whether it is missing.
  const asked = fields.filter(({ fresh, kind }) => !fresh && kind !== 'file');
  const read = asked.map((field) => ({
    name: field.name,
    ...readField(typed, `${prefix}${field.name}`, field),
  }));
  return {
    value: Object.fromEntries(
      read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    ),
    errors: Object.assign({}, ...read.map(({ errors }) => errors)),
  };
};

/** The id of something new: the same whenever the same form is sent again, so that a repeat is seen to be one. */
const freshId = (typed: Typed, path: string): string => {
  const bytes = createHash('sha256')
    .update(`${typedText(typed, commandIdName)}/${path}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80; // UUID version 8: made by a rule of our own (RFC 9562)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const withFresh = (
  fields: readonly FieldDescription[] | undefined,
  typed: Typed,
  prefix: string,
  { value, errors }: FormRead,
): FormRead => {
  const made = (fields ?? [])
    .filter(({ fresh }) => fresh)
    .map(({ name }) => [name, freshId(typed, `${prefix}${name}`)]);
  return { value: { ...value, ...Object.fromEntries(made) }, errors };
};

/** Reads a whole form. `value` is fit to send where `errors` is empty. */
export const readForm = ({ fields }: FormDescription, typed: Typed): FormRead =>
  withFresh(fields, typed, '', readFields(fields, typed, ''));
