import { describe, expect, it } from 'vitest';
import { answersOf, carried } from './check-answers.ts';
import type { FieldDescription } from './form-description.ts';
import { filledIn } from './occurred-input.ts';

const field = (
  name: string,
  kind: FieldDescription['kind'],
  more: Partial<FieldDescription> = {},
): FieldDescription => ({ name, kind, label: name.toUpperCase(), required: false, ...more });

const said = (one: FieldDescription, typed: Record<string, string | string[]>) =>
  answersOf({ fields: [one] }, typed).answers[0]?.lines;

const colours = {
  options: [
    { value: 'r', label: 'Red' },
    { value: 'g', label: 'Green' },
  ],
};

describe('saying an answer once more', () => {
  it('keeps the lines of a text', () =>
    expect(said(field('a', 'textarea'), { a: 'one\r\n\r\ntwo' })).toEqual(['one', 'two']));

  it('says choices by their labels', () => {
    expect(said(field('a', 'enum', colours), { a: 'g' })).toEqual(['Green']);
    expect(said(field('a', 'id', colours), { a: 'r' })).toEqual(['Red']);
    expect(said(field('a', 'list', colours), { a: ['r', 'g'] })).toEqual(['Red', 'Green']);
    expect(said(field('a', 'boolean'), { a: 'no' })).toEqual(['No']);
  });

  it('says days in words, and a part of one as it was typed', () => {
    const whole = { 'a.day': '3', 'a.month': 'april', 'a.year': '2025' };
    expect(said(field('a', 'date'), whole)).toEqual(['3 April 2025']);
    expect(said(field('a', 'date'), { 'a.month': '4', 'a.year': '2025' })).toEqual(['4 2025']);
    const moment = {
      'a.date.day': '3',
      'a.date.month': '4',
      'a.date.year': '2025',
      'a.time': '3pm',
    };
    expect(said(field('a', 'datetime'), moment)).toEqual(['3 April 2025 at 3pm']);
    expect(said(field('a', 'occurred'), { 'a.words': 'summer 2023' })).toEqual(['summer 2023']);
    const now = { ...moment, 'a.time': '09:14', 'a.filled': '3/4/2025/09:14' };
    expect(said(field('a', 'occurred'), now)).toEqual(['3 April 2025 at 09:14']);
    expect(said(field('a', 'occurred'), { ...now, 'a.date.day': '2' })).toEqual(['2 April 2025']);
    const filled = filledIn({ 'a.date.year': '2025' }, 'a');
    expect(said(field('a', 'occurred'), { ...filled, 'a.words': 'May' })).toEqual(['May']);
  });

  it('says the parts of a group, of rows, and of what was chosen among several', () => {
    const person = { fields: [field('name', 'text'), field('role', 'text')] };
    const typed = { 'a.0.name': 'Pat', 'a.0.role': 'nurse', 'a.1.name': 'Sam' };
    expect(said(field('a', 'object', person), { 'a.name': 'Pat' })).toEqual(['NAME: Pat']);
    expect(said(field('a', 'list', { of: field('a', 'object', person) }), typed)).toEqual([
      'NAME: Pat; ROLE: nurse',
      'NAME: Sam',
    ]);
    const which = { fields: [field('seen', 'object'), field('notSeen', 'object', person)] };
    expect(
      said(field('a', 'oneOf', which), { 'a._which': 'notSeen', 'a.notSeen.name': 'Pat' }),
    ).toEqual(['NOTSEEN', 'NAME: Pat']);
  });

  it('names what was left open, and asks nobody about an id', () => {
    const fields = [field('a', 'text'), field('hidden', 'id'), field('b', 'text', { fresh: true })];
    expect(answersOf({ fields }, { hidden: 'x' })).toEqual({ answers: [], unanswered: ['A'] });
  });
});

describe('carrying answers on', () => {
  it('takes every value, and nothing that belongs to the page', () =>
    expect(
      carried({ a: ['1', '2'], 'b._which': 'x', _csrf: 't', _command: 'c', _checked: 'yes' }),
    ).toEqual([
      { name: 'a', value: '1', isOneOfSeveral: true },
      { name: 'a', value: '2', isOneOfSeveral: true },
      { name: 'b._which', value: 'x', isOneOfSeveral: false },
    ]));
});
