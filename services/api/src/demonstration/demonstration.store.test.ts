/** The demonstration on a real event node: it loads, loads once, and its views are what the case says. */
import { concernsOfChild } from '@throughline/read-store/queries/concerns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samim } from './case-a.ts';
import { type Demonstration, folder, startDemonstration } from './demonstration.fixtures.ts';
import { isDemonstrationLoaded } from './load.ts';

let demonstration: Demonstration;

beforeAll(async () => {
  demonstration = await startDemonstration();
}, 60_000);
afterAll(() => demonstration.end());

describe('loading the demonstration', () => {
  it('knows that it is not there yet', async () =>
    expect(await isDemonstrationLoaded({ log: demonstration.log, folder })).toBe(false));

  it('plays the story and imports the files', async () => {
    const t = Date.now();
    await demonstration.load();
    console.log('loaded in', Date.now() - t, demonstration.said);
    expect(await isDemonstrationLoaded({ log: demonstration.log, folder })).toBe(true);
    expect(concernsOfChild(demonstration.views, samim)).toHaveLength(2);
  }, 120_000);

  it('adds no event when it is loaded again', async () => {
    const head = await demonstration.log.head();
    await demonstration.load();
    expect(await demonstration.log.head()).toBe(head);
  }, 120_000);
});
