/** Policy: the partnership adopts a version of a ladder, of feedback terms or of statutory clocks. */
import { LocalDate } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../choice.ts';
import { Code, fact, Id, Line } from '../vocabulary.ts';

export const PolicyKind = choice(
  {
    'concerns-resolution': 'Concerns resolution: the ladder',
    'request-feedback': 'Feedback on requests',
    'statutory-clocks': 'Statutory clocks',
  },
  { label: 'Kind of policy', clear: true },
);

export const PolicyAdopted = z.object({
  type: z.literal('PolicyAdopted'),
  ...fact,
  policyId: Id.meta({ label: 'Policy' }),
  kind: PolicyKind,
  name: Line.meta({ clear: true, label: 'Name of the policy' }),
  version: Code.meta({ label: 'Version' }),
  inForceFrom: LocalDate.meta({ clear: true, label: 'In force from' }),
  inForceTo: LocalDate.optional().meta({ clear: true, label: 'In force until' }),
  // The one long text that is kept in the clear: a published policy, which names nobody.
  contentJson: z
    .string()
    .min(2)
    .max(500_000)
    .meta({ clear: true, label: 'Content', hint: 'Canonical JSON', long: true }),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ clear: true, label: 'SHA-256 of the content' }),
  source: Line.optional().meta({ clear: true, label: 'Where it is published' }),
});

export const PolicyEvent = z.discriminatedUnion('type', [PolicyAdopted]);
export type PolicyEvent = Readonly<z.infer<typeof PolicyEvent>>;

export const PolicyCommand = z.discriminatedUnion('type', [
  PolicyAdopted.extend({ type: z.literal('AdoptPolicy') }),
]);
export type PolicyCommand = Readonly<z.infer<typeof PolicyCommand>>;

export const policyRefusals = [
  'contentIsNotJson',
  'contentIsNotCanonical',
  'hashDoesNotMatch',
  'endsBeforeItBegins',
  'versionExists',
  'isAnotherKind',
  'isIncomplete',
] as const;
export type PolicyRefusal = (typeof policyRefusals)[number];
