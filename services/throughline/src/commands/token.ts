/** `throughline token --as ROLE`: a token for scripts, where development sign-in is used. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Running } from '../running.ts';

export const usage = 'token --as practitioner|leader|reviewer|administrator';

const Answer = z.object({ token: z.string().optional(), error: z.string().optional() });

/** A token for the demonstration person who stands for that role. */
export const tokenFor = async (running: Running, as: string): Promise<string> => {
  const response = await fetch(`${running.address}/control/token?as=${encodeURIComponent(as)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.secret}` },
  });
  const { token, error } = Answer.parse(await response.json());
  if (token === undefined) throw new Error(error ?? 'The running services gave no token.');
  return token;
};

export const token = async (args: readonly string[], running: () => Running): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { as: { type: 'string' } } });
  if (values.as === undefined) throw new Error(`Expected a role. Usage: throughline ${usage}`);
  console.log(await tokenFor(running(), values.as));
};
