/** One part of a zip, unpacked. */
import { inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';

const STORED = 0; // methods of packing, as zips number them
const DEFLATED = 8;
const LEAST_ROOM = 64; // bytes, that the library asks for

/** At once, and never more than the part was said to hold: a stream hands it over in thousands of pieces. */
const unpacked = (packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer => {
  if (compressionMethod === STORED) return packed;
  if (compressionMethod !== DEFLATED)
    throw new Error(`a part is packed in a way that we do not read: ${compressionMethod}`);
  const room = Math.max(LEAST_ROOM, uncompressedSize);
  return inflateRawSync(packed, { maxOutputLength: room, chunkSize: room });
};

/** `whole`: the zip itself. A part that is not as large as was said is damaged. */
export const partOf = async (zip: ZipFile, entry: Entry, whole: Buffer): Promise<Buffer> => {
  const { fileDataStart: from } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const part = unpacked(whole.subarray(from, from + entry.compressedSize), entry);
  if (part.length === entry.uncompressedSize) return part;
  throw new Error(`a part of ${entry.uncompressedSize} bytes has ${part.length}`);
};
