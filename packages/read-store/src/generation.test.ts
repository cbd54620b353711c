import { describe, expect, it } from 'vitest';
import { generationOf } from './generation.ts';

describe('naming a generation', () => {
  const views = [
    { name: 'a', version: 1 },
    { name: 'b', version: 1 },
  ];
  it('is the same whatever the order, and another for another version', () => {
    expect(generationOf(views.toReversed())).toBe(generationOf(views));
    expect(generationOf([...views.slice(1), { name: 'a', version: 2 }])).not.toBe(
      generationOf(views),
    );
  });
});
