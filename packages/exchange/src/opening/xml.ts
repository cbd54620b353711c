/** XML read from beginning to end in one pass; names carry our own short prefixes, whatever the file used. */
import { Parser } from 'saxen';
import { RefusedFile } from './refused.ts';

const prefixes = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
};

export type Attributes = Readonly<Record<string, string>>;
export type XmlHandlers = {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

const BEYOND = /&#(?:x0*([1-9a-f][0-9a-f]{4,5})|0*([1-9]\d{4,6}));/gi;

/** Characters written by a number of more than sixteen bits, such as a smiling face: the library knows none of them. */
const withWideCharacters = (text: string): string =>
  text.includes('&#')
    ? text.replace(BEYOND, (written, hex: string | undefined, decimal: string) => {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : written;
      })
    : text;

/** Walks a document part; a part that is not XML refuses the file. */
export const walkXml = (xml: string, part: string, on: XmlHandlers): void => {
  const parser = new Parser().ns(prefixes);
  let given: unknown;
  let asked: () => Attributes = () => ({});
  parser.on('openTag', (name, attributes, decode) => {
    if (attributes !== given) {
      given = attributes; // the same one for every element of a part
      asked = () => decoded(attributes(), decode);
    }
    on.open(name, asked);
  });
  parser.on('closeTag', (name) => on.close(name));
  parser.on('text', (text, decode) =>
    on.text?.(text.includes('&') ? decode(withWideCharacters(text)) : text),
  );
  parser.on('cdata', (text) => on.text?.(text));
  parser.on('attention', () => {
    // A document type could define entities that grow without bound; office files never have one.
    throw new RefusedFile('not what it says', `the part ${part} declares a document type`);
  });
  parser.on('error', (error) => {
    throw new RefusedFile('not what it says', `the part ${part} is damaged (${error.message})`);
  });
  parser.parse(xml);
};

/** Nearly always nothing is written as an entity, and the parser's own object serves. */
const decoded = (attributes: Attributes | false, decode: (text: string) => string): Attributes => {
  if (attributes === false) return {};
  for (const name in attributes) {
    if (attributes[name]?.includes('&')) return allDecoded(attributes, decode);
  }
  return attributes;
};

const allDecoded = (attributes: Attributes, decode: (text: string) => string): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, decode(withWideCharacters(value))]),
  );
