/** Taking turns, going through a door, remembering the latest: the small machines of this room. */
import { setImmediate as soon } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate } from './gate.ts';
import { recent } from './recent.ts';
import { eachOf, turns } from './turns.ts';

describe('taking turns', () => {
  it('does one thing at a time for a name, in order, and others meanwhile', async () => {
    const inTurn = turns();
    const said: string[] = [];
    const slowly = (what: string, ticks: number) => async () => {
      said.push(`${what} begins`);
      for (let tick = 0; tick < ticks; tick += 1) await soon();
      said.push(`${what} ends`);
    };
    await Promise.all([
      inTurn('a', slowly('first', 5)),
      inTurn('a', slowly('second', 0)),
      inTurn('b', slowly('other', 1)),
    ]);
    expect(said.filter((words) => !words.startsWith('other'))).toEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
    ]);
    expect(said.indexOf('other ends')).toBeLessThan(said.indexOf('first ends'));
  });

  it('goes on after a failure, which only its own caller hears', async () => {
    const inTurn = turns();
    const failed = inTurn('a', () => Promise.reject(new Error('fell over')));
    const next = inTurn('a', async () => 'up again');
    await expect(failed).rejects.toThrow('fell over');
    expect(await next).toBe('up again');
  });
});

describe('doing something for each', () => {
  it('answers in order and never does more at once than it may', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (ticks, width) => {
        let atOnce = 0;
        let most = 0;
        const results = await eachOf(ticks, width, async (tick) => {
          atOnce += 1;
          most = Math.max(most, atOnce);
          for (let passed = 0; passed < tick; passed += 1) await soon();
          atOnce -= 1;
          return tick;
        });
        expect(results).toEqual(ticks);
        expect(most).toBeLessThanOrEqual(width);
      },
    );
    await fc.assert(property, { numRuns: 30 });
  });

  it('begins nothing more after a fault, and passes it on when the rest has ended', async () => {
    const begun: number[] = [];
    const doing = eachOf([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      await soon();
      if (item === 1) throw new Error('one is bad');
    });
    await expect(doing).rejects.toThrow('one is bad');
    expect(begun.length).toBeLessThan(6);
  });
});

describe('going through a door', () => {
  it('lets in no more than there is room for, in the order they came', async () => {
    const door = gate(2);
    const inside: number[] = [];
    const enter = async (who: number) => {
      const leave = await door.enter();
      inside.push(who);
      return leave;
    };
    const [first, second] = await Promise.all([enter(1), enter(2)]);
    const later = [enter(3), enter(4)];
    await soon();
    expect(inside).toEqual([1, 2]);
    first();
    first(); // leaving twice makes room once
    await soon();
    expect(inside).toEqual([1, 2, 3]);
    second();
    await Promise.all(later);
    expect(inside).toEqual([1, 2, 3, 4]);
  });
});

describe('remembering the latest', () => {
  it('forgets what was used longest ago', () => {
    const kept = recent<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
    kept.delete('a');
    expect(kept.get('a')).toBeUndefined();
  });
});
