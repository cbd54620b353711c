import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { visitor, type Website, website } from '../../../web.fixtures.ts';
import { guides, readGuide } from './read-guide.ts';

let site: Website | undefined;
afterEach(() => site?.close());

const open = async (path: string) => {
  site = await website({ execute: async () => ({ data: {} }) });
  return visitor(site).ask(path);
};

describe('a guide', () => {
  it.each(guides)('is read in the website as it stands in docs: %s', async (name) => {
    const answer = await open(`/guides/${name}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain(`For ${name}s</h1>`);
    expect(html.match(/<h2 /g)?.length).toBeGreaterThan(5);
    expect(html.match(/<main[\s\S]*<\/main>/)?.[0]).not.toMatch(/\*\*|```|\]\(|^#/m); // nothing is left unread
    expect(await faults(html)).toEqual([]);
  });

  it('shows its pictures, which the website serves itself', async () => {
    const html = await (await open('/guides/practitioner')).text();
    const [, picture = ''] = /src="(\/guides\/pictures\/[^"]+)"/.exec(html) ?? [];
    const answer = await visitor(site as Website).ask(picture); // it was opened above
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
  });

  it.each(['/guides/nobody', '/guides/pictures/..%2Fgraph.md', '/guides/pictures/none.png'])(
    'is not there: %s',
    async (path) => expect((await open(path)).status).toBe(404),
  );

  it('is reached from the help', async () => {
    const html = await (await open('/help')).text();
    for (const name of guides) expect(html).toContain(`href="/guides/${name}"`);
  });
});

describe('reading a guide', () => {
  it('knows its shapes', () =>
    expect(
      readGuide(
        '# For us\n\nSay **this**\nand `that`.\n\n- one\n  goes on\n- two\n\n1. first\n2. second\n\n> Call 999.\n\n```\nnpm start\n```\n\n![A page](pictures/a-page.png)\n\n## See [us](leader.md) or [them](graph.md)',
      ),
    ).toEqual([
      { as: 'title', runs: [{ as: 'text', text: 'For us' }] },
      {
        as: 'paragraph',
        runs: [
          { as: 'text', text: 'Say ' },
          { as: 'strong', text: 'this' },
          { as: 'text', text: ' and ' },
          { as: 'code', text: 'that' },
          { as: 'text', text: '.' },
        ],
      },
      {
        as: 'bullets',
        items: [[{ as: 'text', text: 'one goes on' }], [{ as: 'text', text: 'two' }]],
      },
      {
        as: 'numbers',
        items: [[{ as: 'text', text: 'first' }], [{ as: 'text', text: 'second' }]],
      },
      { as: 'quote', runs: [{ as: 'text', text: 'Call 999.' }] },
      { as: 'code', text: 'npm start' },
      { as: 'picture', alt: 'A page', file: 'a-page.png' },
      {
        as: 'heading',
        runs: [
          { as: 'text', text: 'See ' },
          { as: 'link', text: 'us', href: '/guides/leader' },
          { as: 'text', text: ' or ' },
          { as: 'text', text: 'them' },
        ],
      },
    ]));
});
