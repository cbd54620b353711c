import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { child, childId, leader, opened } from '../../cases.fixtures.ts';
import { recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (address: string, known: object) => {
  const one = await opened(address, { me: recorder, ...known });
  close = one.site.close;
  return one;
};

const known = {
  ...child,
  names: [
    { given: 'Invented', family: '<Child>', kind: 'current' },
    { given: 'Inwented', family: null, kind: 'spelling' },
  ],
  otherDatesOfBirth: [{ bornOn: day('2007-01-01', '1 January 2007') }],
};

describe('finding a child', () => {
  it('tells two children of one name apart: spellings and both dates of birth', async () => {
    const { html, asked } = await open('/children?search=Inwented', {
      children: { nodes: [known], totalCount: 1 },
    });
    expect(asked.at(-1)?.variables['search']).toBe('Inwented');
    expect(html).toContain(`href="/children/${childId}"`);
    expect(html).toContain('1 January 2008; also on record: 1 January 2007');
    expect(html).toContain('also spelt Inwented');
    expect(await faults(html)).toEqual([]);
  });

  it('says in a sentence that the date of birth is not known', async () => {
    const { html } = await open('/children?search=Inwented', {
      children: {
        nodes: [{ ...known, age: null, bornOn: null, otherDatesOfBirth: [] }],
        totalCount: 1,
      },
    });
    expect(html).toContain('Date of birth not known.');
    expect(html).not.toContain('Born not known');
  });

  it.each([
    [1, 1, 'Nobody fits “Inwented”, but one child has a name that sounds like it'],
    [3, 3, 'Nobody fits “Inwented”, but 3 children have names that sound like it'],
    [2, 1, 'One more, the last, has a name that only sounds like it.'],
    [5, 3, 'The 3 more at the end have names that only sound like it.'],
  ])('says of %i found that %i only sound like it', async (totalCount, alikeCount, words) => {
    const { html } = await open('/children?search=Inwented', {
      children: { nodes: [known], totalCount, alikeCount },
    });
    expect(html).toContain(words);
    expect(await faults(html)).toEqual([]);
  });

  it('says that only what one may open is found, and keeps what was typed', async () => {
    const { html } = await open('/children?search=%3Cb%3E', {
      children: { nodes: [], totalCount: 0 },
    });
    expect(html).toContain('Nobody was found');
    expect(html).toContain('they can let you in, or record that your agency works with the child');
    expect(html).toContain('value="&lt;b&gt;"');
    expect(await faults(html)).toEqual([]);
  });

  it('offers to open a record only to those who may', async () => {
    const children = { nodes: [], totalCount: 0 };
    expect((await open('/children', { children })).html).toContain('href="/children/register"');
    await close?.();
    expect((await open('/children', { children, me: leader })).html).not.toContain('/register');
  });
});
