/** A load of the demonstration that is cut off, again and again, on a real event node. */
import type { EventLog } from '@throughline/event-store/open';
import { chronology } from '@throughline/read-store/queries/chronology';
import { importsOfChild } from '@throughline/read-store/queries/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samim } from './case-a.ts';
import { type Demonstration, folder, startDemonstration } from './demonstration.fixtures.ts';
import { isDemonstrationLoaded, loadDemonstration } from './load.ts';

let demonstration: Demonstration;

beforeAll(async () => {
  demonstration = await startDemonstration();
}, 120_000);
afterAll(() => demonstration.end());

class CutOff extends Error {}

/** The log, which goes away before a command that fits, as it does when its process is killed. */
const goneBefore = (log: EventLog, fits: (type: string, nth: number) => boolean): EventLog => {
  let nth = 0;
  return {
    ...log,
    handle: async (order) => {
      nth += 1;
      if (fits(order.command.type, nth)) throw new CutOff();
      return log.handle(order);
    },
    handleMany: async (orders) => {
      // rows of a file, of which half are written
      const kept = orders.findIndex(({ command }) => fits(command.type, -1));
      if (kept < 0) return log.handleMany(orders);
      await log.handleMany(orders.slice(0, Math.ceil(orders.length / 2)));
      throw new CutOff();
    },
  };
};

const loadUntil = (fits: (type: string, nth: number) => boolean): Promise<void> =>
  loadDemonstration({ ...demonstration.options, log: goneBefore(demonstration.log, fits) });

const isLoaded = () => isDemonstrationLoaded({ log: demonstration.log, folder });

describe('a load that is cut off', () => {
  it.each([
    ['in the middle of the story', (_: string, nth: number) => nth === 200],
    ['before the first file came in', (type: string) => type === 'ReceiveImport'],
    [
      'between two rows of a file',
      (type: string, nth: number) => type === 'RecordEntry' && nth < 0,
    ],
    ['before a file was committed', (type: string) => type === 'CommitImport'],
  ])(
    '%s is not loaded',
    async (_, fits) => {
      await expect(loadUntil(fits)).rejects.toBeInstanceOf(CutOff);
      expect(await isLoaded()).toBe(false);
    },
    60_000,
  );

  it('goes on where it stopped, and ends with every entry once', async () => {
    await demonstration.load();
    expect(await isLoaded()).toBe(true);
    const { nodes } = chronology(demonstration.views, {
      ...{ childId: samim, first: 5_000, maySee: () => true },
    });
    expect(nodes.filter(({ row }) => row.kind === 'entry')).toHaveLength(201);
    expect(
      importsOfChild(demonstration.views, samim).map(({ status, added }) => [status, added]),
    ).toEqual([54, 36, 30, 23, 24, 15, 19].map((added) => ['committed', added]));
    const head = await demonstration.log.head();
    await demonstration.load();
    expect(await demonstration.log.head()).toBe(head);
  }, 120_000);
});
