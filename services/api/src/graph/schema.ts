/** The whole graph. Each file adds its types and fields by being imported. */
import { lexicographicSortSchema, printSchema } from 'graphql';
import './access-grant.ts';
import './agency.ts';
import './changes.ts';
import './child.ts';
import './child-of-reference.ts';
import './chronology.ts';
import './chronology-picture.ts';
import './circle.ts';
import './commands.ts';
import './concern.ts';
import './constraint.ts';
import './deadline.ts';
import './draft.ts';
import './entry.ts';
import './entry-told.ts';
import './export.ts';
import './feedback.ts';
import './import.ts';
import './import-glossary.ts';
import './import-reading.ts';
import './import-steps.ts';
import './ladder.ts';
import './learning-review.ts';
import './learning-review-tasks.ts';
import './ledger.ts';
import './meeting.ts';
import './merged.ts';
import './office.ts';
import './open-work.ts';
import './opening.ts';
import './outcome.ts';
import './outcome-owed.ts';
import './people-known.ts';
import './policy.ts';
import './prompt.ts';
import './request.ts';
import './search.ts';
import './standing.ts';
import './together.ts';
import './undo.ts';
import './yearly.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();

/** The schema as it is committed in `schema/graph.graphql`. */
export const printed = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
