/** Records that were merged: which was kept, and which are the same child's. */

import { Identifier } from '@throughline/domain/child/events/identity';
import { wordsFor } from '@throughline/domain/choice';
import type { ChildRow } from '@throughline/projections/children';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import { dayInWords } from '@throughline/time/local-date';
import type { Context } from '../context.ts';
import { builder } from './builder.ts';
import { ageInWords, Child, ChildName, childById, childrenFor } from './child.ts';
import { Occurred } from './occurred.ts';
import { OtherDate } from './standing.ts';

const OtherRecord = builder.objectRef<ChildRow>('OtherRecord').implement({
  description: 'Another record, of the same child or perhaps so: enough to tell it from this one.',
  fields: (t) => ({
    id: t.exposeID('childId'),
    reference: t.exposeString('reference'),
    name: t.exposeString('name'),
    names: t.field({ type: [ChildName], resolve: ({ details }) => [...(details.names ?? [])] }),
    bornOn: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ details }) => details.bornOn ?? null,
    }),
    age: t.string({
      nullable: true,
      resolve: (row, _, { clock }) => ageInWords(row, clock.now()),
    }),
    otherDatesOfBirth: t.field({
      type: [OtherDate],
      resolve: ({ details }) => [...(details.otherDatesOfBirth ?? [])],
    }),
  }),
});

/** The other records of the same child, of which each is opened by its own right. */
const opened = async (context: Context, childId: string): Promise<readonly string[]> => {
  await context.authoriser.open(childId, 'merged-records');
  return recordsOfChild(context.views, childId);
};

const MOST_LIKELY = 10; // more than a person compares at once

/** Records that share a name, or one that sounds like it, or a date of birth with this one, and that the viewer may open. */
const likelyTheSame = (context: Context, { childId, details }: ChildRow): readonly ChildRow[] => {
  const { names = [], bornOn } = details;
  const known = [
    ...names.map(({ given, family }) => `${given} ${family ?? ''}`),
    ...(bornOn?.start !== undefined && bornOn.start === bornOn.end
      ? [dayInWords(bornOn.start)]
      : []),
  ];
  const found = new Set(known.flatMap((words) => childrenFor(context, words).childIds));
  const own = new Set(recordsOfChild(context.views, childId));
  return [...found]
    .filter((id) => !own.has(id))
    .slice(0, MOST_LIKELY)
    .flatMap((id) => childById(context, id) ?? []);
};

builder.objectFields(Child, (t) => ({
  mergedInto: t.field({
    type: OtherRecord,
    nullable: true,
    description: 'The record that was kept, where this one was merged into another.',
    resolve: async ({ childId }, _, context) => {
      const [kept] = await opened(context, childId);
      return kept === undefined || kept === childId ? null : (childById(context, kept) ?? null);
    },
  }),
  mergedWith: t.field({
    type: [OtherRecord],
    description: 'Records that were merged into this one: everything in them is shown here too.',
    resolve: async ({ childId }, _, context) => {
      const [kept, ...merged] = await opened(context, childId);
      if (kept !== childId) return [];
      return merged.flatMap((record) => childById(context, record) ?? []);
    },
  }),
  likelyTheSame: t.field({
    type: [OtherRecord],
    description:
      'Records that share a name, or one that sounds like it, or a date of birth with this one: perhaps the same child’s.',
    resolve: async (row, _, context) => {
      await opened(context, row.childId);
      const found = likelyTheSame(context, row);
      for (const { childId } of found) await context.authoriser.open(childId, 'children-list');
      return [...found];
    },
  }),
  numbers: t.stringList({
    description: 'Numbers on other systems, each with what it is.',
    resolve: ({ details }) =>
      (details.identifiers ?? []).map(
        ({ kind, value }) => `${wordsFor(Identifier.shape.kind, kind)} ${value}`,
      ),
  }),
}));
