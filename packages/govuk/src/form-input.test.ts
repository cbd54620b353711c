import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldDescription, FieldKind, FormDescription, Typed } from './form-description.ts';
import { readForm } from './form-input.ts';
import { filledIn } from './occurred-input.ts';

const field = (
  name: string,
  kind: FieldKind,
  more: Partial<FieldDescription> = {},
): FieldDescription => ({ name, kind, label: `The ${name}`, required: false, ...more });

const form = (...fields: FieldDescription[]): FormDescription => ({ fields });
const colours = [
  { value: 'red', label: 'Red' },
  { value: 'blue', label: 'Blue' },
];
const when = form(field('when', 'occurred', { label: 'When was it?' }));
const occurred = (typed: Typed) => readForm(when, typed).value['when'];
const day = (date: string, more: Typed = {}) => {
  const [year, month, dayOfMonth] = date.split('-');
  return { 'when.date.day': dayOfMonth, 'when.date.month': month, 'when.date.year': year, ...more };
};

describe('reading a form', () => {
  it('gives each kind its value', () => {
    const whole = form(
      field('name', 'text'),
      field('note', 'textarea'),
      field('count', 'number'),
      field('seen', 'boolean'),
      field('colour', 'enum', { options: colours }),
      field('colours', 'list', { of: field('colours', 'enum', { options: colours }) }),
      field('lines', 'list', { of: field('lines', 'text') }),
      field('born', 'date'),
      field('at', 'datetime'),
      field('who', 'object', { fields: [field('name', 'text')] }),
    );
    const typed = {
      name: ' Pat ',
      note: 'one\r\ntwo',
      count: '3',
      seen: 'no',
      colour: 'red',
      colours: ['red', 'blue', 'green'],
      lines: 'a\r\n\r\n b ',
      'born.day': '1',
      'born.month': '1',
      'born.year': '2008',
      'at.date.day': '4',
      'at.date.month': '6',
      'at.date.year': '2026',
      'at.time': '9:32am',
      'who.name': 'Sam',
    };
    expect(readForm(whole, typed)).toEqual({
      errors: {},
      value: {
        name: 'Pat',
        note: 'one\ntwo',
        count: 3,
        seen: false,
        colour: 'red',
        colours: ['red', 'blue'],
        lines: ['a', 'b'],
        born: '2008-01-01',
        at: '2026-06-04T09:32:00+01:00',
        who: { name: 'Sam' },
      },
    });
  });

  it('leaves out what was left empty, and asks for what is required', () => {
    const both = (required: boolean) =>
      form(
        field('name', 'text', { required }),
        field('nhs', 'text', { required, label: 'NHS number' }),
        field('colour', 'enum', { required, options: colours, label: 'What colour?' }),
      );
    expect(readForm(both(false), {})).toEqual({ value: {}, errors: {} });
    expect(readForm(both(true), {}).errors).toEqual({
      name: 'Enter the name',
      nhs: 'Enter NHS number',
      colour: 'Select an answer to “What colour?”',
    });
  });

  it('refuses a choice that was not offered, and figures that are none', () => {
    const both = form(field('colour', 'enum', { options: colours }), field('count', 'number'));
    expect(readForm(both, { colour: 'green', count: '1e9' }).errors).toEqual({
      colour: 'Select the colour',
      count: 'The count must be a number',
    });
  });

  it('asks which, where a moment came twice', () => {
    const at = form(field('at', 'datetime'));
    const typed = { 'at.date.day': '27', 'at.date.month': '10', 'at.date.year': '2024' };
    expect(readForm(at, { ...typed, 'at.time': '1:30am' }).errors['at.time']).toMatch(/BST .* GMT/);
    expect(readForm(at, { ...typed, 'at.time': '1:30am GMT' }).value['at']).toBe(
      '2024-10-27T01:30:00+00:00',
    );
  });

  it('reads the rows of a list, leaves out empty ones, and says which is wrong', () => {
    const people = form(
      field('people', 'list', {
        of: field('people', 'object', {
          fields: [field('name', 'text', { required: true }), field('age', 'number')],
        }),
      }),
    );
    expect(
      readForm(people, { 'people.0.name': 'Pat', 'people.1.name': '', 'people.2.age': '7' }),
    ).toEqual({
      value: { people: [{ name: 'Pat' }, { age: 7 }] },
      errors: { 'people.2.name': 'Enter the name' },
    });
  });

  it('does a bounded amount of work, whatever is sent', () => {
    const people = form(field('people', 'list', { fields: [field('name', 'text')] }));
    expect(readForm(people, { 'people.99999999.name': 'x' }).value).toEqual({});
  });

  it('fails on nothing that a browser can send', () => {
    const kinds: FieldKind[] = [
      'text',
      'number',
      'boolean',
      'enum',
      'list',
      'date',
      'datetime',
      'occurred',
    ];
    const whole = form(...kinds.map((kind) => field(kind, kind, { required: true })));
    const names = kinds.flatMap((kind) =>
      ['', '.day', '.date.day', '.date.month', '.date.year', '.time', '.until.day', '.0'].map(
        (end) => kind + end,
      ),
    );
    const typed = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.string(), fc.nat(40).map(String)),
    );
    fc.assert(
      fc.property(typed, (sent) => {
        const { value, errors } = readForm(whole, sent);
        for (const kind of kinds)
          expect(kind in value || Object.keys(errors).some((path) => path.startsWith(kind))).toBe(
            true,
          );
      }),
    );
  });
});

