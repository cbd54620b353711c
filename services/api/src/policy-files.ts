/** The policies that come with the product: what law and guidance set, and invented examples of what a partnership agrees. */
import { PolicyKind } from '@throughline/domain/policy/events';
import { LocalDate } from '@throughline/time/occurred';
import { z } from 'zod';
import statutory from '../../../schema/policies/england-statutory-clocks.json' with {
  type: 'json',
};
import feedback from '../../../schema/policies/kelderby-assessment-feedback.json' with {
  type: 'json',
};
import ladder from '../../../schema/policies/kelderby-concerns-resolution.json' with {
  type: 'json',
};

const Version = z.object({
  version: z.string(),
  inForceFrom: LocalDate,
  inForceTo: LocalDate.optional(),
  content: z.unknown(),
});

const PolicyFile = z.object({
  id: z.string(),
  kind: PolicyKind,
  name: z.string(),
  source: z.string(),
  /** Made up for demonstrations: to be changed into what was agreed, never adopted as it is. */
  invented: z.boolean(),
  versions: z.tuple([Version], Version),
});
export type PolicyFile = Readonly<z.infer<typeof PolicyFile>>;

/** Versions of each from the earliest to the latest. */
export const policyFiles: readonly PolicyFile[] = [ladder, feedback, statutory].map((written) =>
  PolicyFile.parse(written),
);
