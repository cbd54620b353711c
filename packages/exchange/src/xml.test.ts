import fc from 'fast-check';
import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { RefusedFile } from './refused.ts';
import { walkXml } from './xml.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const known = { [WORD]: 'w', [SHEET]: 'x', [CORE]: 'cp' };

type Told = readonly [what: 'open' | 'close' | 'text', said: string, attributes?: unknown];

/** Names of namespaces that are not ours are nobody's business: each reader has its own for them. */
const oursOnly = (name: string): string => {
  const [prefix, local] = name.split(':');
  return local === undefined || Object.values(known).includes(prefix ?? '') ? name : `?:${local}`;
};

const attributesOurs = (attributes: object) =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      /^xmlns|^\?:/.test(oursOnly(name)) ? [] : [[oursOnly(name), value]],
    ),
  );

/** Pieces of text one after another are one text. */
const tell = (told: Told[]) => ({
  open: (name: string, attributes: object) =>
    told.push(['open', oursOnly(name), attributesOurs(attributes)]),
  close: (name: string) => told.push(['close', oursOnly(name)]),
  text: (text: string) => told.push(['text', text]),
});

const byUs = (xml: string): readonly Told[] => {
  const told: Told[] = [];
  const to = tell(told);
  walkXml(xml, 'part', { ...to, open: (name, attributes) => to.open(name, attributes()) });
  return told;
};

/** A well-kept reader of XML, as a measure. */
const bySaxen = (xml: string): readonly Told[] => {
  const told: Told[] = [];
  const to = tell(told);
  const parser = new Parser().ns(known);
  parser.on('openTag', (name, attributes, decode) => {
    const written = Object.entries(attributes() || {});
    to.open(name, Object.fromEntries(written.map(([key, value]) => [key, decode(value)])));
  });
  parser.on('closeTag', to.close);
  parser.on('text', (text, decode) => to.text(decode(text)));
  parser.on('cdata', to.text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
  return told;
};

const space = fc.constantFrom(' ', '\n', '\t ', '  ');
const prefix = fc.constantFrom('', 'a:', 'b:', 'w:', 'x:');
const name = fc
  .tuple(prefix, fc.constantFrom('p', 'row', 't', 'A-1', '_c.d'))
  .map((of) => of.join(''));
const text = fc
  .array(
    fc.constantFrom(
      'word',
      ' ',
      '>',
      "'",
      '"',
      '&amp;',
      '&#65;',
      '&#x42;',
      '&LT;',
      '&nbsp;',
      '& ',
      ';',
      'é',
      '😀',
      '=',
      '/',
    ),
  )
  .map((pieces) => pieces.join(''));
const attribute = fc
  .tuple(space, name, fc.constantFrom('"', "'"), text)
  .map(([gap, key, quote, value]) => `${gap}${key}=${quote}${value.replaceAll(quote, '')}${quote}`);
const declaration = fc
  .tuple(
    fc.constantFrom('xmlns', 'xmlns:a', 'xmlns:b', 'xmlns:w'),
    fc.constantFrom(WORD, SHEET, CORE, 'urn:other'),
  )
  .map(([key, value]) => ` ${key}="${value}"`);
const aside = fc.constantFrom('', '<!-- <row> & -->', '<?do it?>', '<![CDATA[<t> &amp; ]]>');

const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  inside: fc.oneof({ depthSize: 'small' }, text, aside, tie('element')),
  element: fc
    .tuple(
      name,
      fc.array(fc.oneof(attribute, attribute, declaration), { maxLength: 3 }),
      fc.array(tie('inside'), { maxLength: 4 }),
      fc.constantFrom('', ' ', '\n'),
    )
    .map(([tag, attributes, inside, gap]) =>
      inside.length === 0
        ? `<${tag}${attributes.join('')}${gap}/>`
        : `<${tag}${attributes.join('')}>${inside.join('')}</${tag}${gap}>`,
    ),
}));
const documents = element.map(
  (root) => `<?xml version="1.0"?>\n<x:all xmlns:a="${WORD}" xmlns:b="urn:other">${root}</x:all>\n`,
);

describe('walking XML', () => {
  it('tells what a well-kept reader tells', () =>
    fc.assert(
      fc.property(documents, (xml) => {
        expect(byUs(xml)).toEqual(bySaxen(xml));
      }),
      { numRuns: 2_000 },
    ));

  it('refuses what is damaged, or reads it, and never does anything else', () =>
    fc.assert(
      fc.property(
        documents,
        fc.nat(),
        fc.constantFrom('', '<', '>', '"', '/', '=', '</x:all>', '<!'),
        (xml, at, put) => {
          const cut = at % xml.length;
          try {
            byUs(xml.slice(0, cut) + put + xml.slice(cut + 1));
          } catch (error) {
            expect(error).toBeInstanceOf(RefusedFile);
          }
        },
      ),
      { numRuns: 2_000 },
    ));

  it.each([
    ['', 'it holds nothing'],
    ['words alone', 'it holds nothing'],
    ['<a><b></b>', 'it ends too early'],
    ['<a b="', 'a tag has no end'],
    ['<a></b>', 'tags are closed in another order than they were opened'],
    ['<a></a x>', 'tags are closed in another order than they were opened'],
    ['<a/></a>', 'a tag is closed that was never opened'],
    ['<a><![CDATA[ </a>', 'something in it has no end'],
    ['<1/>', 'a tag has no name that is known'],
    ['<nobody:a/>', 'a tag has no name that is known'],
  ])('says how %j is damaged', (xml, how) =>
    expect(() => byUs(xml)).toThrow(
      new RefusedFile('not what it says', `the part part is damaged (${how})`),
    ),
  );

  it('refuses a document type', () =>
    expect(() => byUs('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow('document type'));

  it('reads in proportion to the length, however many prefixes are declared in one another', () => {
    const deep = (levels: number) =>
      Array.from({ length: levels }, (_, at) => `<a:p xmlns:a${at}="urn:a">`).join('') +
      '</a:p>'.repeat(levels);
    expect(byUs(`<x:all xmlns:a="${WORD}">${deep(50_000)}</x:all>`)).toHaveLength(100_002);
  });
});
