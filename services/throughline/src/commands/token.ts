/** `throughline token --as ROLE`: a token for scripts, where development sign-in is used. */
import { z } from 'zod';
import type { Command } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import type { Running } from '../running.ts';

const usage = 'token --as practitioner|leader|reviewer|administrator|USERNAME';

const Answer = z.object({ token: z.string().optional(), error: z.string().optional() });

/** A token for whoever answers to the first of these: a role, or a user name. */
export const tokenFor = async (running: Running, ...as: readonly string[]): Promise<string> => {
  const asked = new URLSearchParams(as.map((one) => ['as', one]));
  const response = await fetch(`${running.address}/control/token?${asked}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.secret}` },
  });
  const { token, error } = Answer.parse(await response.json());
  if (token === undefined) throw new Error(error ?? 'The running services gave no token.');
  return token;
};

/** The token in THROUGHLINE_TOKEN; else one for `as`, or where nothing is said a reviewer, else a practitioner. */
export const tokenToUse = async (running: Running, as: string | undefined): Promise<string> =>
  process.env['THROUGHLINE_TOKEN'] ??
  tokenFor(running, ...(as === undefined ? ['reviewer', 'practitioner'] : [as]));

const run: Command['run'] = async (args, running) => {
  const { values } = readArguments(usage, args, { options: { as: { type: 'string' } } });
  if (values.as === undefined)
    throw new Error(`Expected a role or a user name. Usage: throughline ${usage}`);
  console.log(await tokenFor(running(), values.as));
};

export const token: Command = {
  usage,
  does: 'Prints a token for scripts, for whoever answers to that role or user name (development sign-in only).',
  run,
};
