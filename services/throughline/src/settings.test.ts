import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('PORT', () => {
  it('is a number of digits', () => expect(readSettings({ PORT: '8080' }).port).toBe(8080));
  it.each(['', ' ', '-1', '3e3', '70000', 'http'])('is not %j', (PORT) =>
    expect(() => readSettings({ PORT })).toThrow('PORT should be a port number from 0 to 65535'),
  );
});
