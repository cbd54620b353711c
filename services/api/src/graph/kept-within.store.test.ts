/** An entry that is kept within some agencies is a count to others, by any way round. */
import fc from 'fast-check';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingOf, type Known } from '../testing/ask-everything.ts';
import type { Asker } from '../testing/harness.ts';
import { agencies, samim } from '../testing/kelderby.fixtures.ts';
import { KEPT, type Planted, startPlanted } from '../testing/planted.ts';
import { schema } from './schema.ts';

let product: Planted['product'];
let askers: Planted['askers'];
let ids: Planted['ids'];

beforeAll(async () => {
  ({ product, askers, ids } = await startPlanted());
});
afterAll(() => product.end());

describe('an entry that is kept within some agencies', () => {
  const whole = () => {
    const field = schema.getQueryType()?.getFields()['child'];
    if (field === undefined) throw new Error('Expected a field child.');
    return field;
  };
  const parts = () => {
    const type = getNamedType(whole().type);
    return isObjectType(type) ? Object.values(type.getFields()) : [];
  };

  it('is not told in any part of the record to others, by any way round', async () => {
    const telling: string[] = [];
    for (const part of parts()) {
      const args = part.args.some(({ name }) => name === 'id') ? `(id: "${ids.kept}")` : '';
      const inside = everythingOf(part.type, {}, 3);
      const query = `{ child(id: "${samim}") { ${part.name}${args} ${inside} } }`;
      const answer = await askers.tunde.ask(query);
      expect({ part: part.name, errors: answer.errors }).toEqual({ part: part.name });
      if (JSON.stringify(answer).includes(KEPT)) telling.push(part.name);
    }
    expect(telling).toEqual([]);
    const found = await askers.tunde.ask(
      '{ search(text: "Kept within") { totalCount nodes { entry { text } } } }',
    );
    expect(found.data).toEqual({ search: { totalCount: 0, nodes: [] } });
  });

  it('is counted in the ledger, where it would say who was told of it', async () => {
    const counts = async (asker: Asker) =>
      (
        await asker.ask<{ child: { ledger: Known } }>(
          `{ child(id: "${samim}") { ledger { totalCount withheldCount } } }`,
        )
      ).data?.child.ledger;
    const whole = await counts(askers.priya);
    expect(whole).toMatchObject({ withheldCount: 0 });
    expect(await counts(askers.tunde)).toEqual({
      totalCount: Number(whole?.['totalCount']) - 1,
      withheldCount: 1,
    });
  });

  it('is seen by its own agency', async () => {
    const { data } = await askers.priya.ask<{ child: { entry: { text: string } } }>(
      `{ child(id: "${samim}") { entry(id: "${ids.kept}") { text } } }`,
    );
    expect(data?.child.entry.text).toContain(`${KEPT}: an entry`);
  });

  it('is one that is withheld, whatever the reader filters by', async () => {
    const day = fc.constantFrom('2024-01-01', '2025-04-11', '2025-04-12', '2026-01-01');
    const filters = fc.record(
      {
        from: day,
        to: day,
        agencies: fc.subarray(Object.values(agencies), { minLength: 1 }),
        kinds: fc.subarray(['ENTRY', 'CHILD', 'CHALLENGE', 'REQUEST'], { minLength: 1 }),
        significance: fc.subarray(['ROUTINE', 'NEGATIVE'], { minLength: 1 }),
        text: fc.constantFrom('Kept', 'Planted', 'nothing of the kind'),
        order: fc.constantFrom('OLDEST_FIRST', 'NEWEST_FIRST'),
        first: fc.integer({ min: 0, max: 10 }),
      },
      { requiredKeys: [] },
    );
    const query = `query($from: Date, $to: Date, $agencies: [ID!], $kinds: [EntryKind!],
        $significance: [Significance!], $text: String, $order: ChronologyOrder, $first: Int) {
      child(reference: "KCP-000123") { chronology(from: $from, to: $to, agencies: $agencies, kinds: $kinds,
        significance: $significance, text: $text, order: $order, first: $first) { withheldCount nodes { text } } } }`;
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { data } = await askers.tunde.ask<{
          child: { chronology: { withheldCount: number } };
        }>(query, filter);
        expect(data?.child.chronology.withheldCount).toBe(1);
        expect(JSON.stringify(data)).not.toContain(KEPT);
      }),
      { numRuns: 60 },
    );
    const own = await askers.priya.ask<{ child: { chronology: { withheldCount: number } } }>(query);
    expect(own.data?.child.chronology.withheldCount).toBe(0);
  });
});
