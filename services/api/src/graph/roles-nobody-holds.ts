/** The roles that the ladder in force calls on at an agency, and in which nobody answers there now. */
import type { AgencyRow } from '@throughline/projections/organisations';
import type { Context } from '../context.ts';
import { whoAnswers } from '../who-answers.ts';
import { ladderInForce } from './ladder.ts';

/** The office itself has a business manager. */
const rolesNeeded = (context: Context, { kind }: AgencyRow): readonly string[] =>
  kind === 'partnership-office'
    ? ['business_manager']
    : [...new Set(ladderInForce(context)?.ladder.stages.flatMap(({ who }) => who) ?? [])];

/** None at an agency that another has taken over. */
export const rolesNobodyHolds = (context: Context, row: AgencyRow): readonly string[] =>
  row.successorId === undefined
    ? rolesNeeded(context, row).filter(
        (roleClass) =>
          whoAnswers(context.views, { ...row, roleClass }, context.clock.now()).length === 0,
      )
    : [];
