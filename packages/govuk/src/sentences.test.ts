import { describe, expect, it } from 'vitest';
import { startOfSentence, withinSentence } from './sentences.ts';

describe('words where a sentence begins', () => {
  it('begin with a capital and keep those they have', () =>
    expect(startOfSentence('make the complaint to the NHS')).toBe('Make the complaint to the NHS'));
});

describe('words within a sentence', () => {
  it('begin small and keep the capitals after that', () =>
    expect(withinSentence('Declined at triage: redirected to CAMHS')).toBe(
      'declined at triage: redirected to CAMHS',
    ));
  it('keep an abbreviation or a name that they begin with', () =>
    expect(withinSentence(['CAMHS crisis team', 'Mental Health Act assessment', 'A bed'])).toEqual([
      'CAMHS crisis team',
      'Mental Health Act assessment',
      'a bed',
    ]));
});
