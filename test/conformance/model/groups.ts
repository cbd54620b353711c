/** Persistent subscriptions in the model: what each group has still to give, and what it was told to park. */
import {
  type EventStoreDBClient,
  PARK,
  type PersistentSubscriptionToStream,
  RETRY,
  SKIP,
  START,
  persistentSubscriptionToStreamSettingsFromDefaults as settingsFromDefaults,
} from '@eventstore/db-client';
import { expect } from 'vitest';
import { until } from '../asking.ts';
import type { Kept, Reference } from './reference.ts';

type Group = {
  readonly stream: string;
  readonly name: string;
  /** The revision it gives next. */
  next: number;
  parked: Kept[];
};

type Row = Parameters<PersistentSubscriptionToStream['ack']>[0];

const LINK = 'link'; // told of a parked message whose event is out of sight

export class Groups {
  private readonly groups: Group[] = [];
  private readonly client: () => EventStoreDBClient;
  private readonly reference: Reference;
  private readonly upTo: (limit: number) => number;

  constructor(
    client: () => EventStoreDBClient,
    reference: Reference,
    upTo: (limit: number) => number,
  ) {
    this.client = client;
    this.reference = reference;
    this.upTo = upTo;
  }

  async create(stream: string): Promise<void> {
    const next = this.upTo(this.reference.last(stream) + 2);
    const group = { stream, name: `group-${this.groups.length}`, next, parked: [] };
    const settings = settingsFromDefaults({ startFrom: next === 0 ? START : BigInt(next) });
    await this.client().createPersistentSubscriptionToStream(stream, group.name, settings);
    this.groups.push(group);
  }

  private any(): Group | undefined {
    return this.groups[this.upTo(this.groups.length)];
  }

  /** What a group has not given yet, and moves it on. */
  private due(group: Group): readonly Kept[] {
    const inSight = this.reference.read(group.stream);
    if ('refused' in inSight) return [];
    const due = inSight.filter(({ revision }) => revision >= group.next);
    group.next = (due.at(-1)?.revision ?? group.next - 1) + 1;
    return due;
  }

  /** Consumes to the end, answering each message as chance has it. */
  async consume(): Promise<void> {
    const group = this.any();
    const due = group ? this.due(group) : [];
    if (!group || due.length === 0) return;
    const ids = due.map(({ id }) => id);
    const parked = await this.take(group, ids.length, (row, times, subscription) => {
      const chance = times > 0 ? 0 : this.upTo(5);
      if (chance === 1) return subscription.nack(SKIP, 'skipped', row);
      if (chance === 2) return subscription.nack(RETRY, 'again', row);
      if (chance === 3) return subscription.nack(PARK, 'parked', row);
      return subscription.ack(row);
    });
    expect(parked.given).toEqual(ids);
    group.parked.push(...due.filter(({ id }) => parked.ids.has(id)));
    await this.expectParked(group);
  }

  /** Has what was parked given out again, before what is new, and acknowledges all of it. */
  async replay(): Promise<void> {
    const group = this.any();
    if (!group || group.parked.length === 0) return;
    const inSight = this.reference.read(group.stream);
    const isInSight = (event: Kept): boolean =>
      !('refused' in inSight) && inSight.some(({ revision }) => revision === event.revision);
    const parked = group.parked.map((event) => (isInSight(event) ? event.id : LINK));
    const due = [...parked, ...this.due(group).map(({ id }) => id)];
    await this.client().replayParkedMessagesToStream(group.stream, group.name);
    const { given } = await this.take(group, due.length, (row, _, subscription) =>
      subscription.ack(row),
    );
    expect(given).toEqual(due);
    group.parked = [];
    await this.expectParked(group);
  }

  async restart(): Promise<void> {
    await this.client().restartPersistentSubscriptionSubsystem();
  }

  private async stats({ stream, name }: Group) {
    return this.client().getPersistentSubscriptionToStreamInfo(stream, name);
  }

  private async expectParked(group: Group): Promise<void> {
    const count = BigInt(group.parked.length);
    await until(async () => (await this.stats(group)).stats.parkedMessageCount === count);
  }

  /** Takes so many messages, each once more where it is asked for again; leaves when all are answered for. */
  private async take(
    group: Group,
    count: number,
    answer: (row: Row, times: number, on: PersistentSubscriptionToStream) => Promise<void>,
  ): Promise<{ readonly given: readonly string[]; readonly ids: ReadonlySet<string> }> {
    const { stream, name } = group;
    const subscription = this.client().subscribeToPersistentSubscriptionToStream(stream, name);
    const given: string[] = [];
    const ids = new Set<string>();
    let underWay = 0;
    const nack = subscription.nack.bind(subscription);
    subscription.nack = (action, reason, ...rows) => {
      if (action === PARK) for (const { event } of rows) ids.add(event?.id ?? '');
      if (action === RETRY) underWay += rows.length;
      return nack(action, reason, ...rows);
    };
    for await (const row of subscription) {
      if (row.retryCount === 0) given.push(row.event?.type === '$>' ? LINK : (row.event?.id ?? ''));
      else underWay -= 1;
      await answer(row, row.retryCount, subscription);
      if (given.length === count && underWay === 0) break;
    }
    await until(async () => (await this.stats(group)).stats.totalInFlightMessages === 0);
    await subscription.unsubscribe();
    await until(async () => (await this.stats(group)).connections.length === 0);
    return { given, ids };
  }
}
