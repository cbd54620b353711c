/** One version of a policy as its pages know it. */
import { z } from 'zod';
import { type Data, required } from '../../page.ts';

export const PolicyVersion = z.object({
  policyId: z.string(),
  kind: z.string(),
  kindInWords: z.string(),
  name: z.string(),
  version: z.string(),
  inForceFrom: z.string(),
  inForceTo: z.string().nullish(),
  source: z.string().nullish(),
  standing: z.string(),
});
export type PolicyVersion = Readonly<z.infer<typeof PolicyVersion>>;

export const policiesIn = (data: Data): readonly PolicyVersion[] =>
  z.array(PolicyVersion).parse(required(data, 'policies'));

/** The kinds of policy, as the partnership's own versions name them. */
export const LADDER = 'concerns-resolution';

export const pathOf = ({
  policyId,
  version,
}: Pick<PolicyVersion, 'policyId' | 'version'>): string =>
  `/policies/${policyId}/${encodeURIComponent(version)}`;
