import { describe, expect, it } from 'vitest';
import { withAbbreviations } from './abbreviations.ts';

const known = new Map([
  ['GP', 'General practitioner'],
  ['A&E', 'Accident and emergency'],
  ['s17', 'Section 17'],
]);
const read = (main: string) => withAbbreviations(`<p>GP</p><main>${main}</main><p>GP</p>`, known);
const count = (html: string) => html.match(/popovertarget/g)?.length ?? 0;

describe('explaining an abbreviation', () => {
  it('says what it stands for, on hover and on a press, where it first stands in the main part', () => {
    const html = read('<p>The GP and a GP.</p>');
    expect(html).toContain('title="General practitioner">GP</button>');
    expect(html).toContain('popover><strong>GP</strong> General practitioner</span> and a GP.');
    expect(count(html)).toBe(1);
    expect(html).toMatch(/^<p>GP<\/p>/);
  });

  it('knows it within an escaped text, and only as a word of its own', () => {
    expect(read('<p>went to A&amp;E</p>')).toContain('>A&amp;E</button>');
    expect(count(read('<p>GPs, NGP, GP-led, s171, x/GP, looked for “GP”</p>'))).toBe(0);
    expect(count(read('<p>a s17 plan</p>'))).toBe(1);
  });

  it('leaves alone what cannot hold a button, and what is not read', () => {
    const untouched = [
      '<a href="/GP">GP</a>',
      '<h2>GP</h2>',
      '<label for="x">GP</label>',
      '<textarea>GP</textarea>',
      '<svg><text>GP</text></svg>',
      '<input value="GP">',
      '<span class="govuk-visually-hidden">GP <span>GP</span> GP</span>',
      '<!-- GP -->',
    ];
    for (const html of untouched) expect(count(read(html)), html).toBe(0);
  });

  it('goes on after them', () =>
    expect(count(read('<a href="/"><span>GP</span> GP</a><br><p>GP</p>'))).toBe(1));

  it('changes nothing where there is no main part, or nothing to explain', () => {
    expect(withAbbreviations('<p>GP</p>', known)).toBe('<p>GP</p>');
    expect(withAbbreviations('<main>GP</main>', new Map())).toBe('<main>GP</main>');
  });
});
