/**
 * The id under which somebody sends a command, so that sending it again adds nothing. It stands in
 * the clear in the log: always a UUID, never words.
 */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '@throughline/access/viewer';
import { uuidOf } from '@throughline/event-store/naming';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isUuid = (written: string): boolean => uuid.test(written.toLowerCase());

/**
 * A new one where none was sent; of another kind of id, the UUID that stands for it among this person's own.
 * Nothing for the empty text, under which many commands would be one.
 */
export const commandIdFrom = (sent: unknown, { userId }: Viewer): string | undefined => {
  if (sent === undefined || sent === null) return randomUUID();
  const written = String(sent).trim();
  if (written === '') return undefined;
  return isUuid(written) ? written.toLowerCase() : uuidOf(`command/${userId}/${written}`);
};

export const noCommandId = [
  'commandId',
  'Expected an id of your own for this command, such as a UUID, or nothing.',
] as const;
