/** How every pathway's events read in a chronology; a category that is missing here is missing there. */
import { accessDefinition } from '@throughline/domain/access';
import { narration as child } from '@throughline/domain/child/narration';
import { disclosureDefinition } from '@throughline/domain/disclosure';
import { narration as entry } from '@throughline/domain/entry/narration';
import { gpRegistrationDefinition } from '@throughline/domain/gp-registration';
import { importDefinition } from '@throughline/domain/import/import';
import { narration as learningReview } from '@throughline/domain/learning-review/narration';
import { narration as meeting } from '@throughline/domain/meeting/narration';
import type { Narrate } from '@throughline/domain/narration';
import { organisationDefinition } from '@throughline/domain/organisation/organisation';
import { policyDefinition } from '@throughline/domain/policy/policy';
import { narration as professionalConcern } from '@throughline/domain/professional-concern/narration';
import { narration as request } from '@throughline/domain/request/narration';
import { narration as riskAndSafety } from '@throughline/domain/risk-and-safety/narration';
import type { Category, EventsOf } from './telling.ts';

export const narrations: { readonly [C in Category]: Narrate<EventsOf[C]> } = {
  access: accessDefinition.narration,
  child,
  disclosure: disclosureDefinition.narration,
  entry,
  gpRegistration: gpRegistrationDefinition.narration,
  import: importDefinition.narration,
  learningReview,
  meeting,
  organisation: organisationDefinition.narration,
  policy: policyDefinition.narration,
  professionalConcern,
  request,
  riskAndSafety,
};
