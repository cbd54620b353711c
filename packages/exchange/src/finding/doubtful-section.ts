/** Tables that have the head of a chronology and are none. */
import type { Field } from '../columns/field.ts';
import { headerKey } from '../columns/header-guesses.ts';
import type { Section } from './sections.ts';

/** Heads of columns that lists of any kind have; alone beside a date they make no chronology. */
const weakEvent =
  /^(notes?|text|information|details?|content|record|body|message|description|summary|item)$/;
const supporting: readonly (Field | undefined)[] = [
  'time',
  'who',
  'kind',
  'action',
  'source',
  'agency',
  'comment',
  'child',
  'reference',
];

/** A list of dated things (donations, payments) rather than of what happened to somebody. */
export const isDoubtful = ({ columns }: Section): boolean => {
  const event = columns.headers[columns.fields.indexOf('event')] ?? '';
  return (
    weakEvent.test(headerKey(event)) && !columns.fields.some((field) => supporting.includes(field))
  );
};
