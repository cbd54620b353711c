/**
 * Kill -9 of any process at any moment, while several people record: nothing that was acknowledged is
 * lost, nothing is shown twice, nothing is half. Repeat a run with FAULT_SEED (chance decides whom and
 * when; the machine decides the rest), and run longer with FAULT_SECONDS.
 */
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openViews } from '@throughline/read-store/open-views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseLoad, makeCaseLoad } from '../support/case-load.ts';
import type { Asker } from '../support/graph.ts';
import { canFindProcesses, commandLine, startProduct } from '../support/product.ts';
import { randomFrom } from '../support/random.ts';
import { type Victims, victimsOf } from './killing.ts';
import { chronologyOf, type Line, rowsOf } from './shown.ts';
import { type Journal, recordOne, writeUntil } from './writers.ts';

const SEED = Number(process.env['FAULT_SEED'] ?? randomInt(1_000_000));
const SECONDS = Number(process.env['FAULT_SECONDS'] ?? 20);
const WRITERS = 6;
const CHILDREN = 3;

const journal: Journal = { acknowledged: [], resent: 0, repeated: 0 };
const folder = mkdtempSync(join(tmpdir(), 'throughline-kill-'));
let victims: Victims;
let load: CaseLoad;
let asker: Asker;

const lastPosition = (): string => {
  const positions = journal.acknowledged.map(({ receipt }) => BigInt(receipt.position));
  return String(positions.toSorted((a, b) => Number(a - b)).at(-1) ?? 0n);
};

const asSent = (childId: string) =>
  journal.acknowledged
    .filter(({ childIds }) => childIds.includes(childId))
    .map(({ receipt, text, at }) => [receipt.id, Date.parse(at), text].join(' '));

const asShown = (lines: readonly Line[]) =>
  lines
    .filter(({ kind }) => kind === 'ENTRY')
    .map(({ streamId, text, occurred }) =>
      [streamId, Date.parse(occurred.at ?? ''), text].join(' '),
    );

/** Those of one list that another has not, few enough to read. */
const without = (rows: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others);
  return rows.filter((row) => !known.has(row)).slice(0, 3);
};

describe.skipIf(!canFindProcesses)(
  `killing any process at any moment (seed ${SEED}, ${SECONDS} s; on Linux only, for it needs /proc)`,
  () => {
    beforeAll(
      async () => {
        console.log(`FAULT_SEED=${SEED} repeats these kills`);
        const random = randomFrom(SEED);
        const product = await startProduct(folder);
        victims = victimsOf(folder, product, random);
        const origin = () => victims.product().origin;
        load = await makeCaseLoad(folder, origin, CHILDREN);
        asker = { origin, token: load.token };
        const signal = AbortSignal.timeout(SECONDS * 1_000);
        const writing = { asker, load, journal, random: randomFrom(SEED + 1), signal };
        await Promise.all([writeUntil(WRITERS, writing), victims.killUntil(signal)]);
        const { eventNode, background, launcher } = victims.killed;
        console.log(
          `killed: event node ${eventNode}, background ${background}, launcher ${launcher}; ` +
            `${journal.acknowledged.length} entries acknowledged, ${journal.resent} sent again, ${journal.repeated} of them recorded before`,
        );
      },
      SECONDS * 1_000 + 120_000,
    );

    afterAll(async () => {
      await victims?.product().end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    }, 30_000);

    it('disturbs people enough to mean something', () => {
      expect(Math.min(...Object.values(victims.killed))).toBeGreaterThan(0);
      expect(journal.acknowledged.length).toBeGreaterThan(SECONDS);
      expect(journal.resent).toBeGreaterThan(0);
    });

    it('leaves every acknowledged entry in its chronologies, once and whole, and nothing else', async () => {
      for (const childId of load.childIds) {
        const lines = await chronologyOf(asker, childId, lastPosition());
        expect(lines.filter(({ unreadable }) => unreadable !== null)).toEqual([]);
        expect(new Set(lines.map(({ eventId }) => eventId)).size).toBe(lines.length);
        const [shown, sent] = [asShown(lines), asSent(childId)];
        expect({ lost: without(sent, shown), unasked: without(shown, sent) }).toEqual({
          lost: [],
          unasked: [],
        });
        expect(shown.length).toBe(sent.length);
      }
    }, 60_000);

    it('leaves views as the log alone would build them', async () => {
      const last = await recordOne({ asker, load, journal, random: randomFrom(SEED + 2) });
      const views = openViews(folder);
      expect(await views.waitFor(BigInt(last.position), 30_000)).toBe(true);
      views.close();
      const before = rowsOf(folder);
      expect(await commandLine(folder, 'rebuild')).toMatch(/The views were built anew/);
      const after = rowsOf(folder);
      expect(after.length).toBeGreaterThan(journal.acknowledged.length);
      expect(after.length).toBe(before.length);
      expect({ missing: without(before, after), added: without(after, before) }).toEqual({
        missing: [],
        added: [],
      });
    }, 60_000);
  },
);
