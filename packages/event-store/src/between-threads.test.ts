/** Handing events from one thread to another: what arrives is what was sent, to the last bit. */
import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import { expect, it } from 'vitest';
import { pack, unpack } from './between-threads.ts';

const LAST = 2n ** 63n - 1n; // a tombstone's revision
const letter: AllStreamRecordedEvent = {
  ...{ streamId: 'kelderby.letter-1', id: '9d1e0ed8-57fd-4a0c-8d83-70b1c0bd9c53' },
  ...{ revision: LAST, type: 'LetterWritten', isJson: true },
  created: new Date('2025-01-06T09:00:00.123Z'),
  position: { commit: 2n ** 60n + 1n, prepare: 2n ** 60n },
  data: { to: 'Zoë \u{1f4ee}', lines: [1.5, null, true, { __proto__: null, text: '\ud800' }] },
  metadata: { schema: 1 },
};
const { metadata: _, ...bare } = letter;
const withoutMetadata: AllStreamRecordedEvent = { ...bare, metadata: undefined };
const bytes = Uint8Array.of(0, 255, 10);
const drawing: AllStreamRecordedEvent = { ...letter, isJson: false, data: bytes };

it('tells JSON in one text', () => {
  const packed = pack([{ event: letter }, { event: withoutMetadata }]);
  expect(packed).toBeTypeOf('string');
  expect(unpack(packed)).toEqual([letter, withoutMetadata]);
});

it('leaves bytes as they are', () => {
  const scrawled: AllStreamRecordedEvent = { ...letter, metadata: bytes };
  for (const events of [[letter, drawing], [scrawled]]) {
    const packed = pack(events.map((event) => ({ event })));
    expect(unpack(structuredClone(packed))).toEqual(events);
  }
});

it('hands over nothing as nothing', () => expect(unpack(pack([]))).toEqual([]));

it('tells what was opened beside the fields that stand open, and seals nothing again', () => {
  const data = { agencyId: 'a-1', sealed: 'q83vEjRWeJA=' };
  const opened = JSON.stringify({ data: { text: 'Zoë’s “letter”\n\u2028' }, fingerprint: 'f' });
  const packed = pack([{ event: { ...letter, data }, opened }, { event: letter }]);
  expect(unpack(packed)).toEqual([
    { ...letter, data: { agencyId: 'a-1' }, opened: JSON.parse(opened) },
    letter,
  ]);
  expect(packed).not.toContain(data.sealed);
  const beside = pack([{ event: { ...letter, data }, opened }, { event: drawing }]);
  expect(unpack(structuredClone(beside))).toEqual([{ ...letter, data }, drawing]);
});
