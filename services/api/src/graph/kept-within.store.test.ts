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
    const filters = fc
      .record(
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
      )
      .filter(({ from, to }) => !from || !to || from <= to);
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

describe('what is said of an entry that is kept within some agencies', () => {
  const when = { occurred: { at: '2025-04-12T09:00:00+01:00' } };
  const keep = async (text: string) => {
    const about = { ...when, childIds: [samim], agencyId: agencies.camhs, audience: 'HEALTH' };
    const { id = '', eventIds = [] } = await askers.priya.send('recordEntry', { ...about, text });
    return { streamId: id, eventId: eventIds[0] ?? '', pathway: 'entry', dataBreach: false };
  };
  const seenBy = async (asker: Asker, childId: string) => {
    await product.shown();
    const { data } = await asker.ask(
      `{ child(id: "${childId}") { chronology(first: 100) { nodes { headline text inErrorBecause } } } }`,
    );
    return JSON.stringify(data);
  };

  it('is kept with it: whom it was shared with, and what came of it', async () => {
    const { streamId: entryId } = await keep(`${KEPT}: told on`);
    const shared = await askers.priya.send('shareInformation', {
      ...{ ...when, childIds: [samim], fromAgencyId: agencies.camhs, entryIds: [entryId] },
      ...{ to: [{ agencyId: agencies.hospital }], channel: 'TELEPHONE', basis: 'SAFEGUARDING' },
      ...{ what: `${KEPT}: shared`, why: KEPT },
    });
    const heard = await askers.priya.send('communicateEntryOutcome', {
      ...{ ...when, entryId, to: [{ agencyId: agencies.hospital }], everyoneTold: true },
      ...{ outcome: `${KEPT}: what came of it`, channel: 'TELEPHONE' },
    });
    expect([shared.__typename, heard.__typename]).toEqual(['Receipt', 'Receipt']);
    expect(await seenBy(askers.priya, samim)).toContain(`${KEPT}: shared`);
    expect(await seenBy(askers.tunde, samim)).not.toContain(KEPT);
    const { data } = await askers.tunde.ask(`{ search(text: "Kept within") { totalCount } }`);
    expect(data).toEqual({ search: { totalCount: 0 } });
  });

  it('is kept with it: what stood in the way, and what that led to', async () => {
    const { streamId: entryId } = await keep(`${KEPT}: no bed`);
    const { __typename } = await askers.priya.send('recordConstraint', {
      ...{ ...when, entryId, childIds: [samim], agencyId: agencies.camhs },
      ...{ constraint: 'NO_BED', effect: `${KEPT}: a night in a corridor` },
    });
    expect(__typename).toBe('Receipt');
    expect(await seenBy(askers.priya, samim)).toContain(`${KEPT}: a night in a corridor`);
    expect(await seenBy(askers.tunde, samim)).not.toContain(KEPT);
  });

  it('is kept with it: why it was recorded in error', async () => {
    const undo = await keep(`${KEPT}: in error`);
    await askers.priya.send('recordInError', { ...undo, reason: `${KEPT}: another boy` });
    expect(await seenBy(askers.priya, samim)).toContain(`${KEPT}: another boy`);
    expect(await seenBy(askers.tunde, samim)).not.toContain(KEPT);
  });

  it('is kept with it on the record that it is moved to', async () => {
    const { id: other = '' } = await askers.tunde.send('registerChild', {
      ...{ ...when, reference: 'KCP-000777', agencyId: agencies.socialCare },
      names: [{ given: 'Invented', family: 'Brother', kind: 'CURRENT' }],
    });
    await askers.tunde.send('startAgencyInvolvement', {
      ...{ ...when, childId: other, agencyId: agencies.camhs, concerning: 'CHILD' },
    });
    const undo = await keep(`${KEPT}: of his brother`);
    const moved = await askers.priya.send('moveToOtherChild', {
      ...{ ...undo, fromChildId: samim, toChildId: other, reason: 'Said of his brother.' },
    });
    expect(moved.__typename).toBe('Receipt');
    expect(await seenBy(askers.priya, other)).toContain(KEPT);
    expect(await seenBy(askers.tunde, other)).not.toContain(KEPT);
  });
});
