/**
 * The id under which somebody sends a command, so that sending it again adds nothing. It stands in
 * the clear in the log: a UUID, never words.
 */
import { randomUUID } from 'node:crypto';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isUuid = (written: string): boolean => uuid.test(written.toLowerCase());

/** A new one where none was sent; nothing where what was sent is none. */
export const commandIdFrom = (sent: unknown): string | undefined => {
  if (sent === undefined || sent === null) return randomUUID();
  const written = String(sent).toLowerCase();
  return uuid.test(written) ? written : undefined;
};

export const noCommandId = [
  'commandId',
  'Expected a UUID, or nothing: a new one for each command.',
] as const;
