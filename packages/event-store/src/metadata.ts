/** The envelope of an event as it is stored, and how it is read back. */
import type { Metadata } from '@throughline/decider/recorded';
import { z } from 'zod';

const Actor = z.object({
  user: z.string(),
  role: z.enum(['practitioner', 'leader', 'reviewer', 'administrator', 'system']),
  agency: z.exactOptional(z.string()),
  onBehalfOf: z.exactOptional(z.string()),
});

export const PolicyReference = z.object({ id: z.string(), version: z.string(), hash: z.string() });

export const StoredMetadata = z.object({
  schema: z.int().min(1),
  subjects: z.array(z.string()),
  actor: Actor,
  command: z.string(),
  correlation: z.string(),
  causation: z.exactOptional(z.string()),
  recordedAt: z.string(),
  receivedAt: z.exactOptional(z.string()),
  batch: z.exactOptional(z.string()),
  policy: z.exactOptional(PolicyReference),
  simulated: z.exactOptional(z.literal(true)),
  sealed: z.exactOptional(
    z.object({ scope: z.string(), key: z.int().min(1), algorithm: z.string() }),
  ),
}) satisfies z.ZodType<Metadata>;

/** What is said of an event whose envelope cannot be read, so that it still shows as a gap somewhere. */
export const unknownMetadata = (eventId: string, storedAt: string): Metadata => ({
  schema: 1,
  subjects: [],
  actor: { user: 'unknown', role: 'system' },
  command: eventId,
  correlation: eventId,
  recordedAt: storedAt,
});
