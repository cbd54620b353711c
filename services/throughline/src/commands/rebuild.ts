/** `throughline rebuild`: builds the views anew from the log, beside the old ones, and swaps them in. */
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { expectNothing } from '../read-arguments.ts';

const Line = z.object({
  line: z.string().optional(),
  done: z.boolean().optional(),
  error: z.string().optional(),
});

const usage = 'rebuild';

const run: Command['run'] = async (args, running) => {
  expectNothing(usage, args);
  const { address, secret } = running();
  const response = await fetch(`${address}/control/rebuild`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  });
  if (response.body === null) throw new Error('The running services answered nothing.');
  let isDone = false;
  for await (const written of createInterface({ input: Readable.from(response.body) })) {
    const { line, done, error } = Line.parse(JSON.parse(written));
    if (error !== undefined) throw new Error(error);
    if (line !== undefined) console.log(line);
    isDone ||= done === true;
  }
  if (isDone) console.log('The views were built anew and are in use.');
  else
    throw new Error(
      'The running services stopped before the rebuild was done. The old views are still in use; try again.',
    );
};

export const rebuild: Command = {
  usage,
  does: 'Builds the views anew from the log, beside those in use, and swaps them in.',
  run,
};
