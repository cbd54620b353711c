import { describe, expect, it } from 'vitest';
import { checkboxes, radios } from './form-controls.ts';
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

describe('a question with many boxes', () => {
  const options = Array.from({ length: 30 }, (_, n) => ({
    ...{ value: `v${n}`, label: `School ${n}` },
    ...(n < 3 ? {} : { isFurther: true }),
  }));
  const field: FieldDescription = {
    ...{ name: 'to', label: 'Who was told', kind: 'list', required: true, options },
  };
  const params = (ticked: string, of = field) =>
    checkboxes(of, 'to', { typed: { to: ticked }, errors: {} }).params;

  it('shows those that are likely, and the others in a fold, which is open where one is ticked', () => {
    expect(params('v1')['items']).toHaveLength(3);
    expect(params('v1')['more']).toMatchObject({ summary: 'Show 27 more', isOpen: false });
    expect(params('v9')['more']).toMatchObject({ isOpen: true });
  });
  it('folds all of them away where none is likely, and leads to them where none was ticked', () => {
    const all = { ...field, options: options.map((one) => ({ ...one, isFurther: true })) };
    expect(params('', all)['items']).toEqual([]);
    expect(params('', all)['more']).toMatchObject({ summary: 'Show all 30', isOpen: false });
    const wrong = { typed: {}, errors: { to: 'Select who was told' } };
    expect(checkboxes(all, 'to', wrong).params['more']).toMatchObject({
      ...{ idPrefix: 'to', isOpen: true },
    });
  });
  it('shows all of them where they are not many', () => {
    const few = { ...field, options: options.slice(0, 12) };
    expect(params('v1', few)['items']).toHaveLength(12);
    expect(params('v1', few)['more']).toBeUndefined();
  });
});
