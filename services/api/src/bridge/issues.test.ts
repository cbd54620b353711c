/** What is wrong with what somebody typed: the field's own label and a number, never a pattern. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issuesOf, wordsFor } from './issues.ts';

const schema = z.object({
  text: z.string().trim().min(1).max(2000).meta({ label: 'What happened' }),
  weeks: z.number().int().min(1).max(366).meta({ label: 'How often' }),
  who: z
    .array(z.object({ name: z.string().max(3).optional().meta({ label: 'Name' }) }))
    .min(1)
    .max(2)
    .meta({ label: 'Who was told' }),
  code: z.string().regex(/^\d$/).meta({ label: 'Code' }),
  said: z.string().max(1, 'Say it in one letter').meta({ label: 'Said' }),
  id: z.uuid(),
});
const right = {
  ...{ text: 'Rang the school', weeks: 1, who: [{}], code: '1', said: 'a' },
  id: '00000000-0000-4000-8000-000000000001',
};
const said = (wrong: object) => {
  const parsed = schema.safeParse({ ...right, ...wrong }, { error: wordsFor(schema) });
  return parsed.success ? [] : issuesOf(parsed.error);
};

describe('saying what is wrong with a field', () => {
  it.each([
    [{ text: 'x'.repeat(2001) }, 'text', '“What happened” must be 2,000 characters or fewer'],
    [{ text: ' ' }, 'text', '“What happened” is empty'],
    [{ text: undefined }, 'text', '“What happened” is missing'],
    [{ weeks: 0 }, 'weeks', '“How often” must be 1 or more'],
    [{ weeks: 400 }, 'weeks', '“How often” must be 366 or less'],
    [{ who: [] }, 'who', '“Who was told” needs at least 1'],
    [{ who: [{}, {}, {}] }, 'who', '“Who was told” can hold 2 at most'],
    [{ who: [{ name: 'Layla' }] }, 'who.0.name', '“Name” must be 3 characters or fewer'],
    [{ code: 'x' }, 'code', '“Code” is not written in a way that can be read'],
    [{ id: 'x' }, 'id', 'This must be an id, as the graph gives it'],
    [{ said: 'ab' }, 'said', 'Say it in one letter'],
  ])('of %o', (wrong, path, message) => expect(said(wrong)).toEqual([{ path, message }]));
});
