/** EventStoreDB's own calls for running a node: here, to start a scavenge. */

import operations from '@eventstore/db-client/generated/operations_grpc_pb.js';
import messages, { type ScavengeResp } from '@eventstore/db-client/generated/operations_pb.js';
import {
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { freshId } from '../log/fresh-id.ts';
import { scavenge } from '../log/scavenge.ts';
import { uuidText } from '../protocol/identity.ts';
import { asStatus, CallError } from './errors.ts';
import type { Serving } from './serving.ts';

export const operationsDefinition: ServiceDefinition = operations.OperationsService;

const started = (id: string): ScavengeResp => {
  const answer = new messages.ScavengeResp();
  answer.setScavengeId(id);
  answer.setScavengeResult(messages.ScavengeResp.ScavengeResult.STARTED);
  return answer;
};

const notSupported = (_: unknown, reply: sendUnaryData<unknown>): void =>
  reply(
    asStatus(new CallError(status.UNIMPLEMENTED, 'This is not supported by the embedded node.')),
  );

export const operationsService = ({
  access,
  log,
  clock,
  stopSignal,
}: Serving): UntypedServiceImplementation => {
  const startScavenge = (
    call: ServerUnaryCall<unknown, ScavengeResp>,
    reply: sendUnaryData<ScavengeResp>,
  ): void => {
    try {
      access.checkOperator(call.metadata);
    } catch (error) {
      reply(asStatus(error));
      return;
    }
    scavenge(log, clock, stopSignal).catch((error: unknown) => {
      console.error(`event node: the scavenge stopped: ${asStatus(error).details}`);
    });
    reply(null, started(uuidText(freshId())));
  };
  return {
    startScavenge,
    stopScavenge: notSupported,
    shutdown: notSupported,
    mergeIndexes: notSupported,
    resignNode: notSupported,
    setNodePriority: notSupported,
    restartPersistentSubscriptions: notSupported,
  };
};
