/** A page taken apart into its tags and the text between them, so that the text can be changed and the tags cannot. */

/** A piece of text; `fills`: there is nothing else in its element, so that it is no part of a sentence. */
export type Text = { readonly text: string; readonly fills: boolean };

/** Inside these no element may stand, or the style sheet gives each line the direction of its first letter. */
const closed = new Set(['option', 'textarea', 'script', 'style', 'svg', 'bdi']);
const verbatim = /class="[^"]*throughline-verbatim/;
const empty = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$/i;
const pieces = /<!--[\s\S]*?-->|<[^>]+>|[^<]+/g;

const nameOf = (piece: string | undefined): string | undefined =>
  /^<([a-z][a-z0-9]*)/i.exec(piece ?? '')?.[1]?.toLowerCase();

/** Says of each tag, in order, whether what comes after it is closed to change. */
const watching = () => {
  const inside: string[] = []; // the closed elements that are open here, each by its name
  return (piece: string): boolean => {
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(piece.toLowerCase()) ?? [];
    if (slash === '/' && inside.at(-1) === name) inside.pop();
    else if (slash === '' && !empty.test(piece))
      if (closed.has(name) || inside.at(-1) === name || verbatim.test(piece)) inside.push(name);
    return inside.length > 0;
  };
};

/** The same page, the text of its body changed; left alone in lists to choose from, in pictures, and in words as they were typed. */
export const withText = (html: string, change: (text: Text) => string): string => {
  const from = html.indexOf('<body');
  if (from < 0) return html;
  const isClosedAfter = watching();
  const parts = html.slice(from).match(pieces) ?? [];
  let isClosed = false;
  const changed = parts.map((piece, at) => {
    if (piece.startsWith('<')) {
      isClosed = isClosedAfter(piece);
      return piece;
    }
    const fills = parts[at + 1]?.toLowerCase() === `</${nameOf(parts[at - 1])}>`;
    return isClosed ? piece : change({ text: piece, fills });
  });
  return html.slice(0, from) + changed.join('');
};
