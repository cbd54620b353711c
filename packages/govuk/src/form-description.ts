/** What a form asks: one description for each command, printed from its schema to `schema/forms.json`. */

export type FieldKind =
  | 'text'
  | 'textarea'
  | 'date'
  | 'datetime'
  | 'occurred'
  | 'enum'
  | 'boolean'
  | 'file'
  | 'id'
  | 'list'
  | 'number'
  | 'object'
  | 'oneOf';

/** `isFurther`: seldom chosen; where there are many such, they stand folded away below the others. */
export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly isFurther?: boolean;
};

/**
 * `fields` are those of an object, or the variants of a `oneOf`, each an object; `of` is what a list
 * holds; `options` are a choice's. `refersTo` says what an id names; a `fresh` id is made, not asked;
 * of a `dayOnly` date no time of day is asked.
 */
export type FieldDescription = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  readonly options?: readonly Option[] | undefined;
  readonly fields?: readonly FieldDescription[] | undefined;
  readonly of?: FieldDescription | undefined;
  readonly refersTo?: string | undefined;
  readonly fresh?: boolean | undefined;
  readonly dayOnly?: boolean | undefined;
  /** The group that it stands in says for all of its parts whether they may be left empty. */
  readonly isSaidOfGroup?: boolean | undefined;
};

export type FormDescription = { readonly fields: readonly FieldDescription[] };

/** Everything typed into a form, by the name of the control, just as the browser sent it. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What is wrong, in words for the person, by the path of the field: `occurred.date`, `people.0.name`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The one value typed into a control, without the spaces round it; empty where there is none. */
export const typedText = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

/** Every value sent under a name: the boxes that were ticked. */
export const typedList = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  const all = typeof value === 'string' ? [value] : (value ?? []);
  return all.map((one) => one.trim()).filter((one) => one !== '');
};

/** The id of the control or group for a path: a path has dots, which a selector would misread. */
export const idOf = (path: string): string => path.replaceAll('.', '-');

/** How many items of a list were typed or asked for: the highest number sent, and one more on "add another". */
export const rowCount = (typed: Typed, path: string): number => {
  const prefix = `${path}.`;
  const rows = Object.keys(typed)
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10))
    .filter((row) => row >= 0 && row < 100); // a hundred rows is more than any form asks for, and bounds the work
  const shown = Math.max(1, ...rows.map((row) => row + 1));
  return typedText(typed, addAnother) === path ? shown + 1 : shown;
};

/** The name of the hidden control that carries the command's id. */
export const commandIdName = '_command';

/** The name of the button that asks for one more row, whose value is the list's path. */
export const addAnother = '_add';

/** Words that choices are looked for by, before one is ticked; no part of the answer. */
export const lookFor = '_look';

/** The name of the buttons that keep what was typed as a draft, or throw the draft away. */
export const draftWish = '_draft';

/** On the page that shows everything once more: what says that it was looked at, and the buttons that go back. */
export const checkedName = '_checked';
export const changeName = '_change';

/** "Date of birth" within a sentence: "date of birth"; "GP" and "NHS number" stay as they are. */
export const midSentence = (label: string): string =>
  /^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** A label that asks ("When was it?") does not go into a sentence as it stands. */
const asks = (label: string): boolean => label.endsWith('?');

/** "Enter what happened"; for a question, "Enter an answer to “When was it?”". */
export const askFor = (verb: 'Enter' | 'Select' | 'Select whether', label: string): string =>
  asks(label)
    ? `${verb.replace(' whether', '')} an answer to “${label}”`
    : `${verb} ${midSentence(label)}`;

/** What a sentence about the answer begins with: "Date of birth must be …", "The date must be …". */
export const subjectOf = (label: string, noun: 'date' | 'number'): string =>
  asks(label) ? `The ${noun}` : label;

/** The name of the radios that choose a variant of a `oneOf`. */
export const whichOf = (path: string): string => `${path}._which`;

/** How a list is asked for: boxes to tick, a line each, or a group of questions each. */
export const listShape = ({ of, options }: FieldDescription): 'ticks' | 'lines' | 'rows' => {
  if (options ?? of?.options) return 'ticks';
  return of === undefined || of.kind === 'text' || of.kind === 'textarea' || of.kind === 'id'
    ? 'lines'
    : 'rows';
};
