import { describe, expect, it } from 'vitest';
import { withUnbrokenReferences } from './unbroken-references.ts';

const shown = (html: string): string => withUnbrokenReferences(`<body>${html}</body>`).slice(6, -7);

describe('a reference', () => {
  it('stays on one line, with its own hyphen', () =>
    expect(shown('<p>Ada, KCP-000001. <a href="/x?KCP-000002">KCP-000002</a></p>')).toBe(
      '<p>Ada, <span class="throughline-unbroken">KCP-000001</span>. <a href="/x?KCP-000002"><span class="throughline-unbroken">KCP-000002</span></a></p>',
    ));

  it.each([
    '<option>Ada, KCP-000001</option>',
    '<textarea>KCP-000001</textarea>',
    '<p class="throughline-verbatim">KCP-000001</p>',
    '<p>KCP-000001-b, mid-2024, a half-KCP-0001a</p>',
  ])('is none, or is left as it was typed: %s', (html) => expect(shown(html)).toBe(html));
});
