import { afterEach, describe, expect, it } from 'vitest';
import { childId, leader, opened, practitioner } from './pages/cases.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (path: string, me: object) => {
  const one = await opened(path, { me });
  close = one.site.close;
  return one;
};

describe('opening a form that is for another role', () => {
  it.each([
    ['/office/agencies/new', practitioner],
    ['/policies/adopt', practitioner],
    ['/constraints', practitioner],
    ['/reviews/new', practitioner],
    [`/children/${childId}/entries/new`, leader],
    ['/children/register', leader],
  ])('is refused in words before anything is typed: %s', async (path, me) => {
    const { status, html, asked } = await open(path, me);
    expect(status).toBe(403);
    expect(html).toContain('Your role does not allow this.');
    expect(asked.at(-1)?.name).toBe('MayOpen'); // the page itself was not asked for
  });

  it('is not asked of a page that is only read', async () => {
    const { asked } = await open('/policies', practitioner);
    expect(asked.some(({ name }) => name === 'MayOpen')).toBe(false);
  });
});
