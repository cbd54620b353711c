/** XML read from beginning to end in one pass; names carry our own short prefixes, whatever the file used. */
import { RefusedFile } from './refused.ts';
import { type Declared, type Name, XmlNames } from './xml-names.ts';
import {
  type Attributes,
  afterSpaces,
  attributesIn,
  decoded,
  endOfName,
  endOfTag,
} from './xml-tags.ts';

export type { Attributes } from './xml-tags.ts';
export type XmlHandlers = {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

const EXCLAMATION = 33;
const SLASH = 47;
const CLOSES = 62;
const QUESTION = 63;

class XmlWalk {
  private readonly names = new XmlNames();
  private readonly opened: Name[] = [];
  /** What open elements declare, the innermost last, and how many elements stand round each. */
  private readonly declared: { readonly at: number; readonly before: Declared }[] = [];
  private hasRoot = false;
  /** What stands behind the name in the tag that is being opened. */
  private inTag = '';
  private readonly attributes = (): Attributes => this.names.attributes(attributesIn(this.inTag));
  private readonly xml: string;
  private readonly part: string;
  private readonly on: XmlHandlers;
  constructor(xml: string, part: string, on: XmlHandlers) {
    this.xml = xml;
    this.part = part;
    this.on = on;
  }

  walk(): void {
    let at = 0;
    for (;;) {
      const tag = this.xml.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at && this.opened.length > 0) this.on.text?.(decoded(this.xml.slice(at, tag)));
      at = this.markup(tag);
    }
    if (this.opened.length > 0) this.damaged('it ends too early');
    if (!this.hasRoot) this.damaged('it holds nothing');
  }

  /** Reads what begins with `<`, and says where it ends. */
  private markup(from: number): number {
    const code = this.xml.charCodeAt(from + 1);
    if (code === SLASH) return this.close(from);
    if (code === EXCLAMATION) return this.declaration(from);
    if (code === QUESTION) return this.past('?>', from);
    return this.open(from);
  }

  private open(from: number): number {
    const { xml } = this;
    const end = endOfTag(xml, from + 1);
    if (end < 0) this.damaged('a tag has no end');
    const isEmpty = xml.charCodeAt(end - 1) === SLASH;
    const last = isEmpty ? end - 1 : end;
    const nameEnd = endOfName(xml, from + 1, last);
    const written = xml.slice(from + 1, nameEnd);
    this.hasRoot = true;
    this.inTag = nameEnd < last ? xml.slice(nameEnd, last) : '';
    if (this.inTag.includes('xmlns')) this.takeDeclarations();
    const name = this.names.element(written) ?? this.damaged('a tag has no name that is known');
    this.on.open(name.ours, this.attributes);
    if (isEmpty) this.end(name);
    else this.opened.push(name);
    return end + 1;
  }

  private takeDeclarations(): void {
    const before = this.names.declare(attributesIn(this.inTag));
    this.declared.push({ at: this.opened.length, before });
  }

  private close(from: number): number {
    const name = this.opened.pop() ?? this.damaged('a tag is closed that was never opened');
    const end = afterSpaces(this.xml, from + 2 + name.written.length);
    if (!this.xml.startsWith(name.written, from + 2) || this.xml.charCodeAt(end) !== CLOSES)
      this.damaged('tags are closed in another order than they were opened');
    this.end(name);
    return end + 1;
  }

  private end(name: Name): void {
    this.on.close(name.ours);
    const last = this.declared.at(-1);
    if (last?.at !== this.opened.length) return;
    this.declared.pop();
    this.names.forget(last.before);
  }

  /** Comments are passed over; text that is marked as such is text; a document type is refused. */
  private declaration(from: number): number {
    if (this.xml.startsWith('<!--', from)) return this.past('-->', from);
    if (!this.xml.startsWith('<![CDATA[', from)) {
      // A document type could define entities that grow without bound; office files never have one.
      throw new RefusedFile('not what it says', `the part ${this.part} declares a document type`);
    }
    const end = this.past(']]>', from);
    this.on.text?.(this.xml.slice(from + '<![CDATA['.length, end - ']]>'.length));
    return end;
  }

  private past(closing: string, from: number): number {
    const at = this.xml.indexOf(closing, from);
    if (at < 0) this.damaged('something in it has no end');
    return at + closing.length;
  }

  private damaged(how: string): never {
    throw new RefusedFile('not what it says', `the part ${this.part} is damaged (${how})`);
  }
}

/** Walks a document part; a part that is not XML refuses the file. */
export const walkXml = (xml: string, part: string, on: XmlHandlers): void =>
  new XmlWalk(xml, part, on).walk();
