/** What a stream's metadata asks of the node: how much of it to keep in sight, and who may use it. */

/** One or several user names or groups. */
type Roles = string | readonly string[];

/** `$acl`: who may read, write, delete, and read or write this metadata. */
export type AccessList = {
  readonly $r?: Roles;
  readonly $w?: Roles;
  readonly $d?: Roles;
  readonly $mr?: Roles;
  readonly $mw?: Roles;
};

export type StreamMetadata = {
  /** Events below this revision are out of sight. */
  readonly truncateBefore: number | undefined;
  readonly maxCount: number | undefined;
  /** Seconds. */
  readonly maxAge: number | undefined;
  readonly acl: AccessList | undefined;
  /** Everything as it was written, for writing it again with a change. */
  readonly raw: Readonly<Record<string, unknown>>;
};

export const METADATA_TYPE = '$metadata';
export const metastreamOf = (streamName: string): string => `$$${streamName}`;
export const isMetastream = (streamName: string): boolean => streamName.startsWith('$$');
export const originalOf = (metastream: string): string => metastream.slice(2);

/** `$tb` of a soft-deleted stream: 2^63 − 1, beyond any revision. */
const DELETED = 9223372036854775807n;

export const NO_METADATA: StreamMetadata = {
  truncateBefore: undefined,
  maxCount: undefined,
  maxAge: undefined,
  acl: undefined,
  raw: {},
};

/** Of a metadata stream only the last event is in sight. */
export const METASTREAM_METADATA: StreamMetadata = { ...NO_METADATA, maxCount: 1 };

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads metadata as written by anyone; what is not understood asks for nothing. */
export const parseMetadata = (data: Buffer): StreamMetadata => {
  let raw: unknown;
  try {
    raw = JSON.parse(data.toString('utf8'));
  } catch {
    return NO_METADATA; // anybody may write anything here: unreadable metadata asks for nothing
  }
  if (!isRecord(raw)) return NO_METADATA;
  const acl = raw['$acl'];
  return {
    truncateBefore: wholeNumber(raw['$tb']),
    maxCount: wholeNumber(raw['$maxCount']) || undefined,
    maxAge: wholeNumber(raw['$maxAge']) || undefined,
    acl: isRecord(acl) ? acl : undefined,
    raw,
  };
};

export const isSoftDeleted = ({ truncateBefore }: StreamMetadata): boolean =>
  truncateBefore !== undefined && truncateBefore >= Number.MAX_SAFE_INTEGER;

/** The metadata again, with another `$tb`. */
export const withTruncateBefore = (
  { raw }: StreamMetadata,
  truncateBefore: number | 'deleted',
): Buffer => {
  const { $tb: _, ...rest } = raw;
  const others = JSON.stringify(rest).slice(1, -1);
  const tb = `"$tb":${truncateBefore === 'deleted' ? DELETED : truncateBefore}`;
  return Buffer.from(others === '' ? `{${tb}}` : `{${others},${tb}}`, 'utf8');
};
