/** The policies the partnership has adopted, as the rules are given them. */
import type { AdoptedPolicy } from '@throughline/domain/given';
import type { PolicyRow } from '@throughline/projections/policies';
import type { Views } from '@throughline/read-store/open-views';
import { policies } from '@throughline/read-store/queries/organisations';

const adopted = ({
  policyId,
  kind,
  version,
  hash,
  inForceFrom,
  inForceTo,
  contentJson,
}: PolicyRow): AdoptedPolicy => ({
  id: policyId,
  kind,
  version,
  hash,
  inForceFrom,
  inForceTo,
  content: JSON.parse(contentJson), // the rule that adopted it checked that it is JSON
});

export const adoptedPolicies = (views: Views): readonly AdoptedPolicy[] =>
  policies(views).map(adopted);
