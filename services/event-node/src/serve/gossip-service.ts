/** Gossip of a cluster of one: this node, leading. */

import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import messages from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type {
  ServerUnaryCall,
  ServiceDefinition,
  sendUnaryData,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type { Clock } from '../log/event-log.ts';
import { uuidText } from '../protocol/identity.ts';

const TICKS_PER_MICROSECOND = 10;

export const gossipDefinition: ServiceDefinition = gossip.GossipService;

export type Self = {
  readonly instance: Buffer;
  readonly host: string;
  readonly port: () => number;
  readonly clock: Clock;
};

const clusterOfOne = ({ instance, host, port, clock }: Self) => {
  const id = new shared.UUID();
  id.setString(uuidText(instance));
  const endPoint = new messages.EndPoint();
  endPoint.setAddress(host);
  endPoint.setPort(port());
  const member = new messages.MemberInfo();
  member.setInstanceId(id);
  member.setTimeStamp(String(clock() * TICKS_PER_MICROSECOND));
  member.setState(messages.MemberInfo.VNodeState.LEADER);
  member.setIsAlive(true);
  member.setHttpEndPoint(endPoint);
  const cluster = new messages.ClusterInfo();
  cluster.setMembersList([member]);
  return cluster;
};

export const gossipService = (self: Self): UntypedServiceImplementation => ({
  read: (
    _: ServerUnaryCall<unknown, unknown>,
    reply: sendUnaryData<ReturnType<typeof clusterOfOne>>,
  ) => reply(null, clusterOfOne(self)),
});
