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

describe('explaining the words of one file', () => {
  const attribute = (words: object) =>
    JSON.stringify(words)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
  const own = (words: object, text: string) => `<p data-words="${attribute(words)}">${text}</p>`;
  const person = own([{ word: 'TB', means: 'Tunde <Bakare>' }], 'Rang TB. TB’s reply.');
  const disease = own([{ word: 'TB', means: 'Tuberculosis' }], 'TB clinic');

  it('says what they mean in that element alone, and hides the attribute', () => {
    const html = read(`${person}<p>TB</p>`);
    expect(html).toContain('popover><strong>TB</strong> Tunde &lt;Bakare></span>. TB’s reply.');
    expect(html).toContain('<p>TB</p>');
    expect(html).not.toContain('data-words');
    expect(count(html)).toBe(1);
  });

  it('tells two files apart, each meaning once, under an id of its own', () => {
    const html = read(`${person}${disease}${person}`);
    expect(html).toContain('id="word-TB"');
    expect(html).toContain('id="word-TB-2" popover><strong>TB</strong> Tuberculosis');
    expect(count(html)).toBe(2);
  });

  it('goes before what the word means elsewhere, and the longer before the shorter', () => {
    const words = [
      { word: 'GP', means: 'Gail Price' },
      { word: 'TB' },
      { word: 'TB screening', means: 'Tuberculosis' },
    ];
    const html = read(`${own(words, 'GP, TB, TB screening, A&amp;E')}<p>GP</p>`);
    expect(html).toContain('title="Gail Price"');
    expect(html).toContain(', TB, <button');
    expect(html).toContain('>TB screening</button>');
    expect(html).toContain('>A&amp;E</button>');
    expect(html).toContain('<p><button');
  });

  it('leaves a word as it stands where somebody said so', () =>
    expect(count(read(own([{ word: 'GP', means: null }], 'GP')))).toBe(0));
});
