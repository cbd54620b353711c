/** Opening a record is an event before the answer, whichever part is asked for. */
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingOf, type Known } from '../testing/ask-everything.ts';
import { samim } from '../testing/kelderby.fixtures.ts';
import { type Planted, startPlanted } from '../testing/planted.ts';
import { schema } from './schema.ts';

let product: Planted['product'];
let askers: Planted['askers'];
let ids: Planted['ids'];

beforeAll(async () => {
  ({ product, askers, ids } = await startPlanted());
});
afterAll(() => product.end());

describe('opening a record', () => {
  const openings = async (userId: string) =>
    (await product.events('access', samim))
      .filter(
        ({ event, metadata }) => event.type === 'RecordOpened' && metadata.actor.user === userId,
      )
      .map(({ event }) => event as unknown as { what: string; entryIds?: string[] }); // RecordOpened

  it('is an event before the answer: one for each part and request', async () => {
    const before = (await openings('wyn')).length;
    await askers.wyn.ask(`{ child(id: "${samim}") { name
      a: chronology { totalCount } b: chronology(kinds: [ENTRY]) { totalCount }
      concerns { id } more: concerns { title } } }`);
    const whats = (await openings('wyn')).slice(before).map(({ what }) => what);
    expect(whats.toSorted()).toEqual(['child', 'chronology', 'concerns']);
  });

  it('names the entry where one is opened alone', async () => {
    await askers.wyn.ask(`{ child(id: "${samim}") { entry(id: "${ids.entry}") { text } } }`);
    expect((await openings('wyn')).at(-1)).toMatchObject({ what: 'entry', entryIds: [ids.entry] });
  });

  it('stands in the audit, with who and what', async () => {
    await askers.wyn.ask(`{ child(id: "${samim}") { ledger { totalCount } } }`);
    await product.shown();
    const { data } = await askers.tunde.ask<{ child: { openings: { nodes: Known[] } } }>(
      `{ child(id: "${samim}") { openings(first: 50) { nodes { userId did what } } } }`,
    );
    expect(data?.child.openings.nodes).toContainEqual({
      userId: 'wyn',
      did: 'opened',
      what: 'ledger',
    });
  });

  it('leaves no part of the record that can be read unrecorded', async () => {
    const child = schema.getType('Child');
    if (!isObjectType(child)) throw new Error('Expected a type Child.');
    // What the first page of a record shows; opened with the child itself.
    const ofTheChild = ['names', 'bornOn', 'involvement', 'otherDatesOfBirth'];
    const parts = Object.values(child.getFields()).filter(
      ({ name, type }) => isObjectType(getNamedType(type)) && !ofTheChild.includes(name),
    );
    for (const part of parts) {
      const before = (await openings('wyn')).length;
      const args = part.args.some(({ name }) => name === 'id') ? `(id: "${ids.entry}")` : '';
      await askers.wyn.ask(
        `{ child(id: "${samim}") { ${part.name}${args} ${everythingOf(part.type, {}, 0)} } }`,
      );
      expect((await openings('wyn')).length - before, part.name).toBe(2);
    }
  });

  it('is refused without an event', async () => {
    await askers.owen.ask(`{ child(id: "${samim}") { name } }`);
    expect(await openings('owen')).toEqual([]);
  });
});
