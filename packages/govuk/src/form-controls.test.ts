import { describe, expect, it } from 'vitest';
import { radios } from './form-controls.ts';
import type { FieldDescription } from './form-description.ts';
import { readForm } from './form-input.ts';

const seen = (required: boolean): FieldDescription => ({
  ...{ name: 'seen', label: 'Was the child seen?', kind: 'enum', required },
  options: [{ value: 'seen', label: 'Seen' }],
});
const itemsOf = (field: FieldDescription, typed: Record<string, string>) =>
  radios(({ options }) => options ?? [])(field, 'seen', { typed, errors: {} }).params['items'];

describe('a question with radios', () => {
  it('has one that says nothing where nobody must answer, from the start and not chosen', () => {
    const nothing = { value: '', text: 'No answer', checked: false };
    expect(itemsOf(seen(false), {})).toContainEqual(nothing);
    expect(itemsOf(seen(false), { seen: 'seen' })).toContainEqual(nothing);
    expect(itemsOf(seen(true), { seen: 'seen' })).toHaveLength(1);
  });
  it('has no second one beside an option of its own that says nothing', () => {
    const other = { value: '', label: 'Another practice, or not known' };
    const field = { ...seen(false), options: [{ value: 'a', label: 'A' }, other] };
    expect(itemsOf(field, {})).toHaveLength(2);
  });
  it('reads an answer that was taken back as none', () =>
    expect(readForm({ fields: [seen(false)] }, { seen: '' })).toEqual({ value: {}, errors: {} }));
});
