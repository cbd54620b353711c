/**
 * The product under what happens to any program: its event store hangs for a while, it is stopped and
 * started again, somebody starts a second one on the same folder.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { takeLease } from '@throughline/read-store/lease';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseLoad, makeCaseLoad } from '../support/case-load.ts';
import { startNode } from '../support/event-node.ts';
import { type Asker, command, type Receipt } from '../support/graph.ts';
import {
  canFindProcesses,
  processesOn,
  type RunningProduct,
  startProduct,
} from '../support/product.ts';
import { chronologyOf } from './shown.ts';

const HANGS = 7_000; // ms: longer than the five seconds after which an append is sent again
const ENTRIES = 20;

const folder = mkdtempSync(join(tmpdir(), 'throughline-stopping-'));
let product: RunningProduct;
let load: CaseLoad;
let asker: Asker;

const record = (text: string): Promise<Receipt> => {
  const { agencyId, childIds } = load;
  const occurred = { at: '2025-01-07T09:00:00Z' };
  const input = { commandId: randomUUID(), agencyId, childIds, occurred, text };
  return command(asker, 'recordEntry', input);
};

const textsOf = async (receipt: Receipt): Promise<readonly (string | null)[]> => {
  const [childId = ''] = load.childIds;
  const lines = await chronologyOf(asker, childId, receipt.position);
  return lines
    .filter(({ kind }) => kind === 'ENTRY')
    .map(({ text }) => text)
    .toSorted();
};

const reasonOf = (starting: Promise<unknown>): Promise<string> =>
  starting.then(
    () => 'it started',
    (error: unknown) => String(error),
  );

describe.skipIf(!canFindProcesses)(
  'stopping and going on (on Linux only, for it needs /proc)',
  () => {
    const expected: string[] = [];

    beforeAll(async () => {
      product = await startProduct(folder);
      const origin = () => product.origin;
      load = await makeCaseLoad(folder, origin, 1);
      asker = { origin, token: load.token };
    }, 90_000);
    afterAll(async () => {
      await product?.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    }, 30_000);

    it('records what was asked for while the event store hung, once it goes on', async () => {
      const { eventNode } = product.processes();
      if (eventNode === undefined) throw new Error('Expected an event node to run.');
      process.kill(eventNode, 'SIGSTOP');
      const texts = Array.from({ length: ENTRIES }, (_, n) => `While it hung, entry ${n}`);
      const recording = Promise.all(texts.map(record));
      await pause(HANGS);
      process.kill(eventNode, 'SIGCONT');
      const receipts = await recording;
      expected.push(...texts);
      const last = receipts.toSorted((a, b) => Number(a.position) - Number(b.position)).at(-1);
      expect(last && (await textsOf(last))).toEqual(expected.toSorted());
    }, 90_000);

    it('refuses a second event node on its folder, in words', async () => {
      expect(await reasonOf(startNode({ data: join(folder, 'events') }))).toMatch(
        /already|in use|another/i,
      );
    });

    it('refuses a second writer of its views, and says who writes', async () => {
      const { background } = product.processes();
      expect(
        await reasonOf(Promise.resolve().then(() => takeLease(join(folder, 'views')))),
      ).toMatch(`process ${background} already is`);
    });

    it('refuses to be started a second time on its folder, and goes on undisturbed', async () => {
      expect(await reasonOf(startProduct(folder))).toMatch(/already|in use|another/i);
      expected.push('After the second start');
      const receipt = await record('After the second start');
      expect(await textsOf(receipt)).toEqual(expected.toSorted());
    }, 60_000);

    it('leaves no process behind when it is told to stop, and has everything when it starts again', async () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        expect(processesOn(folder).length).toBeGreaterThanOrEqual(3);
        await product.end(signal);
        expect(processesOn(folder)).toEqual([]);
        product = await startProduct(folder);
        const text = `After ${signal}`;
        expected.push(text);
        expect(await textsOf(await record(text))).toEqual(expected.toSorted());
      }
    }, 90_000);

    it('leaves no process behind when its launcher is killed', async () => {
      await product.end('SIGKILL');
      for (let tries = 0; processesOn(folder).length > 0 && tries < 100; tries += 1)
        await pause(100);
      expect(processesOn(folder)).toEqual([]);
      product = await startProduct(folder);
      expect(await textsOf(await record('After a kill'))).toEqual(
        [...expected, 'After a kill'].toSorted(),
      );
    }, 60_000);
  },
);
