/** Names of streams: put together and taken apart, and derived ids that never change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedPartnership, streamName, streamParts, uuidOf } from './naming.ts';

const word = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,20}$/);

describe('naming a stream', () => {
  it('can be taken apart again', () => {
    fc.assert(
      fc.property(word, word, fc.uuid(), (partnership, category, streamId) => {
        const parts = { partnership, category, streamId };
        expect(streamParts(streamName(partnership, category, streamId))).toEqual(parts);
      }),
    );
  });

  it('knows a stranger', () => {
    for (const name of ['$settings', 'letter-1', '.letter-1', 'kelderby.-1', 'kelderby.letter'])
      expect(streamParts(name)).toBeUndefined();
  });

  it('refuses a partnership whose name could be taken for another part', () => {
    expect(checkedPartnership('kelderby2')).toBe('kelderby2');
    for (const name of ['kelder-by', 'kelder.by', 'Kelderby', '$kelderby', ''])
      expect(() => checkedPartnership(name)).toThrow(`found "${name}"`);
  });
});

describe('deriving an id', () => {
  it('gives what it always gave', () => {
    expect(uuidOf('store')).toBe(uuidOf('store'));
    expect(uuidOf('store')).toMatchInlineSnapshot(`"1d52c968-dbec-5202-be12-9acdf3b56a4d"`);
  });
});
