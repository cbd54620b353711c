/** Whoever pulls the plug: kills one of the product's processes at a moment that chance chooses, again and again. */
import { setTimeout as pause } from 'node:timers/promises';
import { type RunningProduct, startProduct } from '../support/product.ts';

type Victim = 'eventNode' | 'background' | 'launcher';

export type Victims = {
  /** The product that runs now; another one after its launcher was killed. */
  readonly product: () => RunningProduct;
  readonly killed: Record<Victim, number>;
  /** Ends when aborted, but not before each kind of process was killed once. */
  readonly killUntil: (signal: AbortSignal) => Promise<void>;
};

const SHORTEST = 100; // ms between two kills: shorter than any process takes to recover
const LONGEST = 3_000; // ms: longer than most take

/** Each is killed once, whatever chance says. */
const EACH: readonly Victim[] = ['eventNode', 'launcher', 'background'];

const chooseFrom = (random: () => number): Victim => {
  const chance = random();
  if (chance < 0.4) return 'eventNode';
  return chance < 0.75 ? 'background' : 'launcher';
};

/** Kills a process that may have ended by itself since it was found. */
const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

export const victimsOf = (folder: string, first: RunningProduct, random: () => number): Victims => {
  let product = first;
  const killed: Record<Victim, number> = { eventNode: 0, background: 0, launcher: 0 };
  const strike = async (victim: Victim): Promise<void> => {
    if (victim === 'launcher') {
      await product.end('SIGKILL');
      killed.launcher += 1;
      product = await startProduct(folder); // at once: what is left of the old one may still be ending
      return;
    }
    const pid = product.processes()[victim];
    if (pid === undefined) return; // it is being started again
    kill(pid);
    killed[victim] += 1;
  };
  return {
    product: () => product,
    killed,
    killUntil: async (signal) => {
      const due = EACH.filter((victim) => killed[victim] === 0);
      while (!signal.aborted || due.length > 0) {
        await pause(SHORTEST + random() * (LONGEST - SHORTEST));
        const victim = due[0] ?? chooseFrom(random);
        await strike(victim);
        if (killed[victim] > 0 && due[0] === victim) due.shift();
      }
    },
  };
};
