import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { child, childId, opened, trust } from '../../cases.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const meeting = (id: string, name: string) => ({
  id,
  name,
  when: day('2024-11-05', '5 November 2024'),
  parties: [{ came: 'attended' }, { came: 'absent' }],
  notInvited: [{ agency: trust }],
});

const open = async (meetings: readonly object[]) => {
  const one = await opened(`/children/${childId}/meetings`, { child: { ...child, meetings } });
  close = one.site.close;
  return one;
};

describe('the meetings of a child', () => {
  it('are newest first, each with who was not invited', async () => {
    const { html } = await open([meeting('m1', 'Earlier'), meeting('m2', 'Later')]);
    expect(html.indexOf('Later')).toBeLessThan(html.indexOf('Earlier'));
    expect(html).toContain('1 of 2 recorded');
    expect(html).toMatch(/1 not invited[\s\S]*Kelder Valley Trust/);
  });

  it('says that there is none', async () => {
    expect((await open([])).html).toContain('No meeting is recorded.');
  });
});
