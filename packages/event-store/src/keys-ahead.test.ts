/** Opening events ahead of whoever follows: only with the key that they were sealed under, and for nobody whose key is gone. */
import { createSecretKey, randomBytes } from 'node:crypto';
import type { AllStreamRecordedEvent, EventData } from '@eventstore/db-client';
import { metadata } from '@throughline/decider/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import { pack, unpack } from './between-threads.ts';
import { decoder, encode } from './codec.ts';
import type { Found, ScopeKey } from './keyring.ts';
import { type KeysAhead, keysAhead } from './keys-ahead.ts';
import { child, letters } from './letters.fixtures.ts';
import { toScopeKeyEventData, wrap } from './scope-key.ts';
import type { Arrived } from './sealed-part.ts';
import { toEventData } from './stored.ts';

const WHEN = '2025-04-11T13:10:00.000Z';
const epochKey = createSecretKey(randomBytes(32));
const scopeKey: ScopeKey = {
  scope: `child:${child}`,
  version: 1,
  key: createSecretKey(randomBytes(32)),
};
const names = { scope: scopeKey.scope, key: 1, epoch: 'epoch-1' };

const recorded = (
  streamId: string,
  { id = '', type, data, metadata: envelope }: EventData,
  revision = 0n,
) => ({
  ...{ streamId, id, type, isJson: true as const, revision },
  created: new Date(WHEN),
  position: { commit: 7n, prepare: 7n },
  data: JSON.parse(JSON.stringify(data)),
  metadata: JSON.parse(JSON.stringify(envelope)),
});

const keyEvent = (event: Parameters<typeof toScopeKeyEventData>[0], revision = 0n) =>
  recorded('kelderby.scopeKey-1', toScopeKeyEventData(event, scopeKey.scope, WHEN), revision);
const created = keyEvent({
  ...{ type: 'ScopeKeyCreated', ...names },
  wrapped: wrap(epochKey, scopeKey.key, names),
});
const destroyed = keyEvent({ type: 'ScopeKeyDestroyed', scope: scopeKey.scope, key: 1 }, 1n);

const lineSealed = (under: ScopeKey = scopeKey): AllStreamRecordedEvent =>
  recorded(
    'kelderby.letter-s-1',
    toEventData(
      encode({
        pathway: letters,
        id: child,
        event: { type: 'LineWritten', text: 'A line that is nobody’s to read.' } as {
          type: string;
        },
        metadata: metadata({ schema: 1 }),
        fingerprint: 'f'.repeat(64),
        scopeKey: under,
      }),
    ),
  );

let keys: KeysAhead;
const ask = vi.fn<(epoch: string) => void>();
beforeEach(() => {
  ask.mockClear();
  keys = keysAhead(ask);
});

const decoded = async (event: Arrived, key: Found) =>
  decoder([letters], { held: () => undefined, find: async () => key })(event);

it('asks once for a key that it needs, and opens what comes after that was lent', async () => {
  keys.learn(created);
  expect(ask).not.toHaveBeenCalled();
  for (const event of [lineSealed(), lineSealed()]) expect(keys.open(event)).toEqual({ event });
  expect(ask.mock.calls).toEqual([['epoch-1']]);
  keys.take('epoch-1', epochKey);
  const event = lineSealed();
  const [opened] = unpack(pack([keys.open(event)]));
  expect(opened?.opened?.data).toEqual({ text: 'A line that is nobody’s to read.' });
  expect(opened && (await decoded(opened, scopeKey.key))).toEqual(
    await decoded(event, scopeKey.key),
  );
  expect(ask).toHaveBeenCalledTimes(1);
});

it('shows nothing that was opened to whoever finds the key gone', async () => {
  keys.learn(created);
  keys.open(lineSealed());
  keys.take('epoch-1', epochKey);
  const [opened] = unpack(pack([keys.open(lineSealed())]));
  expect(opened?.opened).toBeDefined();
  for (const [key, why] of [
    ['erased', 'erased'],
    ['unknown', 'damaged'],
  ] as const)
    expect(opened && (await decoded(opened, key)).recorded).toMatchObject({ unreadable: why });
});

it('leaves sealed what it has no key for, or another', () => {
  const stays = (event: AllStreamRecordedEvent) => expect(keys.open(event)).toEqual({ event });
  stays(lineSealed()); // of a scope that it never read of
  expect(ask).not.toHaveBeenCalled();
  keys.learn(created);
  keys.open(lineSealed());
  keys.take('epoch-1', epochKey);
  stays(lineSealed({ ...scopeKey, version: 2 }));
  stays(lineSealed({ ...scopeKey, key: createSecretKey(randomBytes(32)) }));
  stays({ ...lineSealed(), metadata: undefined });
  stays({ ...lineSealed(), metadata: { schema: 1 } });
  stays({ ...lineSealed(), isJson: false, data: Uint8Array.of(1) });
});

it('lets go of a key that is destroyed, and takes none that was lent too late', () => {
  const sibling: ScopeKey = { ...scopeKey, scope: 'child:another' };
  const theirs = { ...names, scope: sibling.scope };
  keys.learn(created);
  keys.learn(
    keyEvent({
      ...{ type: 'ScopeKeyCreated', ...theirs },
      wrapped: wrap(epochKey, sibling.key, theirs),
    }),
  );
  keys.open(lineSealed());
  keys.learn(destroyed);
  keys.take('epoch-1', epochKey); // asked for before
  for (const under of [scopeKey, sibling]) {
    const event = lineSealed(under);
    expect(keys.open(event)).toEqual({ event });
  }
  expect(ask.mock.calls).toEqual([['epoch-1'], ['epoch-1']]);
});
