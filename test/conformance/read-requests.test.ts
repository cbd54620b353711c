/** Reads asked by the protocol itself: what the successor asks for beside events, and what no client asks for. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import messages from '@eventstore/db-client/generated/streams_pb.js';
import { credentials, Metadata, status } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStream } from './asking.ts';
import { noted, several, useServer } from './server.ts';

const server = useServer();
const { Options } = messages.ReadReq;
type Options = messages.ReadReq.Options;

let client: streams.StreamsClient;
beforeAll(() => {
  client = new streams.StreamsClient(new URL(server.url()).host, credentials.createInsecure());
});
afterAll(() => client.close());

const nothing = () => new shared.Empty();

/** Options that could be asked as they are: a stream from its beginning, forwards. */
const ofStream = (name: string, from: number | 'end' = 0): Options => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(name));
  const stream = new Options.StreamOptions();
  stream.setStreamIdentifier(identifier);
  if (from === 'end') stream.setEnd(nothing());
  else stream.setRevision(String(from));
  const uuids = new Options.UUIDOption();
  uuids.setString(nothing());
  const options = new Options();
  options.setStream(stream);
  options.setCount('10');
  options.setNoFilter(nothing());
  options.setUuidOption(uuids);
  return options;
};

const tellingEnds = (options: Options): Options => {
  const control = new Options.ControlOption();
  control.setCompatibility(1);
  options.setControlOption(control);
  return options;
};

const asked = async (options: Options): Promise<messages.ReadResp.AsObject[]> => {
  const request = new messages.ReadReq();
  request.setOptions(options);
  const answers = [];
  for await (const answer of client.read(request, new Metadata())) {
    answers.push((answer as messages.ReadResp).toObject());
  }
  return answers;
};

const endsOf = (answers: readonly messages.ReadResp.AsObject[]) =>
  answers
    .filter(({ event }) => event === undefined)
    .map(({ firstStreamPosition, lastStreamPosition }) => [
      Number(firstStreamPosition),
      Number(lastStreamPosition),
    ]);

describe('a reader that knows of the ends of a stream', () => {
  it('is told the last revision after the events, both ways', async () => {
    const stream = aStream();
    await server.client().appendToStream(stream, several(4));
    const forwards = await asked(tellingEnds(ofStream(stream)));
    expect(forwards.map(({ event }) => event !== undefined)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(endsOf(forwards)).toEqual([[0, 3]]);
    const backwards = tellingEnds(ofStream(stream, 'end'));
    backwards.setReadDirection(1);
    backwards.setCount('2');
    expect(endsOf(await asked(backwards))).toEqual([[0, 3]]);
  });
  it('is told where a stream goes on, where it asked for what is beyond', async () => {
    const stream = aStream();
    await server.client().appendToStream(stream, several(2));
    expect(endsOf(await asked(tellingEnds(ofStream(stream, 7))))).toEqual([
      [2, 0],
      [0, 1],
    ]);
  });
  it('is the only one that is told', async () => {
    const stream = aStream();
    await server.client().appendToStream(stream, noted(0));
    expect(await asked(ofStream(stream))).toHaveLength(1);
  });
});

describe('a read', () => {
  const byFilter = (options: Options): void => {
    const names = new Options.FilterOptions.Expression();
    names.setPrefixList(['a']);
    const filter = new Options.FilterOptions();
    filter.setStreamIdentifier(names);
    filter.setCount(nothing());
    filter.setCheckpointintervalmultiplier(1);
    options.setFilter(filter);
  };
  it.each<[string, (options: Options) => void]>([
    ['without a source', (options) => options.clearStream()],
    ['that is neither counted nor a subscription', (options) => options.clearCount()],
    ['that does not say whether it has a filter', (options) => options.clearNoFilter()],
    ['that does not say how ids are written', (options) => options.clearUuidOption()],
    ['of a stream by a filter', byFilter],
    [
      'that is a subscription and runs backwards',
      (options) => {
        options.setSubscription(new Options.SubscriptionOptions());
        options.setReadDirection(1);
      },
    ],
  ])('%s is refused', async (_, change) => {
    const options = ofStream(aStream());
    change(options);
    await expect(asked(options)).rejects.toMatchObject({ code: status.INVALID_ARGUMENT });
  });
});
