import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { pages } from '../../../pages.ts';
import { child, leader, opened } from '../../cases.fixtures.ts';
import { path, recorder } from '../../record.fixtures.ts';
import { groups } from './groups.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (me: object) => {
  const one = await opened(`${path}/record`, { me, child });
  close = one.site.close;
  return one.html;
};

describe('the ways to record', () => {
  it('are offered in plain words to somebody who may record', async () => {
    const html = await open(recorder);
    expect(html).toContain(`href="${path}/call"`);
    expect(html).toContain('Disagree with another agency’s decision or action');
    expect(await faults(html)).toEqual([]);
  });

  it('leave out what a role would be refused', async () => {
    const html = await open({ ...leader, permissions: [] });
    expect(html).not.toContain(`href="${path}/call"`);
    expect(html).toContain('Your role reads this record');
    expect(await faults(html)).toEqual([]);
  });

  it.each(groups.flatMap(({ ways }) => ways))('lead to a page that is there: $text', (way) => {
    const [address] = way.path.split('?');
    expect(pages.map((route) => route.path)).toContain(`/children/:childId${address}`);
  });
});
