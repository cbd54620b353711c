/** Ids for events that the node itself writes. */
import { randomBytes } from 'node:crypto';

/** A fresh version-4 UUID as bytes. */
export const freshId = (): Buffer => {
  const id = randomBytes(16);
  id[6] = ((id[6] ?? 0) & 0x0f) | 0x40;
  id[8] = ((id[8] ?? 0) & 0x3f) | 0x80;
  return id;
};
