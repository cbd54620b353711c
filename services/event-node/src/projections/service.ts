/** The Projections service: the standing projections can be started and stopped; others are not run here. */

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
import { PROJECTIONS, type ProjectionName } from './link-streams.ts';
import { type Projector, readState, saveState, startProjector } from './projector.ts';

export const projectionsDefinition: ServiceDefinition = definitions.ProjectionsService;

export type Projections = {
  readonly status: (name: ProjectionName) => 'Running' | 'Stopped' | 'Aborted';
  readonly position: (name: ProjectionName) => number;
  readonly enable: (name: ProjectionName) => Promise<void>;
  readonly enableAll: () => Promise<void>;
  readonly disable: (name: ProjectionName, isAborted: boolean) => Promise<void>;
  /** Ends those that run, and begins them again from what is kept. */
  readonly restart: () => Promise<void>;
  readonly reset: (name: ProjectionName) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Store = Pick<Serving, 'log' | 'writer'>;

/** The projections of a node; those that ran before run again. */
export const createProjections = ({ log, writer }: Store): Projections => {
  const running = new Map<ProjectionName, Projector>();
  const start = (name: ProjectionName): void => {
    if (!running.has(name)) running.set(name, startProjector(log, writer, name));
  };
  const position = (name: ProjectionName): number =>
    running.get(name)?.position() ?? readState(log, name).position;
  /** Answers how far it came. */
  const stop = async (name: ProjectionName): Promise<number> => {
    const projector = running.get(name);
    await projector?.stop();
    const reached = position(name);
    running.delete(name);
    return reached;
  };
  const startKept = (): void => {
    for (const name of PROJECTIONS) if (readState(log, name).isEnabled) start(name);
  };
  const stopAll = async (): Promise<void> => {
    await Promise.all([...running.keys()].map(stop));
  };
  startKept();

  const enable = async (name: ProjectionName): Promise<void> => {
    if (running.has(name)) return;
    await saveState(log, writer, name, { isEnabled: true, position: position(name) });
    start(name);
  };

  return {
    status: (name) => {
      if (running.has(name)) return 'Running';
      return readState(log, name).isAborted ? 'Aborted' : 'Stopped';
    },
    position,
    enable,
    enableAll: async () => {
      for (const name of PROJECTIONS) await enable(name);
    },
    disable: async (name, isAborted) => {
      const reached = await stop(name);
      await saveState(log, writer, name, { isEnabled: false, position: reached, isAborted });
    },
    restart: async () => {
      await stopAll();
      startKept();
    },
    // Links that were made stay: they are recognised by id where they are still remembered.
    reset: async (name) => {
      const wasRunning = running.has(name);
      await stop(name);
      await saveState(log, writer, name, { isEnabled: wasRunning, position: 0 });
      if (wasRunning) start(name);
    },
    close: stopAll,
  };
};

const notSupported = (): CallError =>
  new CallError(
    status.UNIMPLEMENTED,
    'Projections of your own are not supported by the embedded node: it runs $by_category and $by_event_type. Use an EventStoreDB cluster for others.',
  );

const known = (name: string): ProjectionName => {
  const found = PROJECTIONS.find((projection) => projection === name);
  if (found) return found;
  throw new CallError(status.NOT_FOUND, `Projection '${name}' is not known to the embedded node.`);
};

const detailsOf = (projections: Projections, name: ProjectionName, end: number) => {
  const details = new messages.StatisticsResp.Details();
  const position = projections.position(name);
  const place = `C:${position}/P:${position}`;
  details.setName(name);
  details.setEffectivename(name);
  details.setMode('Continuous');
  details.setStatus(projections.status(name));
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

const asked = (request: StatisticsReq): readonly ProjectionName[] => {
  const options = request.getOptions();
  if (options?.hasName()) return [known(options.getName())];
  return options?.hasTransient() || options?.hasOneTime() ? [] : PROJECTIONS;
};

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
  /** Refuses as well, but what does not exist is first of all not found. */
  const refuseKnown = (call: ServerUnaryCall<Named, unknown>, reply: sendUnaryData<unknown>) => {
    try {
      known(call.request.getOptions()?.getName() ?? '');
      refuse(call, reply);
    } catch (error) {
      reply(asStatus(error));
    }
  };

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
    update: refuseKnown,
    delete: refuseKnown,
    state: refuseKnown,
    result: refuseKnown,
  };
};
