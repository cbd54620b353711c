/** Held against the plainest thing that answers the same: a list. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TOMBSTONE } from '../protocol/revisions.ts';
import type { Order, Place } from './new-places.ts';
import { RecentPlaces } from './recent-places.ts';

const STREAMS = [1, 2, 3, 700_001];

class Model {
  places: readonly Place[] = [];
  onTheirWay: readonly Place[] = [];
  next = 1;

  of(stream: number, order: Order): readonly Place[] {
    const all = [...this.onTheirWay, ...this.places].filter((place) => place.stream === stream);
    return order === 'ASC' ? all : all.toReversed();
  }

  lastOf(stream: number): number | undefined {
    return this.of(stream, 'DESC')[0]?.revision;
  }
}

const byStream = (a: Place, b: Place): number => a.stream - b.stream || a.revision - b.revision;

const check = (recent: RecentPlaces, model: Model, [first, length, limit]: readonly number[]) => {
  expect(recent.waiting).toBe(model.places.length + model.onTheirWay.length);
  for (const stream of [...STREAMS, 99]) {
    expect(recent.lastOf(stream)).toBe(model.lastOf(stream));
    for (const order of ['ASC', 'DESC'] as const) {
      for (const last of [(first ?? 0) + (length ?? 0), TOMBSTONE]) {
        const stretch = { stream, first: first ?? 0, last, limit: limit ?? 1, order };
        const expected = model
          .of(stream, order)
          .filter(({ revision }) => revision >= stretch.first && revision <= last);
        expect(recent.placesOf(stretch)).toEqual(expected.slice(0, stretch.limit));
      }
    }
  }
};

const add = (recent: RecentPlaces, model: Model, revisions: Map<number, number>, seed: number) => {
  const stream = STREAMS[seed % STREAMS.length] ?? 1;
  for (let count = 0; count < 1 + (seed % 200); count += 1) {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const place = { stream, revision, position: model.next };
    model.next += 1 + (seed % 2); // what was put into the file at once lies between
    recent.add(place);
    model.places = [...model.places, place];
  }
};

const step = (recent: RecentPlaces, model: Model, howMany: number): void => {
  if (!recent.isOnItsWay) {
    recent.putInOrder();
    model.onTheirWay = model.places.toSorted(byStream);
    model.places = [];
  }
  expect(recent.next(howMany)).toEqual(model.onTheirWay.slice(0, howMany));
  recent.wentIntoFile(Math.min(howMany, model.onTheirWay.length));
  model.onTheirWay = model.onTheirWay.slice(howMany);
  expect(recent.isOnItsWay).toBe(model.onTheirWay.length > 0);
};

const anAction = fc.record({
  kind: fc.constantFrom('add', 'add', 'step', 'undo'),
  seed: fc.nat(1000),
});
const aLook = fc.tuple(fc.nat(600), fc.nat(300), fc.integer({ min: 1, max: 150 }));

it('tells of each stream what came and is not in the file, also after a write was undone', () => {
  fc.assert(
    fc.property(fc.array(anAction, { maxLength: 40 }), aLook, (actions, look) => {
      const recent = new RecentPlaces();
      const model = new Model();
      const revisions = new Map<number, number>();
      for (const { kind, seed } of actions) {
        if (kind === 'add') add(recent, model, revisions, seed);
        else if (kind === 'step') step(recent, model, seed);
        else {
          const [kept, next] = [recent.kept(), model.next];
          const [other, before] = [Object.assign(new Model(), model), new Map(revisions)];
          add(recent, other, before, seed);
          step(recent, other, seed);
          recent.goBackTo(kept);
          model.next = next;
        }
        check(recent, model, look);
      }
    }),
    { numRuns: 40 },
  );
});
