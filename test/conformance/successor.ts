/**
 * The successor of the official client under the official client's names, so that one suite asks through
 * both (the "successor" project of vitest.config.ts). One thing a caller says is called otherwise: what
 * an append expects of its stream.
 */
import {
  type AppendStreamState,
  type AppendToStreamOptions,
  type EventData,
  KurrentDBClient,
} from '@kurrent/kurrentdb-client';

export * from '@kurrent/kurrentdb-client';

type Options = AppendToStreamOptions & { readonly expectedRevision?: AppendStreamState };

export const EventStoreDBClient = {
  connectionString: (url: string): KurrentDBClient => {
    const client = KurrentDBClient.connectionString(url);
    const append = client.appendToStream.bind(client);
    return Object.assign(client, {
      appendToStream: (
        stream: string,
        events: EventData | EventData[],
        { expectedRevision: streamState, ...options }: Options = {},
      ) =>
        append(stream, events, streamState === undefined ? options : { ...options, streamState }),
    });
  },
};
