import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assets } from './assets.ts';
import { errorSummary } from './error-summary.ts';
import { formFields } from './form-fields.ts';
import { renderer } from './render.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-govuk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const harm = '<script>alert("x")</script>';
const template = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe('rendering a page', () => {
  it('escapes everything that came from somebody', () => {
    template(
      'own.njk',
      '{{ words }} <p title="{{ words }}">{{ words | dateInWords if false else words }}</p>',
    );
    expect(renderer([folder])('own.njk', { words: harm })).not.toContain('<script');
  });

  it('escapes it in the frame and in the identity bar too', () => {
    const html = renderer([folder])('throughline/layout.njk', {
      title: harm,
      child: {
        name: harm,
        dateOfBirthNote: harm,
        facts: [{ label: harm, text: harm }],
        warnings: [harm],
      },
      subNavigation: [{ text: harm, href: '#x' }],
      done: harm,
      page: {
        person: { name: harm, agency: harm },
        navigation: [{ text: harm, href: '/' }],
        csrf: harm,
      },
    });
    expect(html).not.toContain('<script>alert');
    expect(html.match(/&lt;script&gt;alert/g)?.length).toBeGreaterThan(8);
  });

  it('escapes what was typed into every kind of field', () => {
    template(
      'form.njk',
      '{% from "throughline/form.njk" import throughlineForm %}{{ throughlineForm({ fields: fields, action: "/", csrf: "c", commandId: "i" }, {}) }}',
    );
    const kinds = [
      'text',
      'textarea',
      'date',
      'datetime',
      'occurred',
      'number',
      'id',
      'list',
    ] as const;
    const names = ['', '.day', '.date.day', '.time', '.words'];
    const typed = Object.fromEntries(
      kinds.flatMap((kind) => names.map((end) => [kind + end, harm])),
    );
    const fields = formFields(
      {
        fields: kinds.map((kind) => ({
          name: kind,
          kind,
          label: harm,
          hint: harm,
          required: true,
        })),
      },
      typed,
      { text: harm, 'occurred.date': harm, nowhere: harm },
    );
    const html = renderer([folder])('form.njk', { fields });
    expect(html).not.toContain('<script');
    expect(html).toContain('name="occurred.words"');
    expect(errorSummary(fields, { nowhere: harm }, ['first'])?.errorList[0]).toEqual({
      text: 'first',
    });
  });
});

describe('making the style and scripts', () => {
  it('makes them once, in our own typeface and without the Crown’s marks', async () => {
    const cache = join(folder, 'cache');
    mkdirSync(cache);
    const [first, second] = await Promise.all([assets(cache), assets(cache)]);
    expect(second).toEqual(first);
    expect(readdirSync(cache)).toEqual([first.version]);
    const made = join(cache, first.version);
    const css = readFileSync(join(made, 'throughline.css'), 'utf8');
    expect(css).toContain('system-ui');
    expect(css).not.toMatch(/GDS Transport|fonts\//);
    expect(readdirSync(join(made, 'images')).join()).not.toMatch(/crest|crown|logotype/);
    for (const [, image] of css.matchAll(/url\(images\/([^)]+)\)/g))
      expect(readdirSync(join(made, 'images'))).toContain(image);
  });
});
