/** What a client may ask of a group and the official one never does: a strategy by name. */
import messages from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { expect, it } from 'vitest';
import { settingsOf } from './settings.ts';

const optionsWith = (strategy: string) => {
  const settings = new messages.CreateReq.Settings();
  settings.setConsumerStrategy(strategy);
  const stream = new shared.StreamIdentifier();
  stream.setStreamName(Buffer.from('work'));
  const options = new messages.CreateReq.Options();
  options.setStreamIdentifier(stream);
  options.setGroupName('readers');
  options.setSettings(settings);
  return options;
};

it.each(['DispatchToSingle', 'RoundRobin', 'Pinned', 'PinnedByCorrelation'])(
  '%s is a strategy',
  (name) => expect(settingsOf(optionsWith(name)).strategy).toBe(name),
);
it('a strategy that nobody knows is refused, not taken for another', () =>
  expect(() => settingsOf(optionsWith('FirstCome'))).toThrow(/FirstCome does not exist/));
