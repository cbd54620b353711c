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
  /** False where it is no JSON object, and asks for nothing. */
  readonly isReadable: boolean;
};

export const METADATA_TYPE = '$metadata';
export const metastreamOf = (streamName: string): string => `$$${streamName}`;
export const isMetastream = (streamName: string): boolean => streamName.startsWith('$$');
export const originalOf = (metastream: string): string => metastream.slice(2);

/** What a soft deletion writes in place of the metadata there was: `$tb` of 2^63 − 1, beyond any revision. */
export const DELETED_METADATA = Buffer.from('{"$tb":9223372036854775807}');

export const NO_METADATA: StreamMetadata = {
  truncateBefore: undefined,
  maxCount: undefined,
  maxAge: undefined,
  acl: undefined,
  raw: {},
  isReadable: true,
};
const UNREADABLE: StreamMetadata = { ...NO_METADATA, isReadable: false };

/** Of a metadata stream only the last event is in sight. */
export const METASTREAM_METADATA: StreamMetadata = { ...NO_METADATA, maxCount: 1 };

/** `$tb` of what is softly deleted, as JavaScript reads it: the number above it reads the same. */
const DELETED = 2 ** 63;
const WHOLE_NUMBERS = ['$tb', '$maxCount', '$maxAge', '$cacheControl'];
const ROLES = ['$r', '$w', '$d', '$mr', '$mw'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhole = (value: unknown): value is number => Number.isInteger(value);

const isRoles = (value: unknown): boolean =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((role) => typeof role === 'string'));

/** An access list as written by anyone; what is not understood grants and refuses nothing. */
export const parseAccessList = (value: unknown): AccessList | undefined =>
  isRecord(value) ? value : undefined;

/** Whether EventStoreDB understands all of it that it looks at: of what it does not, it does nothing at all. */
const isUnderstood = (raw: Record<string, unknown>, text: string): boolean => {
  const numbers = WHOLE_NUMBERS.flatMap((name) => (name in raw ? [raw[name]] : []));
  const acl = '$acl' in raw ? raw['$acl'] : {};
  return (
    numbers.every((value) => isWhole(value) && Math.abs(value) <= DELETED) &&
    (raw['$tb'] !== DELETED || text.includes('9223372036854775807')) &&
    isRecord(acl) &&
    Object.entries(acl).every(([right, roles]) => ROLES.includes(right) && isRoles(roles))
  );
};

const positive = (value: unknown): number | undefined =>
  isWhole(value) && value > 0 ? value : undefined;

/** Reads metadata as written by anyone. */
export const parseMetadata = (data: Buffer): StreamMetadata => {
  const text = data.toString('utf8');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return UNREADABLE; // anybody may write anything here
  }
  if (!isRecord(raw)) return UNREADABLE;
  if (!isUnderstood(raw, text)) return { ...NO_METADATA, raw };
  return {
    truncateBefore: positive(raw['$tb']),
    maxCount: positive(raw['$maxCount']),
    maxAge: positive(raw['$maxAge']),
    acl: parseAccessList(raw['$acl']),
    raw,
    isReadable: true,
  };
};

export const isSoftDeleted = ({ truncateBefore }: StreamMetadata): boolean =>
  truncateBefore === DELETED;

/** The metadata again, with another `$tb`. */
export const withTruncateBefore = ({ raw }: StreamMetadata, truncateBefore: number): Buffer =>
  Buffer.from(JSON.stringify({ ...raw, $tb: truncateBefore }));
