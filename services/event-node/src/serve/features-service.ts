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

/** Persistent subscriptions to `$all`, with filters, are features of their methods. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  create: ['stream', 'all'],
  update: ['stream', 'all'],
  delete: ['stream', 'all'],
  read: ['stream', 'all'],
  getinfo: ['stream', 'all'],
  replayparked: ['stream', 'all'],
  list: ['stream', 'all'],
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
      if (service.includes('persistent')) method.setFeaturesList([...(FEATURES[name] ?? [])]);
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
