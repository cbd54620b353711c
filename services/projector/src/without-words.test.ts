import { describe, expect, it } from 'vitest';
import { withoutWords } from './without-words.ts';

describe('logging a fault', () => {
  it('says its kind and place, and nothing that it quotes', () => {
    const logged = withoutWords({
      position: 7n,
      cause: new SyntaxError('Unexpected token: Samim rang.\nHe has not slept'),
    });
    expect(logged['position']).toBe('7');
    expect(logged['cause']).toMatch(/^SyntaxError\nat /);
    expect(JSON.stringify(logged)).not.toMatch(/Samim|slept/);
  });
});
