/** A guide of `docs`, taken apart into what a page can show: the few shapes of Markdown that the guides use, and no others. */

export type Run = {
  readonly as: 'text' | 'strong' | 'code' | 'link';
  readonly text: string;
  readonly href?: string;
};
export type Block =
  | { readonly as: 'title' | 'heading' | 'paragraph' | 'quote'; readonly runs: readonly Run[] }
  | { readonly as: 'bullets' | 'numbers'; readonly items: readonly (readonly Run[])[] }
  | { readonly as: 'code'; readonly text: string }
  | { readonly as: 'picture'; readonly alt: string; readonly file: string };

const marked = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<words>[^\]]+)\]\((?<to>[^)]+)\)/g;

/** A link leads to another guide; what is written for engineers is not part of the website, and stays words. */
const linked = (words: string, to: string): Run => {
  const guide = /^([a-z-]+)\.md$/.exec(to)?.[1];
  return guide !== undefined && guides.includes(guide)
    ? { as: 'link', text: words, href: `/guides/${guide}` }
    : { as: 'text', text: words };
};

const runsOf = (text: string): readonly Run[] => {
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(marked)) {
    const { strong, code, words = '', to = '' } = found.groups ?? {};
    if (found.index > from) runs.push({ as: 'text', text: text.slice(from, found.index) });
    if (strong !== undefined) runs.push({ as: 'strong', text: strong });
    else if (code !== undefined) runs.push({ as: 'code', text: code });
    else runs.push(linked(words, to));
    from = found.index + found[0].length;
  }
  if (from < text.length) runs.push({ as: 'text', text: text.slice(from) });
  return runs;
};

const joined = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');

/** The items of a list, each with the lines that go on with it. */
const itemsOf = (part: string, begin: RegExp): readonly (readonly Run[])[] =>
  part
    .split(new RegExp(`\\n(?=${begin.source.replace('^', '')})`))
    .map((item) => runsOf(joined(item.replace(begin, '').split('\n'))));

const bullet = /^- /;
const number = /^\d+\. /;
const picture = /^!\[(?<alt>[^\]]*)\]\(pictures\/(?<file>[a-z\d-]+\.png)\)$/;

const blockOf = (part: string): Block => {
  const shown = picture.exec(joined(part.split('\n')))?.groups;
  if (shown) return { as: 'picture', alt: shown['alt'] ?? '', file: shown['file'] ?? '' };
  if (part.startsWith('```')) return { as: 'code', text: part.split('\n').slice(1, -1).join('\n') };
  if (bullet.test(part)) return { as: 'bullets', items: itemsOf(part, bullet) };
  if (number.test(part)) return { as: 'numbers', items: itemsOf(part, number) };
  const heading = /^(#{1,2}) /.exec(part)?.[1];
  if (heading !== undefined)
    return {
      as: heading === '#' ? 'title' : 'heading',
      runs: runsOf(part.slice(heading.length + 1)),
    };
  if (part.startsWith('> '))
    return { as: 'quote', runs: runsOf(joined(part.split('\n').map((line) => line.slice(2)))) };
  return { as: 'paragraph', runs: runsOf(joined(part.split('\n'))) };
};

/** The guides that the website shows: one for each of its users. */
export const guides: readonly string[] = ['practitioner', 'leader', 'reviewer'];

export const readGuide = (markdown: string): readonly Block[] =>
  markdown
    .trim()
    .split(/\n{2,}/)
    .map((part) => blockOf(part.trim()));