describe('a group that was left empty', () => {
  const person = { fields: [field('name', 'text'), field('role', 'text')] };

  it('says what would be enough, where no part of it has to be answered by itself', () => {
    const whole = form(field('who', 'object', { ...person, required: true }));
    expect(readForm(whole, {}).errors).toEqual({
      who: 'Enter the who: the name or the role',
    });
  });

  it('says no more where one part has to be answered', () => {
    const name = field('name', 'text', { required: true });
    const whole = form(
      field('who', 'list', {
        required: true,
        of: field('who', 'object', { fields: [name, name] }),
      }),
    );
    expect(readForm(whole, {}).errors).toEqual({ who: 'Enter the who' });
  });
});

describe('reading a choice of shapes', () => {
  const seen = form(
    field('seen', 'oneOf', {
      required: true,
      label: 'Was the child seen?',
      fields: [
        field('alone', 'object', { fields: [] }),
        field('notSeen', 'object', { fields: [field('why', 'text', { required: true })] }),
      ],
    }),
  );

  it('takes the chosen shape alone', () => {
    expect(readForm(seen, { 'seen._which': 'alone', 'seen.notSeen.why': 'typed before' })).toEqual({
      value: { seen: { alone: true } },
      errors: {},
    });
    expect(
      readForm(seen, { 'seen._which': 'notSeen', 'seen.notSeen.why': 'asleep' }).value,
    ).toEqual({
      seen: { notSeen: { why: 'asleep' } },
    });
  });

  it('asks for a choice, and for what the choice asks', () => {
    expect(readForm(seen, { 'seen._which': 'other' }).errors).toEqual({
      seen: 'Select an answer to “Was the child seen?”',
    });
    expect(readForm(seen, { 'seen._which': 'notSeen' }).errors).toEqual({
      'seen.notSeen.why': 'Enter the why',
    });
  });
});

describe('making the id of something new', () => {
  const risks = form(
    field('riskId', 'id', { fresh: true, required: true }),
    field('plans', 'list', {
      of: field('plans', 'object', {
        fields: [field('planId', 'id', { fresh: true, required: true }), field('what', 'text')],
      }),
    }),
  );
  const typed = { _command: 'c1', 'plans.0.what': 'call', 'plans.1.what': '' };

  it('makes the same for the same command, another for another, and none for an empty row', () => {
    const once = readForm(risks, typed).value;
    expect(readForm(risks, typed).value).toEqual(once);
    expect(readForm(risks, { ...typed, _command: 'c2' }).value['riskId']).not.toBe(once['riskId']);
    expect(once['riskId']).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(once['plans']).toHaveLength(1);
  });
});

