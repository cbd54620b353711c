/** What this node says of itself: its version and the methods it serves. */

import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type {
  ServerUnaryCall,
  ServiceDefinition,
  sendUnaryData,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';

/** The protocol version that this node follows. */
export const SERVER_VERSION = '24.6.0';

const SOURCES = ['stream', 'all']; // of persistent subscriptions

/** What a method can do beyond being there, by service and method. */
const FEATURES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'event_store.client.streams.streams': { batchappend: ['deadline_duration'] },
  'event_store.client.persistent_subscriptions.persistentsubscriptions': {
    create: SOURCES,
    update: SOURCES,
    delete: SOURCES,
    read: SOURCES,
    getinfo: SOURCES,
    replayparked: SOURCES,
    list: SOURCES,
  },
  // Refused like every creation, and by the same words, which a client hears that finds it here.
  'event_store.client.projections.projections': { create: ['track_emitted_streams'] },
};

const supported = (definitions: readonly ServiceDefinition[]) => {
  const answer = new featuresMessages.SupportedMethods();
  answer.setEventStoreServerVersion(SERVER_VERSION);
  const methods = definitions.flatMap((definition) =>
    Object.values(definition).map(({ path }) => {
      const [, service = '', name = ''] = path.toLowerCase().split('/');
      const method = new featuresMessages.SupportedMethod();
      method.setServiceName(service);
      method.setMethodName(name);
      method.setFeaturesList([...(FEATURES[service]?.[name] ?? [])]);
      return method;
    }),
  );
  answer.setMethodsList(methods);
  return answer;
};

export const featuresDefinition: ServiceDefinition = features.ServerFeaturesService;

export const featuresService = (
  definitions: readonly ServiceDefinition[],
): UntypedServiceImplementation => ({
  getSupportedMethods: (
    _: ServerUnaryCall<unknown, unknown>,
    reply: sendUnaryData<ReturnType<typeof supported>>,
  ) => reply(null, supported([...definitions, featuresDefinition])),
});
