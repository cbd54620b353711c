/** Feeding the views: what is told twice before it is saved, as after a lost connection, changes nothing. */
import type { Happening, Projection } from '@throughline/projections/projection';
import { table } from '@throughline/projections/table';
import { openStore } from '@throughline/read-store/store';
import { expect, it } from 'vitest';
import { openFeed } from './feed.ts';

type Told = { readonly id: string };
const told = table<Told>({ name: 'heard', onlyAdded: true, key: ({ id }) => id });

const happening = (id: string, position: bigint): Happening => ({
  ...{ id, position, partnership: 'kelderby', category: 'entry', streamId: id, revision: 0 },
  ...{ type: 'EntryRecorded', unreadable: 'damaged', storedAt: '2025-01-06T09:00:00.000Z' },
  metadata: {
    ...{ schema: 1, subjects: [], command: id, correlation: id },
    actor: { user: 'u-invented', role: 'system' },
    recordedAt: '2025-01-06T09:00:00.000Z',
  },
});

it('tells the views of every event once, whatever comes again', () => {
  const heard: string[] = [];
  const view: Projection = {
    ...{ name: 'heard', version: 1, tables: [told] },
    project: ({ id }, rows) => {
      heard.push(id);
      rows.put(told, { id });
    },
  };
  const fail = (fault: unknown) => {
    throw fault;
  };
  const store = openStore(':memory:', [told]);
  const feed = openFeed({
    ...{ store, storeId: 's', views: [view], onViewFault: fail, onStoreFault: fail },
  });
  for (const [id, position] of [
    ...([
      ['a', 1n],
      ['b', 2n],
      ['c', 2n],
      ['a', 1n],
      ['b', 2n],
      ['c', 2n],
    ] as const),
    ['d', 3n] as const,
  ])
    feed.tell(happening(id, position));
  feed.save();
  feed.tell(happening('d', 3n));
  expect(heard).toEqual(['a', 'b', 'c', 'd']);
  expect(store.checkpoint()).toMatchObject({ position: 3n, eventId: 'd', before: 2n });
  store.close();
});
