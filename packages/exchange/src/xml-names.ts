/** Whose a name in a document is: by its namespace, under short prefixes of our own, whatever prefix the document gave it. */
import type { Attributes } from './xml-tags.ts';

const ours: Readonly<Record<string, string>> = {
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
const OTHER = 'other'; // of any namespace that we do not read

/** A name of elements as written, and as ours. */
export type Name = { readonly written: string; readonly ours: string };

/** The prefixes that an element gives a meaning, with the meaning that each had before. */
export type Declared = ReadonlyMap<string, string | undefined>;

const DECLARES = /^xmlns(?::|$)/;
const LEGAL = /^[A-Za-z_:][\w:.-]*$/;

export class XmlNames {
  /** What each prefix stands for here; '' is that of names without one. Ours may be used undeclared. */
  private readonly meant = new Map(Object.values(ours).map((prefix) => [prefix, prefix]));
  /** Worked out once while no prefix changes its meaning. */
  private readonly known = new Map<string, Name>();

  /** Takes over what an element declares, until `forget`. */
  declare(attributes: Attributes): Declared {
    const before = new Map<string, string | undefined>();
    for (const [name, namespace] of Object.entries(attributes)) {
      if (!DECLARES.test(name)) continue;
      const prefix = name.slice('xmlns:'.length);
      before.set(prefix, this.meant.get(prefix));
      this.meant.set(prefix, ours[namespace] ?? OTHER);
    }
    this.known.clear();
    return before;
  }

  forget(declared: Declared): void {
    for (const [prefix, before] of declared) {
      if (before === undefined) this.meant.delete(prefix);
      else this.meant.set(prefix, before);
    }
    this.known.clear();
  }

  /** Undefined where it is no name, or nobody says what its prefix stands for. */
  element(written: string): Name | undefined {
    return this.known.get(written) ?? this.learn(written);
  }

  private learn(written: string): Name | undefined {
    const ours = LEGAL.test(written) ? this.elementAsOurs(written) : undefined;
    if (ours === undefined) return undefined;
    const name: Name = { written, ours };
    this.known.set(written, name);
    return name;
  }

  private elementAsOurs(written: string): string | undefined {
    const colon = written.indexOf(':');
    const prefix = this.meant.get(written.slice(0, Math.max(0, colon)));
    if (prefix === undefined) return colon < 0 ? written : undefined;
    return `${prefix}:${written.slice(colon + 1)}`;
  }

  /** Their names as ours; nearly always nothing has a prefix, and they serve as they are. */
  attributes(written: Attributes): Attributes {
    for (const name in written) if (name.includes(':')) return this.attributesAsOurs(written);
    return written;
  }

  private attributesAsOurs(written: Attributes): Attributes {
    return Object.fromEntries(
      Object.entries(written).flatMap(([name, value]) => {
        const own = this.attribute(name);
        return own === undefined ? [] : [[own, value]];
      }),
    );
  }

  /** One without a prefix is its element's own, and so is one with the prefix of elements that have none. */
  private attribute(written: string): string | undefined {
    const colon = written.indexOf(':');
    if (colon < 0) return written;
    const prefix = this.meant.get(written.slice(0, colon));
    if (prefix === undefined) return undefined;
    const name = written.slice(colon + 1);
    return prefix === this.meant.get('') ? name : `${prefix}:${name}`;
  }
}
