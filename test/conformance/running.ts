/** The embedded node's programs, run to their end. */
import { spawn } from 'node:child_process';
import { MAIN } from '../support/event-node.ts';

export const KEEP = MAIN.replace(/main\.ts$/, 'keep.ts');

type Ended = { readonly code: number | null; readonly said: string; readonly complained: string };

/** Runs the command to its end. */
export const run = (...args: readonly string[]): Promise<Ended> => runScript(MAIN, args);
export const runScript = (script: string, args: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args]);
    let said = '';
    let complained = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      complained += text.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said, complained }));
  });
