/** The Projections service: two of the standing projections can be started and stopped; others are not run here. */

import definitions from '@eventstore/db-client/generated/projections_grpc_pb.js';
import messages from '@eventstore/db-client/generated/projections_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import {
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceDefinition,
  type sendUnaryData,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { asStatus, CallError } from '../serve/errors.ts';
import type { Serving } from '../serve/serving.ts';
import { bytesField, emptyField } from '../wire/writer.ts';
import { PROJECTIONS, type ProjectionName } from './link-streams.ts';
import type { Projections } from './running.ts';

export const projectionsDefinition: ServiceDefinition = definitions.ProjectionsService;

const notSupported = (): CallError =>
  new CallError(
    status.UNIMPLEMENTED,
    'This is not supported by the embedded node: it runs the projections $by_category and $by_event_type as they are. Use an EventStoreDB cluster for others, and for your own.',
  );

/** Standing projections of EventStoreDB that are there, and cannot be started here. */
const NOT_RUN: readonly string[] = ['$by_correlation_id', '$stream_by_category', '$streams'];

const isRun = (name: string): name is ProjectionName =>
  PROJECTIONS.some((projection) => projection === name);

const mustBeThere = (name: string): void => {
  if (isRun(name) || NOT_RUN.includes(name)) return;
  throw new CallError(status.NOT_FOUND, `Projection '${name}' is not known to the embedded node.`);
};

const known = (name: string): ProjectionName => {
  mustBeThere(name);
  if (isRun(name)) return name;
  throw notSupported();
};

const detailsOf = (projections: Projections, name: string, end: number) => {
  const details = new messages.StatisticsResp.Details();
  const position = isRun(name) ? projections.position(name) : 0;
  const place = `C:${position}/P:${position}`;
  details.setName(name);
  details.setEffectivename(name);
  details.setMode('Continuous');
  details.setStatus(isRun(name) ? projections.status(name) : 'Stopped');
  details.setPosition(place);
  details.setLastcheckpoint(place);
  details.setProgress(end === 0 ? 100 : Math.min(100, (100 * position) / end));
  details.setVersion('1');
  details.setEpoch('1');
  details.setCoreprocessingtime('0');
  details.setEventsprocessedafterrestart('0');
  details.setBufferedevents('0');
  const answer = new messages.StatisticsResp();
  answer.setDetails(details);
  return answer;
};

type Named = { getOptions: () => { getName: () => string } | undefined };
type DisableReq = InstanceType<typeof messages.DisableReq>;
type StatisticsReq = InstanceType<typeof messages.StatisticsReq>;
type StatisticsResp = InstanceType<typeof messages.StatisticsResp>;

const asked = (request: StatisticsReq): readonly string[] => {
  const options = request.getOptions();
  if (options?.hasName()) {
    mustBeThere(options.getName());
    return [options.getName()];
  }
  return options?.hasTransient() || options?.hasOneTime() ? [] : [...PROJECTIONS, ...NOT_RUN];
};

/** What a projection that keeps none tells of its state: a google.protobuf.Value, an object without members. */
const NO_STATE = bytesField(1, emptyField(5));

export const projectionsService = (
  projections: Projections,
  { access, log }: Serving,
): UntypedServiceImplementation => {
  const operate =
    <Asked, Answer>(work: (request: Asked) => Promise<void>, answer: new () => Answer) =>
    (call: ServerUnaryCall<Asked, Answer>, reply: sendUnaryData<Answer>): void => {
      const perform = async (): Promise<void> => {
        access.checkOperator(call.metadata);
        await work(call.request);
      };
      perform().then(
        () => reply(null, new answer()),
        (error: unknown) => reply(asStatus(error)),
      );
    };
  const change = <Asked extends Named, Answer>(
    work: (name: ProjectionName, request: Asked) => Promise<void>,
    answer: new () => Answer,
  ) =>
    operate<Asked, Answer>(
      (request) => work(known(request.getOptions()?.getName() ?? ''), request),
      answer,
    );
  const refuse = (_: unknown, reply: sendUnaryData<unknown>): void =>
    reply(asStatus(notSupported()));
  /** Answers of a projection that there is; of another that it is not found. */
  const ofOneThere =
    (answer: (call: ServerUnaryCall<Named, unknown>, reply: sendUnaryData<unknown>) => void) =>
    (call: ServerUnaryCall<Named, unknown>, reply: sendUnaryData<unknown>): void => {
      try {
        mustBeThere(call.request.getOptions()?.getName() ?? '');
        answer(call, reply);
      } catch (error) {
        reply(asStatus(error));
      }
    };
  const withoutState = (empty: unknown) =>
    ofOneThere((call, reply) => {
      access.checkSignedIn(call.metadata);
      reply(null, empty);
    });

  return {
    enable: change(projections.enable, messages.EnableResp),
    disable: change<DisableReq, InstanceType<typeof messages.DisableResp>>(
      (name, request) => projections.disable(name, !request.getOptions()?.getWriteCheckpoint()),
      messages.DisableResp,
    ),
    reset: change(projections.reset, messages.ResetResp),
    statistics: (call: ServerWritableStream<StatisticsReq, StatisticsResp>): void => {
      try {
        access.checkSignedIn(call.metadata);
        for (const name of asked(call.request)) {
          call.write(detailsOf(projections, name, log.lastPosition()));
        }
        call.end();
      } catch (error) {
        call.emit('error', asStatus(error));
      }
    },
    restartSubsystem: operate(projections.restart, shared.Empty),
    create: refuse,
    update: ofOneThere(refuse),
    delete: ofOneThere(refuse),
    state: withoutState(messages.StateResp.deserializeBinary(NO_STATE)),
    result: withoutState(messages.ResultResp.deserializeBinary(NO_STATE)),
  };
};
