/** Every pathway of the product, by slug and by the category of its streams. */
import { access } from './access.ts';
import { child } from './child/child.ts';
import { disclosure } from './disclosure.ts';
import { entry } from './entry/entry.ts';
import { gpRegistration } from './gp-registration.ts';
import { importPathway } from './import/import.ts';
import { learningReview } from './learning-review/learning-review.ts';
import { meeting } from './meeting/meeting.ts';
import { organisation } from './organisation/organisation.ts';
import type { Pathway } from './pathway.ts';
import { policy } from './policy/policy.ts';
import { professionalConcern } from './professional-concern/professional-concern.ts';
import { request } from './request/request.ts';
import { riskAndSafety } from './risk-and-safety/risk-and-safety.ts';

// A pathway's state and messages are its own; whoever goes through all of them parses with its schemas first.
const erased = (pathway: unknown): Pathway => pathway as Pathway;

export const pathways: readonly Pathway[] = [
  access,
  child,
  disclosure,
  gpRegistration,
  meeting,
  organisation,
  policy,
  entry,
  importPathway,
  learningReview,
  professionalConcern,
  request,
  riskAndSafety,
].map(erased);

const byName: ReadonlyMap<string, Pathway> = new Map(
  pathways.flatMap((each) => [
    [each.slug, each],
    [each.category, each],
  ]),
);

/** The pathway of a slug (`professional-concern`) or of a stream category (`professionalConcern`). */
export const pathwayOf = (slugOrCategory: string): Pathway | undefined =>
  byName.get(slugOrCategory);
