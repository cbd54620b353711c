import { describe, expect, it } from 'vitest';
import { asLines } from './as-lines.ts';
import { renderer } from './render.ts';

describe('showing a program’s line breaks', () => {
  it('begins a new line, however the mark is written', () => {
    expect(asLines('Cut lip. <br>Police<BR/>told.<br />')).toBe('Cut lip.\nPolice\ntold.\n');
  });

  it('leaves every other word and mark alone', () => {
    expect(asLines('5 < 6 <b>bold</b> <broken>')).toBe('5 < 6 <b>bold</b> <broken>');
    expect(asLines(undefined)).toBeUndefined();
  });

  it('is escaped as all else on a page', () => {
    const folder = new URL('.', import.meta.url).pathname;
    const page = renderer([folder])('as-lines.fixtures.njk', { text: 'a<br><i>b</i>' });
    expect(page.trim()).toBe('a\n&lt;i&gt;b&lt;/i&gt;');
  });
});
