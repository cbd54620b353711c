/** The process that keeps the views, as the launcher sees it. */
import { fileURLToPath } from 'node:url';
import { PROCESS_FLAGS } from '@throughline/projector/process-flags';
import type { Told } from './background-messages.ts';
import { keepRunning } from './child-process.ts';

export type Background = {
  readonly ready: Promise<unknown>;
  /** Builds the views anew, telling how far it has come. */
  readonly rebuild: (tell: (line: string) => void) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const script = fileURLToPath(new URL('./background.ts', import.meta.url));

export const startBackground = (
  environment: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Background => {
  const kept = keepRunning({
    name: 'background process',
    flags: PROCESS_FLAGS,
    script,
    args: [],
    environment,
    readyLine: /^background ready$/,
    say,
  });
  const waiting = new Map<number, (told: Told) => void>();
  let last = 0;
  // Only our own background process speaks on this channel.
  kept.onMessage((message) => waiting.get((message as Told).rebuild)?.(message as Told));

  const rebuild = (tell: (line: string) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      waiting.set(id, (told) => {
        if ('progress' in told) return tell(told.progress);
        waiting.delete(id);
        if ('error' in told) reject(new Error(told.error));
        else resolve();
      });
      kept.send({ ask: 'rebuild', id });
    });

  return { ready: kept.ready, rebuild, stop: kept.stop };
};
