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

type Caller = Pick<ServerUnaryCall<unknown, unknown>, 'getHost'>;

export type Self = {
  readonly instance: Buffer;
  readonly host: string;
  readonly port: () => number;
  readonly clock: Clock;
};

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** Where a caller finds this node: a node that listens on every address is where it was called. */
export const addressFor = (
  calledAt: string,
  { host, port }: Self,
): { readonly host: string; readonly port: number } => {
  if (!EVERYWHERE.has(host)) return { host, port: port() };
  const { hostname, port: called } = new URL(`http://${calledAt}`);
  return { host: hostname.replaceAll(/[[\]]/g, ''), port: Number(called) || port() };
};

const clusterOfOne = (caller: Caller, self: Self) => {
  const { instance, clock } = self;
  const { host, port } = addressFor(caller.getHost(), self);
  const id = new shared.UUID();
  id.setString(uuidText(instance));
  const endPoint = new messages.EndPoint();
  endPoint.setAddress(host);
  endPoint.setPort(port);
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
  read: (call: Caller, reply: sendUnaryData<ReturnType<typeof clusterOfOne>>) =>
    reply(null, clusterOfOne(call, self)),
});
