/**
 * Words that are written from right to left, such as a name in Arabic: each stretch of them stands by itself, so that
 * commas and numbers beside it keep their places. Whoever types them sees them so, too.
 */

const scripts = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam'];
const letters = scripts.map((name) => `\\p{Script=${name}}`).join('');
const anyLetter = new RegExp(`[${letters}]`, 'u');
/** Numbers and punctuation between two such words are theirs; a letter of another script ends the stretch. */
const stretches = new RegExp(`[${letters}][\\P{L}${letters}]*`, 'gu');
const afterLast = new RegExp(`[^${letters}\\p{M}]*$`, 'u');
const anyOther = new RegExp(`(?![${letters}])\\p{L}`, 'u');

/** What follows the last word belongs to the text round it, unless all of that is written so. */
const apart = (found: string): string => {
  const [rest = ''] = afterLast.exec(found) ?? [];
  return `<bdi>${found.slice(0, found.length - rest.length)}</bdi>${rest}`;
};

const inDirection = (text: string): string => {
  if (!anyLetter.test(text)) return text;
  return anyOther.test(text)
    ? text.replace(stretches, apart)
    : text.replace(/\S(?:[\s\S]*\S)?/, '<bdi>$&</bdi>');
};

/** Inside these no element may stand, or the style sheet gives each line the direction of its first letter. */
const closed = new Set(['option', 'textarea', 'script', 'style', 'svg', 'bdi']);
const verbatim = /class="[^"]*throughline-verbatim/;
const empty = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$/i;
const pieces = /<!--[\s\S]*?-->|<[^>]+>|[^<]+/g;

const reading = () => {
  const inside: string[] = []; // the closed elements that are open here, each by its name
  return (piece: string): string => {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(piece);
    if (tag === null)
      return inside.length > 0 || piece.startsWith('<') ? piece : inDirection(piece);
    const name = (tag[2] ?? '').toLowerCase();
    const isEnd = tag[1] === '/';
    if (isEnd && inside.at(-1) === name) inside.pop();
    if (isEnd || empty.test(piece)) return piece;
    if (closed.has(name) || inside.at(-1) === name || verbatim.test(piece)) inside.push(name);
    return piece;
  };
};

const fields = /<(?:textarea(?=\s)|input(?=\s[^>]*type="(?:text|search)"))(?![^>]*\sdir=)/g;

/** The same page: what stands in it and what is typed into it runs the way in which it is written. */
export const withWritingDirections = (html: string): string => {
  const typed = html.replaceAll(fields, '$& dir="auto"');
  const from = typed.indexOf('<body');
  if (from < 0 || !anyLetter.test(typed)) return typed;
  return typed.slice(0, from) + typed.slice(from).replace(pieces, reading());
};
