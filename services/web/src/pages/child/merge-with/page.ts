/** Two records side by side, and merging them: this one is kept, the other points to it. */
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { childFrame } from '../../child-frame.ts';
import { momentTyped } from '../../moment-typed.ts';
import { foundChild } from '../find/found-child.ts';
import { ComparedRecord, compared } from './compared.ts';

const recordsIn = (data: Data) => ({
  child: ComparedRecord.parse(required(data, 'child')),
  other: ComparedRecord.parse(required(data, 'other')),
});

export const mergeRecords = formPage(import.meta.url, {
  form: 'MergeRecords',
  ask: ['why', 'occurred'],
  view: (data) => {
    const { child, other } = recordsIn(data);
    if (child.id === other.id || child.mergedInto !== null || other.mergedInto !== null)
      throw new Problem('notFound', 'One of these records was merged already, or they are one.');
    return {
      title: 'Are these the same child?',
      ...childFrame(child),
      ...{ subNavigation: [], back: `/children/${child.id}/merge` },
      ...compared(child, other),
      ...{ kept: foundChild(child), other: foundChild(other) },
      twoPlans: child.glance.safetyPlan !== null && other.glance.safetyPlan !== null,
    };
  },
  known: (_data, { params }) => ({
    childId: params['childId'],
    otherChildId: params['otherChildId'],
  }),
  typed: (data) => momentTyped(String(required(data, 'now'))),
  check: { button: 'Merge the records' },
  next: (_receipt, { params }) => `/children/${params['childId']}/merge?done=records-merged`,
});
