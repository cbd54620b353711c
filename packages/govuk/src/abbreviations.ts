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

const idOf = (word: string): string => `word-${word.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;

const explained = (word: string, long: string): string =>
  `<button class="throughline-abbr" type="button" popovertarget="${idOf(word)}" title="${escaped(long)}">${escaped(word)}</button>` +
  `<span class="throughline-abbr__meaning" id="${idOf(word)}" popover><strong>${escaped(word)}</strong> ${escaped(long)}</span>`;

/** Takes apart a page's main part: tags, comments, and the text between them. */
const pieces = /<!--[\s\S]*?-->|<[^>]+>|[^<]+/g;

type Reader = (piece: string) => string;

const reading = (abbreviations: ReadonlyMap<string, string>): Reader => {
  const left = new Map([...abbreviations].map(([word, long]) => [escaped(word), { word, long }]));
  const names = [...left.keys()].toSorted((a, b) => b.length - a.length);
  const anywhere = new RegExp(`(?<![\\w&/“-])(?:${names.join('|')})(?![\\w-])`, 'g');
  const inside: string[] = []; // the closed elements that are open here, each by its name
  return (piece) => {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(piece);
    if (tag) {
      const name = (tag[2] ?? '').toLowerCase();
      if (tag[1] === '/') {
        if (inside.at(-1) === name) inside.pop();
      } else if (
        !empty.test(piece) &&
        (closed.has(name) || inside.at(-1) === name || hidden.test(piece))
      )
        inside.push(name);
      return piece;
    }
    if (inside.length > 0 || piece.startsWith('<')) return piece;
    return piece.replace(anywhere, (found) => {
      const one = left.get(found);
      if (one === undefined) return found;
      left.delete(found); // once a page: a dotted line under every line is noise
      return explained(one.word, one.long);
    });
  };
};

/** The same page with its abbreviations explained. */
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
