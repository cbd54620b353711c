import { table } from '@throughline/projections/table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from './store.ts';
import { asMatch } from './words.ts';

describe('what is searched', () => {
  it('is never a field of its table, for a field stands in no text', () => {
    type Named = { readonly name: string };
    const named = table<Named>({
      name: 'called',
      key: ({ name }) => name,
      fields: ['name'],
      words: { name: '$.name' },
    });
    expect(() => openStore(':memory:', [named])).toThrow(
      'called searches $.name, which is a field',
    );
  });
});

describe('typing words to search for', () => {
  it('can never be a command to the index', () =>
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(asMatch(typed) ?? '""*').toMatch(/^("[\p{L}\p{N}]*" ?)+\*$/u);
      }),
    ));
});