describe('reading when something happened', () => {
  it('takes a day, a month or a year', () => {
    expect(occurred(day('2024-05-22'))).toEqual({ on: '2024-05-22' });
    expect(occurred({ 'when.date.month': 'Feb', 'when.date.year': '2024' })).toEqual({
      asWritten: 'February 2024',
    });
    expect(occurred({ 'when.date.year': '2021' })).toEqual({ asWritten: '2021' });
  });

  it('knows the moment, and leaves a doubtful one to the record', () => {
    expect(occurred(day('2026-06-04', { 'when.time': '9:32am' }))).toEqual({
      at: '2026-06-04T09:32:00+01:00',
    });
    expect(occurred(day('2024-10-27', { 'when.time': '1:30am GMT' }))).toEqual({
      at: '2024-10-27T01:30:00+00:00',
    });
    expect(occurred(day('2024-10-27', { 'when.time': '1:30am' }))).toEqual({
      on: '2024-10-27',
      time: '1:30am',
    });
    expect(occurred(day('2024-10-27', { 'when.time': 'about 3pm' }))).toEqual({
      on: '2024-10-27',
      time: 'about 3pm',
    });
  });

  it('takes words before a date that the page filled in and nobody changed', () => {
    const filled = filledIn(day('2025-12-02', { 'when.time': '09:14' }), 'when');
    expect(occurred(filled)).toEqual({ at: '2025-12-02T09:14:00+00:00' });
    expect(occurred({ ...filled, 'when.words': 'summer 2023' })).toEqual({
      asWritten: 'summer 2023',
    });
    const both = { ...filled, 'when.words': 'summer 2023', 'when.date.day': '1' };
    expect(readForm(when, both).errors).toEqual({
      'when.words': 'Give either a date or words, not both',
    });
  });

  it('takes no time that the page filled in beside another day', () => {
    const filled = filledIn(day('2025-12-02', { 'when.time': '09:14' }), 'when');
    expect(occurred({ ...filled, 'when.date.day': '1' })).toEqual({ on: '2025-12-01' });
    expect(occurred({ ...filled, 'when.date.day': '1', 'when.time': '4pm' })).toEqual({
      at: '2025-12-01T16:00:00+00:00',
    });
    expect(occurred({ ...filled, 'when.date.day': '02' })).toEqual({
      at: '2025-12-02T09:14:00+00:00',
    });
  });

  it('takes words', () => {
    expect(occurred({ 'when.words': 'summer 2023' })).toEqual({ asWritten: 'summer 2023' });
    expect(occurred({ 'when.words': '3 May', 'when.time': 'evening' })).toEqual({
      asWritten: '3 May',
      time: 'evening',
    });
  });

  it('says what is wrong where', () => {
    const errors = (typed: Typed) => readForm(when, typed).errors;
    expect(errors(day('2024-02-31'))).toEqual({ 'when.date': 'The date must be a real date' });
    expect(errors(day('2024-02-03', { 'when.time': 'later' }))).toHaveProperty(['when.time']);
    expect(errors(day('2024-02-03', { 'when.words': 'summer' }))).toHaveProperty(['when.words']);
    expect(errors({ 'when.time': '9am' })).toHaveProperty(['when.date']);
  });
});

describe('reading a question of yes or no', () => {
  it('says in a sentence what is to be selected', () => {
    const talked = field('spoken', 'boolean', { label: 'It was talked about', required: true });
    const asked = field('reached', 'boolean', { label: 'Did you reach them?', required: true });
    expect(readForm(form(talked, asked), {}).errors).toEqual({
      spoken: 'Select whether it was talked about',
      reached: 'Select an answer to “Did you reach them?”',
    });
  });
});
