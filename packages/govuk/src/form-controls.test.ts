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
  it('offers to take back an answer that nobody must give, once there is one', () => {
    expect(itemsOf(seen(false), {})).toHaveLength(1);
    expect(itemsOf(seen(false), { seen: 'seen' })).toContainEqual({ value: '', text: 'No answer' });
    expect(itemsOf(seen(true), { seen: 'seen' })).toHaveLength(1);
  });
  it('reads an answer that was taken back as none', () =>
    expect(readForm({ fields: [seen(false)] }, { seen: '' })).toEqual({ value: {}, errors: {} }));
});
