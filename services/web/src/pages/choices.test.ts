import { describe, expect, it } from 'vitest';
import { agencyOptions } from './choices.ts';

const infirmary = { id: '1', name: 'Infirmary', takenOverBy: { name: 'Trust' } };
const data = { agencies: [infirmary, { id: '2', name: 'Police', takenOverBy: null }] };

describe('offering agencies', () => {
  it('puts one that another took over last, and says whose its work is now', () =>
    expect(agencyOptions(data)).toEqual([
      { value: '2', label: 'Police' },
      { value: '1', label: 'Infirmary (taken over by Trust)' },
    ]));
  it('leaves out the one that is asked to be', () =>
    expect(agencyOptions(data, '1')).toEqual([{ value: '2', label: 'Police' }]));
});
