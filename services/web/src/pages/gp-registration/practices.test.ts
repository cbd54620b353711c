import { describe, expect, it } from 'vitest';
import { gpChoices } from './practices.ts';

const data = {
  agencies: [
    { id: '1', name: 'Harbour Practice', kind: 'gp', takenOverBy: { name: 'Quayside Surgery' } },
    { id: '2', name: 'Police', kind: 'police', takenOverBy: null },
    { id: '3', name: 'Quayside Surgery', kind: 'gp', takenOverBy: null },
  ],
};

describe('offering GP practices', () => {
  it('puts one that another took over behind the others, and lets the choice be taken back', () =>
    expect(gpChoices(data)['gp-practice']).toEqual([
      { value: '3', label: 'Quayside Surgery' },
      { value: '1', label: 'Harbour Practice (taken over by Quayside Surgery)' },
      { value: '', label: 'Another practice, or not known' },
    ]));
});
