import { afterEach, describe, expect, it } from 'vitest';
import { child, childId, opened } from '../../cases.fixtures.ts';
import { imported, importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (imports: readonly object[]) => {
  const one = await opened(`/children/${childId}/imports`, { child: { ...child, imports } });
  close = one.site.close;
  return one;
};

describe('the imports of a child', () => {
  it('says of each file what came in, and what has to be put right', async () => {
    const { html } = await open([imported]);
    expect(html).toContain(`href="/imports/${importId}"`);
    expect(html).toContain('College &lt;export&gt;.csv');
    expect(html).toContain('1 to put right');
  });

  it('says that there is none', async () => {
    expect((await open([])).html).toContain('No file has been brought in.');
  });
});
