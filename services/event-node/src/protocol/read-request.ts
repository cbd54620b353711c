/** What a reader or subscriber asks for: Streams/Read in all its forms. */
import { MalformedMessage, WireReader } from '../wire/reader.ts';
import { readStreamName, type UuidNotation } from './identity.ts';
import { asOffset } from './revisions.ts';

/** Where to begin: the first, the last, or a revision (of a stream) or position (in `$all`). */
export type From = 'start' | 'end' | number;

export type FilterRequest = {
  readonly on: 'stream' | 'type';
  readonly regex: string | undefined;
  readonly prefixes: readonly string[];
  /** Events considered between two checkpoints. */
  readonly checkpointEvery: number;
};

export type ReadRequest = {
  /** `undefined`: the whole log, `$all`. */
  readonly streamName: string | undefined;
  readonly from: From;
  readonly backwards: boolean;
  readonly resolveLinks: boolean;
  /** How many events at most; `undefined`: a subscription. */
  readonly count: number | undefined;
  readonly filter: FilterRequest | undefined;
  readonly uuids: UuidNotation;
  /** Whether a reader of a stream is told where it begins and ends as well. */
  readonly tellsEnds: boolean;
};

type Source = Pick<ReadRequest, 'streamName' | 'from'>;

const readStreamOptions = (options: WireReader): Source => {
  let streamName = '';
  let from: From = 'start';
  for (let field = options.next(); field; field = options.next()) {
    if (field === 1) streamName = readStreamName(options.message());
    else if (field === 2) from = asOffset(options.uint64());
    else {
      options.skip();
      if (field === 3) from = 'start';
      else if (field === 4) from = 'end';
    }
  }
  return { streamName, from };
};

const readPosition = (position: WireReader): number => {
  let commit = 0;
  for (let field = position.next(); field; field = position.next()) {
    if (field === 1) commit = asOffset(position.uint64());
    else position.skip(); // the prepare position equals the commit position here
  }
  return commit;
};

const readAllOptions = (options: WireReader): Source => {
  let from: From = 'start';
  for (let field = options.next(); field; field = options.next()) {
    if (field === 1) from = readPosition(options.message());
    else {
      options.skip();
      if (field === 2) from = 'start';
      else if (field === 3) from = 'end';
    }
  }
  return { streamName: undefined, from };
};

const readExpression = (
  expression: WireReader,
): { regex: string | undefined; prefixes: readonly string[] } => {
  let regex: string | undefined;
  const prefixes: string[] = [];
  for (let field = expression.next(); field; field = expression.next()) {
    if (field === 1) regex = expression.string() || undefined;
    else if (field === 2) prefixes.push(expression.string());
    else expression.skip();
  }
  return { regex, prefixes };
};

const DEFAULT_WINDOW = 32; // the server's own where the client names none

/** FilterOptions { stream_identifier = 1; event_type = 2; max = 3; count = 4; interval = 5 } */
export const readFilter = (options: WireReader): FilterRequest => {
  let on: FilterRequest['on'] | undefined;
  let expression: ReturnType<typeof readExpression> = { regex: undefined, prefixes: [] };
  let window = DEFAULT_WINDOW;
  let interval = 1;
  for (let field = options.next(); field; field = options.next()) {
    if (field === 1 || field === 2) {
      on = field === 1 ? 'stream' : 'type';
      expression = readExpression(options.message());
    } else if (field === 3) window = options.uint32();
    else if (field === 5) interval = options.uint32();
    else options.skip();
  }
  if (!on) throw new MalformedMessage('A filter names neither streams nor event types.');
  return { on, ...expression, checkpointEvery: Math.max(1, window) * Math.max(1, interval) };
};

export const readUuidOption = (option: WireReader): UuidNotation => {
  let notation: UuidNotation = 'text';
  for (let field = option.next(); field; field = option.next()) {
    if (field === 1) notation = 'structured';
    option.skip();
  }
  return notation;
};

/** ControlOption { compatibility = 1 }: what a reader knows of beside events. */
const readCompatibility = (control: WireReader): number => {
  let compatibility = 0;
  for (let field = control.next(); field; field = control.next()) {
    if (field === 1) compatibility = control.uint32();
    else control.skip();
  }
  return compatibility;
};

const OPTION = { stream: 1, all: 2, count: 5, subscription: 6, filter: 7, noFilter: 8, uuids: 9 };

/** What no reader can ask for; EventStoreDB refuses it as well. */
const contradictionIn = (request: ReadRequest, given: ReadonlySet<number>): string | undefined => {
  if (!given.has(OPTION.stream) && !given.has(OPTION.all)) {
    return 'A read names neither a stream nor $all.';
  }
  if (!given.has(OPTION.count) && !given.has(OPTION.subscription)) {
    return 'A read says neither how many events it asks for nor that it is a subscription.';
  }
  if (!given.has(OPTION.filter) && !given.has(OPTION.noFilter)) {
    return 'A read has neither a filter nor says that it has none.';
  }
  if (!given.has(OPTION.uuids)) return 'A read does not say how ids are to be written.';
  if (request.filter && request.streamName !== undefined) return 'Only $all is read by a filter.';
  return request.backwards && request.count === undefined
    ? 'A subscription does not run backwards.'
    : undefined;
};

const readOptions = (options: WireReader): ReadRequest => {
  const request: { -readonly [Key in keyof ReadRequest]: ReadRequest[Key] } = {
    streamName: undefined,
    from: 'start',
    backwards: false,
    resolveLinks: false,
    count: undefined,
    filter: undefined,
    uuids: 'text',
    tellsEnds: false,
  };
  const given = new Set<number>();
  for (let field = options.next(); field; field = options.next()) {
    if (field === 1) Object.assign(request, readStreamOptions(options.message()));
    else if (field === 2) Object.assign(request, readAllOptions(options.message()));
    else if (field === 3) request.backwards = options.uint32() === 1;
    else if (field === 4) request.resolveLinks = options.boolean();
    else if (field === 5) request.count = asOffset(options.uint64());
    else if (field === 7) request.filter = readFilter(options.message());
    else if (field === 9) request.uuids = readUuidOption(options.message());
    else if (field === 10) request.tellsEnds = readCompatibility(options.message()) > 0;
    else options.skip();
    given.add(field);
  }
  const contradiction = contradictionIn(request, given);
  if (contradiction !== undefined) throw new MalformedMessage(contradiction);
  return request;
};

/** ReadReq { Options options = 1 } */
export const readReadRequest = (bytes: Buffer): ReadRequest => {
  const message = new WireReader(bytes);
  let request: ReadRequest | undefined;
  for (let field = message.next(); field; field = message.next()) {
    if (field === 1) request = readOptions(message.message());
    else message.skip();
  }
  if (!request) throw new MalformedMessage('A read has no options.');
  return request;
};
