/** The timekeeper on a real log and its views: what was missed is recorded once, however many look. */
import { randomUUID } from 'node:crypto';
import { raise } from '@throughline/domain/professional-concern/professional-concern.fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../../api/src/testing/harness.ts';
import { settle } from '../../api/src/testing/kelderby.fixtures.ts';
import { type Timekeeper, timekeeperFor } from './timekeeper.ts';

let product: Product;
let said: string[];
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
});
afterAll(() => product.end());

const keeperOf = ({ log, views }: Product, now = '2025-06-02T09:00:00Z'): Timekeeper => {
  said = [];
  return timekeeperFor({
    ...{ log, views, partnership: 'kelderby', machine: () => Date.parse(now) },
    say: (words) => said.push(words),
  });
};
const raised = async (): Promise<string> => {
  const concernId = randomUUID();
  await product.given('professionalConcern', concernId, raise({ concernId }));
  await product.shown();
  return concernId;
};
const missedOf = async (concernId: string): Promise<readonly string[]> =>
  (await product.events('professionalConcern', concernId)).flatMap(({ event }) =>
    event.type === 'DeadlineMissed' && 'clock' in event ? [String(event.clock)] : [],
  );

describe('looking at what fell due', () => {
  it('records each missed deadline, by the timekeeper’s own hand', async () => {
    const concernId = await raised();
    expect(await keeperOf(product).look()).toBeGreaterThan(0);
    expect(await missedOf(concernId)).toContain('s1_answer');
    const [missed] = (await product.events('professionalConcern', concernId)).filter(
      ({ event }) => event.type === 'DeadlineMissed',
    );
    expect(missed?.metadata.actor).toEqual({ user: 'timekeeper', role: 'system' });
    expect(missed?.metadata.recordedAt).toBe('2025-06-02T09:00:00.000Z');
    expect(said).toEqual([]);
  });

  it('records nothing the second time, nor after the views have moved on', async () => {
    const concernId = await raised();
    const keeper = keeperOf(product);
    await keeper.look();
    const before = await missedOf(concernId);
    expect(await keeper.look()).toBe(0);
    await product.shown();
    expect(await keeper.look()).toBe(0);
    expect(await missedOf(concernId)).toEqual(before);
  });

  it('records once what several timekeepers see at one moment', async () => {
    const second = await startProduct({ over: product });
    try {
      const concernId = await raised();
      await second.shown();
      const news = await Promise.all([keeperOf(product).look(), keeperOf(second).look()]);
      const missed = await missedOf(concernId);
      expect(new Set(missed).size).toBe(missed.length);
      expect(news[0] + news[1]).toBe(missed.length);
    } finally {
      await second.end();
    }
  });

  it('leaves alone what is not due yet', async () => {
    const concernId = await raised();
    await keeperOf(product, '2025-04-11T15:00:00Z').look();
    expect(await missedOf(concernId)).toEqual([]);
  });

  it('leaves alone what was answered in time, though it looks later', async () => {
    const concernId = await raised();
    const at = { start: '2025-04-14', end: '2025-04-14', grain: 'day', asWritten: '14 April 2025' };
    await product.given('professionalConcern', concernId, {
      ...{ type: 'AnswerConcern', concernId, occurred: at, by: { name: 'Priya Venkataraman' } },
      ...{ answer: 'We keep the case open.', position: 'agrees' },
    } as { type: string });
    await product.shown();
    await keeperOf(product).look();
    expect(await missedOf(concernId)).not.toContain('s1_answer');
  });
});
