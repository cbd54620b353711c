/** The list at the head of a page that says what is wrong, each line leading to the place to mend it. */
import type { FormField } from './form-controls.ts';
import type { FieldErrors } from './form-description.ts';

export type ErrorLine = { readonly text: string; readonly href?: string };
export type ErrorSummary = { readonly titleText: string; readonly errorList: readonly ErrorLine[] };

const linesOf = (field: FormField): readonly ErrorLine[] => [
  ...(field.error === undefined ? [] : [{ text: field.error, href: `#${field.focus}` }]),
  ...field.children.flatMap(linesOf),
];

const orphans = (fields: readonly FormField[], errors: FieldErrors): readonly ErrorLine[] =>
  Object.entries(errors)
    .filter(
      ([path]) => !fields.some((field) => path === field.path || path.startsWith(`${field.path}.`)),
    )
    .map(([, text]) => ({ text }));

/** `general` is said first: what concerns the whole form. Absent where nothing is wrong. */
export const errorSummary = (
  fields: readonly FormField[],
  errors: FieldErrors,
  general: readonly string[] = [],
): ErrorSummary | undefined => {
  const errorList = [
    ...general.map((text) => ({ text })),
    ...fields.flatMap(linesOf),
    ...orphans(fields, errors),
  ];
  return errorList.length === 0 ? undefined : { titleText: 'There is a problem', errorList };
};
