/** The inside of XML tags, and letters that XML writes as codes. */

const DOUBLE = 34;
const SINGLE = 39;
const EQUALS = 61;
const CLOSES = 62;

/** Spaces, tabs and line ends; other characters below a space are in no XML. */
export const isSpace = (code: number): boolean => code <= 32;

export const afterSpaces = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
};

/** Where the tag that begins before `from` is closed, not counting what stands in quotes; -1 where it never is. */
export const endOfTag = (xml: string, from: number): number => {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === CLOSES) return at;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
};

/** Where a name ends that begins at `from`. */
export const endOfName = (text: string, from: number, to: number): number => {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === EQUALS) return at;
  }
  return to;
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

const character = (point: number): string =>
  point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';

/** What is written as a code or by one of XML's five names; any other name stays as it is, and is never looked up. */
export const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        return character(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10));
      })
    : text;

export type Attributes = Readonly<Record<string, string>>;

/** Name and value of each attribute, the first of a name; what is none is passed over. */
export const attributesIn = (tag: string): Attributes => {
  const found: Record<string, string> = {};
  let at = afterSpaces(tag, 0);
  while (at < tag.length) {
    const nameEnd = endOfName(tag, at, tag.length);
    const name = tag.slice(at, nameEnd);
    at = afterSpaces(tag, nameEnd);
    if (tag.charCodeAt(at) !== EQUALS) continue;
    at = afterSpaces(tag, at + 1);
    const quote = tag.charAt(at);
    const end = quote === '"' || quote === "'" ? tag.indexOf(quote, at + 1) : -1;
    if (end >= 0) found[name] ??= decoded(tag.slice(at + 1, end));
    at = afterSpaces(tag, end >= 0 ? end + 1 : endOfName(tag, at, tag.length));
  }
  return found;
};
