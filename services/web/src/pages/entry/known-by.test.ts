import { describe, expect, it } from 'vitest';
import { knowledgeInWords } from './known-by.ts';

const known = [{ basis: 'was told', knownBy: '2024-11-04T15:00:00.000Z', channel: 'telephone' }];

describe('what an agency knew of a line, in words', () => {
  it('says by when, and on what evidence', () => {
    expect(knowledgeInWords({ known, changedSince: false })).toBe(
      'by 4 November 2024 at 3pm: it was told, by telephone',
    );
  });
  it('says that the line reads otherwise now', () => {
    expect(knowledgeInWords({ known, changedSince: true })).toContain('It was changed later');
  });
  it('is nothing where nobody asked', () => {
    expect(knowledgeInWords({ known: [], changedSince: false })).toBeUndefined();
  });
});
