/** The standing projections of a node: which of them run, and how far each came. */
import type { Serving } from '../serve/serving.ts';
import { PROJECTIONS, type ProjectionName } from './link-streams.ts';
import { type Projector, readState, saveState, startProjector } from './projector.ts';

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
