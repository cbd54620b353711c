/** Groups of consumers on streams of their own: made, joined, asked about. */
import {
  type EventStoreDBClient,
  type PersistentSubscriptionToStream,
  START,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { aStream } from './asking.ts';

export type Settings = Parameters<typeof streamSettings>[0];

/** What is asked of groups by one client. */
export const groupsOf = (client: () => EventStoreDBClient) => {
  const aGroup = async (settings: Settings = {}): Promise<{ stream: string; group: string }> => {
    const [stream, group] = [aStream(), `group-${crypto.randomUUID()}`];
    const full = streamSettings({ startFrom: START, ...settings });
    await client().createPersistentSubscriptionToStream(stream, group, full);
    return { stream, group };
  };
  const consume = (
    stream: string,
    group: string,
    bufferSize = 10,
  ): PersistentSubscriptionToStream =>
    client().subscribeToPersistentSubscriptionToStream(stream, group, { bufferSize });
  const info = (stream: string, group: string) =>
    client().getPersistentSubscriptionToStreamInfo(stream, group);
  return { aGroup, consume, info };
};

/** Takes so many messages, acknowledging each. */
export const take = async (howMany: number, subscription: PersistentSubscriptionToStream) => {
  const rows = [];
  for await (const row of subscription) {
    await subscription.ack(row);
    rows.push(row);
    if (rows.length === howMany) break;
  }
  return rows;
};
