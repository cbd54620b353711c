import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import {
  imported,
  importId,
  pairOf,
  pairsGrouped,
  rejected,
  rejectedOf,
} from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (known: object = { import: imported }, query = '') => {
  const one = await opened(`/imports/${importId}${query}`, { ...known });
  close = one.site.close;
  return one;
};

describe('the result of an import', () => {
  it('counts what came in, and shows first what must be put right', async () => {
    const { html } = await open();
    expect(html).toContain('College &lt;export&gt;.csv');
    expect(html).toContain('2, of which 1 must be put right and somebody has seen to 1 since');
    expect(html).toMatch(/line 7: the date cannot be read[\s\S]*3\?\/1\?\/2O24[\s\S]*&lt;boy&gt;/);
    expect(html).toContain(`/imports/${importId}/rows/7/settle`);
    expect(html).not.toContain(`/imports/${importId}/rows/3/settle`);
    expect(html).toContain('line 9: left out, because A duplicate of line 4');
    expect(html).toContain('1 row with nothing to record');
  });

  it('leads to the list of words, also where none was found', async () => {
    const { html } = await open({ import: { ...imported, glossary: [] } });
    expect(html).toContain('None were found in this file.');
    expect(html).toContain(`href="/imports/${importId}/glossary"`);
    expect(await faults(html)).toEqual([]);
  });

  it('shows both sides of a pair, and why they may be one', async () => {
    const { html } = await open();
    expect(html).toContain('Because: same day; same words.');
    expect(html).toContain('Welfare call');
    expect(html).toContain('Call from college');
    expect(html).toContain('1 pair waits for somebody to look');
  });

  it('can be withdrawn by those whose file it is, once', async () => {
    expect((await open()).html).toContain(`/imports/${importId}/withdraw`);
    await close?.();
    expect((await open({ import: { ...imported, isMine: false } })).html).not.toContain(
      '/withdraw',
    );
    await close?.();
    const gone = await open({ import: { ...imported, status: 'withdrawn' } }, '?done=withdrawn');
    expect(gone.html).not.toContain(`/imports/${importId}/withdraw`);
    expect(gone.html).toContain('The import is withdrawn.');
  });

  it('says so where nothing was left out and nothing is alike', async () => {
    const { html } = await open({
      import: { ...imported, rejectedRows: rejectedOf({}), ...pairsGrouped([]) },
    });
    expect(html).toMatch(/id="put-right">[\s\S]*None\./);
    expect(html).toContain('None were found.');
  });

  it('shows 25 rows of thousands to put right, says which they are, and leads to the others', async () => {
    const many = Array.from({ length: 3012 }, (_, n) => rejected(n + 1, {}));
    const rejectedRows = rejectedOf({ TO_PUT_RIGHT: many, NOTHING_TO_RECORD: many });
    const known = { import: { ...imported, rejectedCount: 6024, rejectedRows } };
    const first = await open(known);
    expect(first.html).toContain('6,024, of which 3,012 must be put right');
    expect(first.html).toContain('Rows 1 to 25 of 3,012.');
    expect([...first.html.matchAll(/rows\/\d+\/put-right/g)]).toHaveLength(25);
    expect(first.html).toContain(`href="/imports/${importId}?toPutRight=25#put-right"`);
    expect(await faults(first.html)).toEqual([]);
    await close?.();
    const last = (await open(known, '?toPutRight=3000&dropped=25')).html;
    expect(last).toContain('Rows 3,001 to 3,012 of 3,012.');
    expect([...last.matchAll(/rows\/\d+\/put-right/g)]).toHaveLength(12);
    expect(last).toContain(`?toPutRight=2975&amp;dropped=25#put-right"`);
    expect(last).toMatch(/id="dropped"[^>]* open/);
    expect(last).toContain('Rows 26 to 50 of 3,012.');
  });

  it('shows 10 of many pairs, counts all that wait, and leads to the others and back', async () => {
    const many = Array.from({ length: 60 }, (_, n) => [
      pairOf(`a${n}`, `b${n}`, { certain: n < 3 }),
    ]);
    const known = { import: { ...imported, ...pairsGrouped(many, 1200) } };
    const first = await open(known);
    expect(first.html).toContain('60 pairs wait for somebody to look, 1,200 are decided');
    expect(first.html).toContain('Link all 3 certain pairs');
    expect(first.html).toContain('Pairs and groups 1 to 10 of 60.');
    expect([...first.html.matchAll(/>Pair \d+ /g)]).toHaveLength(10);
    expect(first.html).toContain(`href="/imports/${importId}?pairs=10#pairs">Later pairs`);
    expect(await faults(first.html)).toEqual([]);
    await close?.();
    const last = await open(known, '?pairs=50&toPutRight=0');
    expect(last.html).toContain('>Pair 60 ');
    expect(last.html).toContain(`href="/imports/${importId}?pairs=40#pairs">Earlier pairs`);
    expect(last.html).toContain(`/pairs/a59/b59/link?pairs=50"`);
    await close?.();
    const beyond = (await open(known, '?pairs=75')).html;
    expect(beyond).toContain('60 pairs wait');
    expect(beyond).toContain('60 in all, and none this far on.');
    expect(beyond).toContain('Earlier pairs');
  });
});
