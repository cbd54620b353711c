/** At a glance: what is true of a child now, so that nobody has to read a life to answer a telephone. */
import { threadOf } from '../ground.ts';
import { type Happening, isReadable, type Projection } from '../projection.ts';
import type { Rows } from '../table.ts';
import { fromChild } from './of-child.ts';
import { gpIn } from './of-gp.ts';
import { contactsIn, planIn, risksIn } from './of-safety.ts';
import { glanceTable } from './row.ts';

const categories = new Set(['child', 'gpRegistration', 'riskAndSafety']);

const project = (happening: Happening, rows: Rows): void => {
  const { category, streamId: childId } = happening;
  if (!isReadable(happening) || !categories.has(category)) return;
  const risks = threadOf({ category: 'riskAndSafety', streamId: childId }, rows);
  rows.put(glanceTable, {
    childId,
    ...fromChild(threadOf({ category: 'child', streamId: childId }, rows)),
    gp: gpIn(threadOf({ category: 'gpRegistration', streamId: childId }, rows)),
    risks: risksIn(risks),
    safetyPlan: planIn(risks),
    contacts: contactsIn(risks),
  });
};

export const atAGlance: Projection = {
  name: 'at-a-glance',
  version: 5,
  tables: [glanceTable],
  project,
};
