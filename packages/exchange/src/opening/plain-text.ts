/** Words as people read them, from cells in which a program left its markup: "<p>Rang home.<br/>No answer</p>". */

const TAG =
  /<\/?(?:p|br|div|span|ul|ol|li|b|i|u|em|strong|a|font|h[1-6]|table|tbody|tr|td|th|blockquote)(?:\s[^<>]{0,500})?\s*\/?>/gi;
const ENTITY = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  pound: '£',
  euro: '€',
  bull: '•',
  eacute: 'é',
  deg: '°',
  frac12: '½',
};

const decoded = (whole: string, code: string): string => {
  if (!code.startsWith('#')) return named[code.toLowerCase()] ?? whole;
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  const isText = point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isText ? String.fromCodePoint(point) : whole;
};

/** Begins with a block, as an editor's export does; a lone "<br>" in somebody's words stays as they wrote it. */
const WHOLLY = /^\s*<(?:p|div|ul|ol|table|span|blockquote|h[1-6])(?:\s[^<>]{0,500})?>/i;

/** A line break for each block that ends; any other text comes back as it was, but for letters written as codes. */
export const plainText = (text: string): string => {
  if (!text.includes('<') || !WHOLLY.test(text))
    return text.includes('&') ? text.replace(ENTITY, decoded) : text;
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)\s*>/gi, '\n')
    .replace(TAG, '')
    .replace(ENTITY, decoded)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
};
