/** The PersistentSubscriptions service: making, changing, telling of and consuming from groups. */

import persistent from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import messages from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type {
  Metadata,
  ServerUnaryCall,
  ServiceDefinition,
  sendUnaryData,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { asStatus } from '../serve/errors.ts';
import type { Serving } from '../serve/serving.ts';
import { MalformedMessage } from '../wire/reader.ts';
import type { Groups } from './groups.ts';
import { infoOf } from './info.ts';
import { consume } from './reading.ts';
import { doesNotExist, failed } from './refusals.ts';
import { ALL_SOURCE, type GroupId, groupIdOf, onStream, settingsOf } from './settings.ts';

const definition: ServiceDefinition = persistent.PersistentSubscriptionsService;

/** Messages to consumers are laid out by hand and pass as bytes. */
export const persistentDefinition: ServiceDefinition = {
  ...definition,
  read: { ...persistent.PersistentSubscriptionsService.read, responseSerialize: (bytes) => bytes },
};

type Request = InstanceType<
  | typeof messages.CreateReq
  | typeof messages.UpdateReq
  | typeof messages.DeleteReq
  | typeof messages.GetInfoReq
  | typeof messages.ReplayParkedReq
  | typeof messages.ListReq
  | typeof shared.Empty
>;

type StreamIdentifier = { getStreamName_asU8: () => Uint8Array };

const nameOf = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

const present = <Options>(options: Options | undefined): Options => {
  if (options === undefined) throw new MalformedMessage('The request has no options.');
  return options;
};

type Located = {
  hasAll: () => boolean;
  getStreamIdentifier: () => StreamIdentifier | undefined;
  getGroupName: () => string;
};

const locate = (options: Located): GroupId => ({
  source: options.hasAll() ? ALL_SOURCE : nameOf(options.getStreamIdentifier()),
  group: options.getGroupName(),
});

type ListOptions = NonNullable<ReturnType<InstanceType<typeof messages.ListReq>['getOptions']>>;

const listed = (groups: Groups, options: ListOptions) => {
  const one = options.getListForStream();
  if (!one) return groups.all();
  const source = one.hasAll() ? ALL_SOURCE : nameOf(one.getStream());
  const found = groups.of(source);
  if (!found) throw doesNotExist({ source, group: '' });
  return found;
};

const infoAnswer = (groups: Groups, id: GroupId) => {
  const answer = new messages.GetInfoResp();
  answer.setSubscriptionInfo(infoOf(groups.find(id)));
  return answer;
};

const listAnswer = (groups: Groups, options: ListOptions) => {
  const answer = new messages.ListResp();
  answer.setSubscriptionsList(listed(groups, options).map(infoOf));
  return answer;
};

export const persistentService = (
  groups: Groups,
  serving: Serving,
): UntypedServiceImplementation => {
  type Work<Asked> = (request: Asked) => Promise<unknown> | unknown;
  const answering =
    (check: (caller: Metadata) => void) =>
    <Asked extends Request>(work: Work<Asked>) =>
    (call: ServerUnaryCall<Asked, unknown>, reply: sendUnaryData<unknown>): void => {
      const perform = async (caller: Metadata): Promise<unknown> => {
        check(caller);
        return work(call.request);
      };
      perform(call.metadata).then(
        (answer) => reply(null, answer),
        (error: unknown) => reply(asStatus(error)),
      );
    };
  /** A call of somebody who may run the node; and one of anybody the node knows. */
  const administer = answering(serving.access.checkOperator);
  const look = answering(serving.access.checkSignedIn);

  return {
    create: administer<InstanceType<typeof messages.CreateReq>>(async (request) => {
      const options = present(request.getOptions());
      await groups.create(groupIdOf(options), settingsOf(options));
      return new messages.CreateResp();
    }),
    update: administer<InstanceType<typeof messages.UpdateReq>>(async (request) => {
      const options = present(request.getOptions());
      await groups.update(groupIdOf(options), settingsOf(options));
      return new messages.UpdateResp();
    }),
    delete: administer<InstanceType<typeof messages.DeleteReq>>(async (request) => {
      const options = present(request.getOptions());
      const id = locate(options);
      await groups.remove(options.hasAll() ? id : onStream(id));
      return new messages.DeleteResp();
    }),
    getInfo: look<InstanceType<typeof messages.GetInfoReq>>((request) =>
      infoAnswer(groups, locate(present(request.getOptions()))),
    ),
    list: look<InstanceType<typeof messages.ListReq>>((request) =>
      listAnswer(groups, present(request.getOptions())),
    ),
    replayParked: administer<InstanceType<typeof messages.ReplayParkedReq>>(async (request) => {
      const options = present(request.getOptions());
      const group = groups.find(locate(options));
      const before = options.hasStopAt() ? Number(options.getStopAt()) : Number.MAX_SAFE_INTEGER;
      if (before < 0) throw failed(group.id, 'Parked messages are numbered from 0.');
      await group.replay(before);
      return new messages.ReplayParkedResp();
    }),
    restartSubsystem: administer<InstanceType<typeof shared.Empty>>(async () => {
      await groups.restart();
      return new shared.Empty();
    }),
    read: consume(groups, serving),
  };
};
