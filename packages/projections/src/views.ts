/** Every view, in the order in which each event is told to them: the ground first, for they stand on it. */
import { atAGlance } from './at-a-glance/at-a-glance.ts';
import { audit } from './audit.ts';
import { children } from './children.ts';
import { chronologyOf } from './chronology/chronology.ts';
import { concerns } from './concerns.ts';
import { constraints } from './constraints.ts';
import { deadlines } from './deadlines.ts';
import { disclosureLedger } from './disclosure-ledger.ts';
import { entryOutcomes } from './entry-outcomes.ts';
import { ground } from './ground.ts';
import { importGlossary } from './import-glossary.ts';
import { imports } from './imports.ts';
import { known } from './known/known.ts';
import { learningReviews } from './learning-reviews.ts';
import { meetings } from './meetings.ts';
import { narrations } from './narrations.ts';
import { openWork } from './open-work.ts';
import { organisations } from './organisations.ts';
import { partnerships } from './partnerships.ts';
import { policies } from './policies.ts';
import type { Projection } from './projection.ts';
import { requests } from './requests.ts';

export const views: readonly Projection[] = [
  ground,
  partnerships,
  organisations,
  policies,
  children,
  atAGlance,
  chronologyOf(narrations),
  known,
  entryOutcomes,
  requests,
  concerns,
  meetings,
  deadlines,
  openWork,
  disclosureLedger,
  imports,
  importGlossary,
  learningReviews,
  constraints,
  audit,
];
