/** Tokens for scripts: whom they name, and for how long. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tokensSignedWith } from './tokens.ts';

const claims = { userId: 'u-invented', partnership: 'kelderby' };
const tokens = tokensSignedWith('a secret for tests, long enough to sign with');

describe('reading a token', () => {
  it('says whom it names, as often as it is asked', async () => {
    const token = await tokens.issue(claims, 60);
    expect(await tokens.read(token)).toEqual(claims);
    expect(await tokens.read(token)).toEqual(claims);
  });
  it('knows nobody by one that has run out since it was last read', async () => {
    const token = await tokens.issue(claims, 1);
    expect(await tokens.read(token)).toEqual(claims);
    await pause(1_100);
    expect(await tokens.read(token)).toBeUndefined();
  });
  it('knows nobody by one that was changed or signed elsewhere', async () => {
    const token = await tokens.issue(claims, 60);
    expect(await tokens.read(`${token.slice(0, -2)}xx`)).toBeUndefined();
    const foreign = tokensSignedWith('another secret, of another house altogether');
    expect(await tokens.read(await foreign.issue(claims, 60))).toBeUndefined();
  });
});
