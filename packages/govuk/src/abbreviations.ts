/**
 * Abbreviations in a page's text say what they stand for: on hover, and on a press by finger or keyboard. The
 * browser's own popovers do it, without a script. Each is explained where it first stands in the page's main part.
 */

/** Inside these a button may not stand, or the words are not for reading. */
const closed = new Set([
  ...[
    'a',
    'button',
    'label',
    'legend',
    'summary',
    'option',
    'select',
    'textarea',
    'script',
    'style',
    'svg',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'title', 'dialog', 'caption', 'dt', 'th', 'abbr', 'nav'],
]);
const hidden = /class="[^"]*govuk-visually-hidden/;
const empty = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$/i;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Explained = { readonly word: string; readonly long: string; readonly id: string };

const explained = ({ word, long, id }: Explained): string =>
  `<button class="throughline-abbr" type="button" popovertarget="${id}" title="${escaped(long)}">${escaped(word)}</button>` +
  `<span class="throughline-abbr__meaning" id="${id}" popover><strong>${escaped(word)}</strong> ${escaped(long)}</span>`;

/** What words mean within one element; nothing: the word is to be left as it stands there. */
export type OwnWords = readonly { readonly word: string; readonly means?: string | null }[];

/** The attribute by which an element says what its own words mean. It is read here, and taken away. */
const ownWords = / data-words="([^"]*)"/;

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

type Meanings = {
  readonly anywhere: RegExp;
  readonly of: ReadonlyMap<string, { readonly word: string; readonly long?: string | null }>;
};

const meaningsOf = (general: ReadonlyMap<string, string>, own: OwnWords = []): Meanings => {
  const of = new Map<string, { readonly word: string; readonly long?: string | null }>();
  for (const [word, long] of general) of.set(escaped(word), { word, long });
  for (const { word, means } of own) of.set(escaped(word), { word, long: means ?? null });
  const names = [...of.keys()].toSorted((a, b) => b.length - a.length).map(literal);
  return {
    of,
    anywhere: new RegExp(
      `(?<![\\p{L}\\p{N}_&/“-])(?:${names.join('|')})(?![\\p{L}\\p{N}_-])`,
      'gu',
    ),
  };
};

/** Takes apart a page's main part: tags, comments, and the text between them. */
const pieces = /<!--[\s\S]*?-->|<[^>]+>|[^<]+/g;

type Reader = (piece: string) => string;

/** Explains each meaning once a page: a dotted line under every line is noise. */
const explainer = () => {
  const done = new Set<string>();
  const times = new Map<string, number>();
  return (text: string, { anywhere, of }: Meanings): string =>
    text.replace(anywhere, (found) => {
      const { word = found, long } = of.get(found) ?? {};
      const key = JSON.stringify([word, long]);
      if (!long || done.has(key)) return found;
      done.add(key);
      const nth = (times.get(word) ?? 0) + 1;
      times.set(word, nth);
      const id = `word-${word.replaceAll(/[^A-Za-z0-9]+/g, '-')}${nth === 1 ? '' : `-${nth}`}`;
      return explained({ word, long, id });
    });
};

const reading = (abbreviations: ReadonlyMap<string, string>): Reader => {
  const explain = explainer();
  const general = meaningsOf(abbreviations);
  const inside: string[] = []; // the closed elements that are open here, each by its name
  let own: { readonly name: string; depth: number; readonly meanings: Meanings } | undefined;
  const enter = (name: string, piece: string): string => {
    if (own?.name === name) own.depth += 1;
    const said = ownWords.exec(piece)?.[1];
    if (said === undefined) return piece;
    // Written by our own templates from what the graph answered.
    const words = JSON.parse(unescaped(said)) as OwnWords;
    own = { name, depth: 1, meanings: meaningsOf(abbreviations, words) };
    return piece.replace(ownWords, '');
  };
  const leave = (name: string): void => {
    if (inside.at(-1) === name) inside.pop();
    if (own?.name !== name) return;
    own.depth -= 1;
    if (own.depth === 0) own = undefined;
  };
  return (piece) => {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(piece);
    if (tag === null)
      return inside.length > 0 || piece.startsWith('<')
        ? piece
        : explain(piece, own?.meanings ?? general);
    const name = (tag[2] ?? '').toLowerCase();
    if (tag[1] === '/') {
      leave(name);
      return piece;
    }
    if (empty.test(piece)) return piece;
    if (closed.has(name) || inside.at(-1) === name || hidden.test(piece)) inside.push(name);
    return enter(name, piece);
  };
};

/** The same page with its abbreviations explained: the field's, and those that an element says are its own. */
export const withAbbreviations = (
  html: string,
  abbreviations: ReadonlyMap<string, string>,
): string => {
  const from = html.indexOf('<main');
  const to = html.lastIndexOf('</main>');
  if (from < 0 || to < 0 || abbreviations.size === 0) return html;
  const read = reading(abbreviations);
  return html.slice(0, from) + html.slice(from, to).replace(pieces, read) + html.slice(to);
};
