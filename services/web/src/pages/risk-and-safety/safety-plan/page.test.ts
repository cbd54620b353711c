import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { child, opened } from '../../cases.fixtures.ts';
import { path } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (safetyPlan: object | null) => {
  const one = await opened(`${path}/safety-plan`, { child: { ...child, glance: { safetyPlan } } });
  close = one.site.close;
  return one.html;
};

describe('the safety plan', () => {
  it('shows what is recorded in the order in which it is done, and leaves the rest out', async () => {
    const html = await open({
      id: 'p',
      version: 'v2',
      since: { grain: 'DAY', asWritten: '', inWords: '1 February 2025' },
      what: 'Music, then <ring>',
      services: 'Crisis line 01632 960300',
      childTookPart: false,
    });
    expect(html.indexOf('Music, then &lt;ring&gt;')).toBeLessThan(html.indexOf('01632 960300'));
    expect(html).not.toContain('Warning signs');
    expect(html).toContain('The child is not recorded as having taken part.');
    expect(html).toMatch(
      /KCP-\d+<\/span>\. Printed by Ada &lt;Example&gt;, .*, 2 December 2025 at 9:14am/,
    );
    expect(await faults(html)).toEqual([]);
  });

  it('says what to do where there is none', async () => {
    const html = await open(null);
    expect(html).toContain('No safety plan is on record here.');
    expect(html).toContain('call 999');
    expect(await faults(html)).toEqual([]);
  });
});
