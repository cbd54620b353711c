/**
 * Sealing: AES-256-GCM over everything personal in one event, bound to that event, so that a sealed
 * part moved to another event does not open.
 */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

export const ALGORITHM = 'AES-256-GCM';
const IV = 12; // bytes, NIST SP 800-38D §8.2
const TAG = 16; // bytes, NIST SP 800-38D §5.2.1.2

/** The initialisation vector, the tag and the sealed text, one after the other. */
export const seal = (key: KeyObject, bound: string, plain: Buffer): Buffer => {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
};

/** What was sealed, or nothing where it was changed, cut, moved or sealed under another key. */
export const unseal = (key: KeyObject, bound: string, sealed: Buffer): Buffer | undefined => {
  if (sealed.length < IV + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), {
    authTagLength: TAG,
  });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
  const opened = decipher.update(sealed.subarray(IV + TAG));
  try {
    decipher.final(); // throws where the tag does not fit, and for nothing else
  } catch {
    return undefined;
  }
  return opened; // in this mode `final` adds no bytes
};

/** What a sealed part is bound to: this event, of this type, in this shape. */
export const boundTo = (eventId: string, type: string, schema: number): string =>
  `${eventId} ${type} ${schema}`;
