/** What a persistent subscription is asked to do: as it travels, and as it is kept in the log. */
import messages, {
  type CreateReq,
  type UpdateReq,
} from '@eventstore/db-client/generated/persistent_pb.js';
import type { FilterRequest } from '../protocol/read-request.ts';
import { failed } from './refusals.ts';

/** Where events come from: a stream by name, or `$all`. */
export const ALL_SOURCE = '$all';

/** Begin with what is written after the subscription was made. */
export const FROM_END = -1;

export type Strategy = 'DispatchToSingle' | 'RoundRobin' | 'Pinned' | 'PinnedByCorrelation';

export type GroupSettings = {
  /** Revision or position of the first event; `FROM_END`: none that exists yet. */
  readonly startFrom: number;
  readonly resolveLinks: boolean;
  readonly extraStatistics: boolean;
  /** Milliseconds in which a message must be acknowledged. */
  readonly messageTimeout: number;
  readonly maxRetryCount: number;
  /** Milliseconds between checkpoints. */
  readonly checkpointAfter: number;
  readonly minCheckpointCount: number;
  readonly maxCheckpointCount: number;
  /** 0: as many as come. */
  readonly maxSubscriberCount: number;
  readonly liveBufferSize: number;
  readonly readBatchSize: number;
  readonly historyBufferSize: number;
  readonly strategy: Strategy;
  readonly filter: FilterRequest | undefined;
};

export type GroupId = { readonly source: string; readonly group: string };

const STRATEGIES: readonly Strategy[] = ['DispatchToSingle', 'RoundRobin', 'Pinned'];

const TICKS_PER_MILLISECOND = 10_000;

type Options = CreateReq.Options | UpdateReq.Options;
type Settings = CreateReq.Settings | UpdateReq.Settings;

const duration = (milliseconds: number, ticks: string, isMilliseconds: boolean): number =>
  isMilliseconds ? milliseconds : Math.round(Number(ticks) / TICKS_PER_MILLISECOND);

const fromText = (text: string): number =>
  BigInt.asIntN(64, BigInt(text)) < 0n ? FROM_END : Number(text);

const positionOf = (
  options: Options,
  position: CreateReq.Position | UpdateReq.Position,
): number => {
  const commit = fromText(position.getCommitPosition());
  const prepare = fromText(position.getPreparePosition());
  if (prepare <= commit) return commit;
  throw failed(
    groupIdOf(options),
    `The prepare position to start from (${prepare}) must not be beyond the commit position (${commit}).`,
  );
};

// An older client names the first revision in the settings, a newer one in the stream's options.
const startOf = (options: Options, settings: Settings): number => {
  const all = options.getAll();
  if (all) {
    const position = all.getPosition();
    if (position) return positionOf(options, position);
    return all.hasStart() ? 0 : FROM_END;
  }
  const stream = options.getStream();
  if (!stream) return fromText(settings.getRevision());
  if (stream.hasRevision()) return fromText(stream.getRevision());
  return stream.hasStart() ? 0 : FROM_END;
};

// An older client numbers the strategy, a newer one names it.
const strategyOf = (options: Options, settings: Settings): Strategy => {
  const name =
    settings instanceof messages.CreateReq.Settings ? settings.getConsumerStrategy() : '';
  if (name === '') return STRATEGIES[settings.getNamedConsumerStrategy()] ?? 'RoundRobin';
  const named = [...STRATEGIES, 'PinnedByCorrelation' as const].find((known) => known === name);
  if (named === undefined)
    throw failed(groupIdOf(options), `Consumer strategy ${name} does not exist.`);
  return named;
};

const DEFAULT_WINDOW = 32;

const filterOf = (options: Options): FilterRequest | undefined => {
  if (!(options instanceof messages.CreateReq.Options)) return undefined;
  const filter = options.getAll()?.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (!filter || !expression) return undefined;
  const window = filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW;
  return {
    on: filter.hasStreamIdentifier() ? 'stream' : 'type',
    regex: expression.getRegex() || undefined,
    prefixes: expression.getPrefixList(),
    checkpointEvery: window * Math.max(1, filter.getCheckpointintervalmultiplier()),
  };
};

/** The group on a stream by name, which `$all` is not: it is asked for as itself. */
export const onStream = (id: GroupId): GroupId => {
  if (id.source !== '' && id.source !== ALL_SOURCE) return id;
  throw failed(
    id,
    `A group is on a stream by name, or on $all itself: "${id.source}" names no stream.`,
  );
};

export const groupIdOf = (options: Options): GroupId => {
  const group = options.getGroupName();
  if (options.hasAll()) return { source: ALL_SOURCE, group };
  const identifier = options.getStream()?.getStreamIdentifier() ?? options.getStreamIdentifier();
  const source = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
  return onStream({ source, group });
};

/** A place as EventStoreDB writes it: a revision, or a position in the log. */
export const placeText = (source: string, place: number): string =>
  source === ALL_SOURCE ? `C:${place}/P:${place}` : String(place);

/** What no group can do. EventStoreDB refuses this, and takes all else as it comes. */
export const contradictionIn = (
  { source }: GroupId,
  { readBatchSize, historyBufferSize, startFrom }: GroupSettings,
  lastPosition: number,
): string | undefined => {
  if (readBatchSize >= historyBufferSize) {
    return `The read batch size (${readBatchSize}) must be less than the history buffer size (${historyBufferSize}).`;
  }
  return source === ALL_SOURCE && startFrom > lastPosition
    ? `The position to start from (${startFrom}) must not be beyond the last one of the log (${lastPosition}).`
    : undefined;
};

export const settingsOf = (options: Options): GroupSettings => {
  const settings = options.getSettings() ?? new messages.CreateReq.Settings();
  return {
    startFrom: startOf(options, settings),
    resolveLinks: settings.getResolveLinks(),
    extraStatistics: settings.getExtraStatistics(),
    messageTimeout: duration(
      settings.getMessageTimeoutMs(),
      settings.getMessageTimeoutTicks(),
      settings.hasMessageTimeoutMs(),
    ),
    maxRetryCount: settings.getMaxRetryCount(),
    checkpointAfter: duration(
      settings.getCheckpointAfterMs(),
      settings.getCheckpointAfterTicks(),
      settings.hasCheckpointAfterMs(),
    ),
    minCheckpointCount: settings.getMinCheckpointCount(),
    maxCheckpointCount: settings.getMaxCheckpointCount(),
    maxSubscriberCount: settings.getMaxSubscriberCount(),
    liveBufferSize: settings.getLiveBufferSize(),
    readBatchSize: settings.getReadBatchSize(),
    historyBufferSize: settings.getHistoryBufferSize(),
    strategy: strategyOf(options, settings),
    filter: filterOf(options),
  };
};
