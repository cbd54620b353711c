/** Making events ready to append: their names, and what is said on the envelope. */
import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fingerprintOf } from './canonical.ts';
import { anna, child, letters, sibling } from './letters.fixtures.ts';
import { envelopeOf } from './order.ts';
import { eventIdsOf, type NewEvents, subjectsAfter, write } from './writing.ts';

const scopeKey = { scope: 'child:c-1', version: 1, key: createSecretKey(randomBytes(32)) };
const keys = { keyFor: async () => scopeKey };
const now = () => '2025-04-11T13:10:00.000Z';

const news = (parts: Partial<NewEvents> = {}): NewEvents => ({
  pathway: letters,
  stream: 'kelderby.letter-l-1',
  events: [{ type: 'LineWritten', ...{ text: 'one' } }],
  envelope: envelopeOf({ commandId: 'c-1', actor: anna }, [child], now),
  fingerprint: fingerprintOf('one'),
  ...parts,
});

describe('naming events', () => {
  it('gives the same command the same names, and a name to each event', () => {
    const two = news({ events: [{ type: 'LineWritten' }, { type: 'LineWritten' }] });
    const ids = eventIdsOf(two, scopeKey);
    expect(eventIdsOf(two, scopeKey)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(() => z.uuid({ version: 'v5' }).parse(id)).not.toThrow();
  });

  it('gives other names for another stream, command, payload or writer', () => {
    const envelope = envelopeOf({ commandId: 'c-2', actor: anna }, [child], now);
    const others = [
      news(),
      news({ stream: 'kelderby.letter-l-2' }),
      news({ envelope }),
      news({ fingerprint: fingerprintOf('two') }),
      news({ writer: 'one process' }),
      news({ writer: 'another process' }),
    ];
    expect(new Set(others.flatMap((one) => eventIdsOf(one, scopeKey))).size).toBe(6);
  });

  it('tells nobody without the key which payload it was', () => {
    const key = createSecretKey(randomBytes(32));
    expect(eventIdsOf(news(), { ...scopeKey, key })).not.toEqual(eventIdsOf(news(), scopeKey));
  });
});

describe('writing the envelope', () => {
  it('says who, when and why, and nothing that was not given', async () => {
    const [written] = await write(news(), keys);
    expect(written?.stored.metadata).toStrictEqual({
      schema: 1,
      subjects: [child],
      actor: anna,
      command: 'c-1',
      correlation: 'c-1',
      recordedAt: '2025-04-11T13:10:00.000Z',
      sealed: { scope: 'child:c-1', key: 1, algorithm: 'AES-256-GCM' },
    });
  });

  it('keeps what an import and a demonstration say of themselves', () => {
    const sent = {
      recordedAt: '2024-01-02T03:04:05.000Z',
      simulated: true,
      receivedAt: '2024-01-02T03:00:00.000Z',
      batch: 'b-1',
      correlation: 'k-1',
      causation: 'k-0',
    } as const;
    const expected = { ...sent, command: 'c-1', actor: anna, subjects: [] };
    const sender = { commandId: 'c-1', actor: anna };
    expect(envelopeOf({ ...sender, ...sent }, [], now)).toStrictEqual(expected);
    const without = envelopeOf({ ...sender, batch: undefined }, [], now);
    expect(Object.keys(without)).not.toContain('batch');
  });

  it('copies the policy that a clock was started under', async () => {
    const policy = { id: 'kelderby.concerns', version: '3', hash: 'a'.repeat(64) };
    const Started = z.object({ type: z.literal('Started'), policy: z.unknown() });
    const pathway = { ...letters, events: new Map([['Started', Started]]) };
    const started = { pathway, events: [{ type: 'Started', ...{ policy } }] };
    const [written] = await write(news(started), keys);
    expect(written?.stored.metadata.policy).toEqual(policy);
  });

  it('names the children as they are once the events are in', () => {
    const events = [{ type: 'ChildAdded', ...{ childId: sibling } }];
    expect(subjectsAfter(news({ events }), { children: [child], lines: [] })).toEqual([
      child,
      sibling,
    ]);
  });
});

describe('recognising a command by its payload', () => {
  it('takes no heed of the order of fields, and of nothing else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (fields, extra) => {
        const turned = Object.fromEntries(Object.entries(fields).reverse());
        expect(fingerprintOf(turned)).toBe(fingerprintOf(fields));
        const name = `${extra} and not in it`;
        expect(fingerprintOf({ ...fields, [name]: extra })).not.toBe(fingerprintOf(fields));
        expect(fingerprintOf({ ...fields, [name]: undefined })).toBe(fingerprintOf(fields));
      }),
    );
  });
});
