/**
 * The zip that a Word or Excel file is: looked over before anything is unpacked, so that what is
 * encrypted, dangerous or too large never gets further than its table of contents.
 */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { fromUtf8 } from './encoding.ts';
import { RefusedFile } from './refused.ts';
import { walkXml } from './xml.ts';
import { partOf } from './zip-part.ts';

/** Bounds of what may be unpacked: bytes in all, parts, and how far one large part may have shrunk. */
export const bounds = { bytes: 256 * 2 ** 20, parts: 10_000, ratio: 300, ratioFrom: 16 * 2 ** 20 };

export type OfficePackage = {
  readonly names: readonly string[];
  /** The text of a part, or undefined where there is none. */
  readonly text: (name: string) => Promise<string | undefined>;
};

const refuse = (refused: ConstructorParameters<typeof RefusedFile>[0], why: string): never => {
  throw new RefusedFile(refused, why);
};

const lookOver = (entries: ReadonlyMap<string, Entry>, entry: Entry, bytes: number): void => {
  if (entry.isEncrypted()) {
    refuse('encrypted', 'it is protected by a password; ask for a copy without one');
  }
  if (entries.has(entry.fileName)) {
    refuse('not what it says', 'it holds one part twice; open it, save it anew and send it again');
  }
  const shrunk = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  const bomb = entry.uncompressedSize > bounds.ratioFrom && shrunk > bounds.ratio;
  if (bytes > bounds.bytes || entries.size >= bounds.parts || bomb) {
    refuse(
      'too large unpacked',
      `it would unpack to more than we accept (${bounds.bytes / 2 ** 20} MB); send it in smaller parts`,
    );
  }
  if (/vbaProject|vbaData|\/macrosheets\//i.test(entry.fileName)) {
    refuse('contains macros', 'it carries program code; save it as .docx or .xlsx and send that');
  }
  if (/^xl\/externalLinks\//i.test(entry.fileName)) {
    refuse('links outside', 'it takes values from other workbooks; send a copy with values only');
  }
};

/** A zip that yauzl cannot follow is cut short, scrambled, or no zip. */
const orDamaged = async <T>(reading: Promise<T>): Promise<T> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof RefusedFile || !(error instanceof Error)) throw error;
    return refuse('not what it says', `the file is damaged (${error.message}); ask for a new copy`);
  }
};

const readDirectory = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize;
    lookOver(entries, entry, bytes);
    entries.set(entry.fileName, entry);
  }
  return entries;
};

/** A template on the author's own drive is named by most office documents; we never open it. */
const isHarmless = (type: string, target: string): boolean =>
  type.endsWith('/hyperlink') ||
  (type.endsWith('/attachedTemplate') && /^(file:\/{2,3})?[a-z]:[\\/]/i.test(target));

const refuseLinksOutside = async (opened: OfficePackage): Promise<void> => {
  for (const name of opened.names.filter((each) => each.endsWith('.rels'))) {
    walkXml((await opened.text(name)) ?? '', name, {
      open: (tag, attributes) => {
        if (tag !== 'rel:Relationship') return;
        const { TargetMode, Type = '', Target = '' } = attributes();
        if (TargetMode === 'External' && !isHarmless(Type, Target)) {
          const kind = Type.split('/').at(-1);
          refuse('links outside', `it fetches a part (${kind}) from elsewhere; send a plain copy`);
        }
      },
      close: () => {},
    });
  }
};

/** Zips that are no Office files: those of other office programs, and archives. */
const refuseOther = async (opened: OfficePackage): Promise<never> => {
  if ((await opened.text('mimetype'))?.startsWith('application/vnd.oasis.opendocument')) {
    return refuse(
      'unknown format',
      'it is an OpenDocument file (.odt or .ods); save it as .docx or .xlsx and send that',
    );
  }
  if (opened.names.some((name) => name.endsWith('.iwa'))) {
    return refuse('unknown format', 'it is of Pages or Numbers; export it as Word or Excel');
  }
  return refuse('not what it says', 'it is a zip archive, not a Word or Excel file; unpack it');
};

/** Opens the zip, refuses what is dangerous, and gives its parts by name. */
export const openOfficePackage = async (bytes: Uint8Array): Promise<OfficePackage> => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orDamaged(fromBufferPromise(whole, { lazyEntries: true, autoClose: false }));
  const entries = await orDamaged(readDirectory(zip));
  const opened: OfficePackage = {
    names: [...entries.keys()],
    text: async (name) => {
      const entry = entries.get(name.replace(/^\//, ''));
      if (!entry) return undefined;
      return fromUtf8(await orDamaged(partOf(zip, entry, whole)));
    },
  };
  const types = await opened.text('[Content_Types].xml');
  if (types === undefined) return refuseOther(opened);
  if (/sheet\.binary/i.test(types)) {
    return refuse('unknown format', 'it is a binary workbook (.xlsb); save it as .xlsx');
  }
  if (/macroEnabled/i.test(types)) {
    return refuse('contains macros', 'it is a macro-enabled file; save it as .docx or .xlsx');
  }
  await refuseLinksOutside(opened);
  return opened;
};

/** A relationship's target, resolved against the part that names it; '' where it is no address. */
const resolve = (from: string, target: string): string => {
  const url = URL.parse(target, `zip:///${from}`);
  return url ? unquoted(url.pathname.slice(1)) : '';
};

const unquoted = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return path; // a lone % is itself
  }
};

/** The parts that `part` refers to, by relationship id. */
export const relationshipsOf = async (
  opened: OfficePackage,
  part: string,
): Promise<ReadonlyMap<string, { readonly type: string; readonly target: string }>> => {
  const found = new Map<string, { type: string; target: string }>();
  const cut = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  walkXml((await opened.text(name)) ?? '<none/>', name, {
    open: (tag, attributes) => {
      if (tag !== 'rel:Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes();
      if (TargetMode === 'External') return;
      found.set(Id, {
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolve(part, Target),
      });
    },
    close: () => {},
  });
  return found;
};

/** The document's stated title, author and times of saving, by the names Dublin Core gives them. */
export const corePropertiesOf = async (
  opened: OfficePackage,
): Promise<Readonly<Record<string, string>>> => {
  const properties: Record<string, string> = {};
  let at = '';
  walkXml((await opened.text('docProps/core.xml')) ?? '<none/>', 'docProps/core.xml', {
    open: (tag) => {
      at = tag.slice(tag.indexOf(':') + 1);
    },
    close: () => {
      at = '';
    },
    text: (text) => {
      if (at && text.trim()) properties[at] = (properties[at] ?? '') + text;
    },
  });
  return properties;
};
