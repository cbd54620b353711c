/** Separating two records that were merged, because they are of two children after all. */
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { momentTyped } from '../../moment-typed.ts';
import { FoundChild, foundChild } from '../find/found-child.ts';

const Child = FramedChild.extend({ mergedWith: z.array(z.object({ id: z.string() })) });

export const separateRecords = formPage(import.meta.url, {
  form: 'SeparateRecords',
  ask: ['why', 'occurred'],
  view: (data) => {
    const child = Child.parse(required(data, 'child'));
    const other = FoundChild.parse(required(data, 'other'));
    if (!child.mergedWith.some(({ id }) => id === other.id))
      throw new Problem('notFound', 'These two records are not merged.');
    return {
      title: 'Separate the records again',
      ...childFrame(child),
      ...{ subNavigation: [], back: `/children/${child.id}/merge` },
      ...{ kept: child, other: foundChild(other) },
    };
  },
  known: (_data, { params }) => ({
    childId: params['childId'],
    otherChildId: params['otherChildId'],
  }),
  typed: (data) => momentTyped(String(required(data, 'now'))),
  // Whoever worked with one of the two children may no longer open the record on which this was asked.
  next: () => '/?done=records-separated',
});
