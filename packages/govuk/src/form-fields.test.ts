/** Groups of questions: what is said once of all of them. */
import { describe, expect, it } from 'vitest';
import type { FieldDescription } from './form-description.ts';
import { formFields } from './form-fields.ts';

const part = (name: string, label: string): FieldDescription => ({
  ...{ name, label, kind: 'text', required: false },
});
const person = (more: Partial<FieldDescription>): FieldDescription => ({
  ...{ name: 'by', kind: 'object', label: 'Who acknowledged it', required: true },
  fields: [part('name', 'Name'), part('role', 'Role')],
  ...more,
});
const drawn = (field: FieldDescription) => {
  const [group] = formFields({ fields: [field] }, {}, {});
  const labels = group?.children.map(({ params }) => (params['label'] as { text: string }).text); // as `control` makes it
  return { hint: group?.params['hint'], labels };
};

describe('asking for somebody', () => {
  it('marks neither name nor role as optional where one of them has to be given', () =>
    expect(drawn(person({}))).toEqual({
      hint: 'Fill in what you know: one of these is enough',
      labels: ['Name', 'Role'],
    }));

  it('says once, over the group, that nobody has to be named', () =>
    expect(drawn(person({ required: false }))).toEqual({
      hint: undefined,
      labels: ['Name', 'Role'],
    }));

  it('marks the parts where another part has to be there', () => {
    const fields = [part('name', 'Name'), { ...part('agency', 'Agency'), required: true }];
    expect(drawn(person({ fields })).labels).toEqual(['Name (optional)', 'Agency']);
  });
});
