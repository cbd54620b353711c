/** Whom a restriction lets in, by the kinds of agency that its audience stands for. */
import type { Restriction } from '@throughline/projections/chronology/row';
import type { Asking } from '../open-views.ts';
import { NOW } from '../versioned.ts';

/** Agencies and people who may read what is restricted, beside the agency whose account it is. */
export type AudienceOf = {
  readonly agencyIds: readonly string[];
  readonly userIds: readonly string[];
};

/** What is asked of the viewer's rights: the agency whose account it is, and whom it was kept for. */
export type Restricted = { readonly agencyId?: string; readonly audience: AudienceOf };

// Kinds are the codes of `AgencyKind`. Statutory: bodies with safeguarding duties under Children Act 2004 s11
// and s16E; health: providers and commissioners of the NHS.
const health = [
  'mental-health-trust',
  'acute-hospital',
  'community-health',
  'integrated-care-board',
  'gp',
  'ambulance',
];
const kindsOf: Readonly<Record<Restriction['audience'], readonly string[]>> = {
  statutory: [
    ...health,
    'childrens-social-care',
    'police',
    'probation',
    'youth-justice',
    'amhp-service',
    'adult-social-care',
  ],
  health,
  named: [],
};

export const audienceOf = (
  asking: Asking,
  { audience, userIds }: Pick<Restriction, 'audience' | 'userIds'>,
): AudienceOf => ({
  userIds,
  agencyIds: asking
    .all(
      `SELECT key FROM agency WHERE toPosition > :now AND kind IN (SELECT value FROM json_each(:kinds))`,
      { now: NOW, kinds: JSON.stringify(kindsOf[audience]) },
    )
    .map(({ key }) => String(key)),
});
