/** Pairs of a file that wait for somebody, in pages of groups: all accounts that may tell of one event stand together. */
import type { PairRow } from '@throughline/projections/imports';
import { type PairGroups, pairGroups } from '@throughline/read-store/queries/pair-groups';
import { builder } from './builder.ts';
import { Import, Pair } from './import.ts';

const Group = builder.objectRef<readonly PairRow[]>('PairGroup').implement({
  description: 'Suggested pairs that hang together: A with B, and B with C.',
  fields: (t) => ({ pairs: t.field({ type: [Pair], resolve: (pairs) => [...pairs] }) }),
});

const Page = builder.objectRef<PairGroups>('PairGroups').implement({
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'How many groups wait.' }),
    waiting: t.exposeInt('waiting', { description: 'How many pairs nobody has decided yet.' }),
    certain: t.exposeInt('certain', { description: 'How many of those are certain.' }),
    decided: t.exposeInt('decided', { description: 'How many pairs are decided.' }),
    nodes: t.field({ type: [Group], resolve: ({ groups }) => [...groups] }),
  }),
});

const MOST = 500; // groups of one answer

builder.objectField(Import, 'pairGroups', (t) =>
  t.field({
    type: Page,
    description: `Up to ${MOST} of those that wait, after so many.`,
    args: {
      first: t.arg.int({ required: true }),
      skip: t.arg.int(),
      holding: t.arg.id({ description: 'The one group in which this entry stands.' }),
    },
    resolve: ({ importId }, { first, skip, holding }, { views }) =>
      pairGroups(views, {
        importId,
        first: Math.min(Math.max(first, 0), MOST),
        skip: Math.max(skip ?? 0, 0),
        holding: holding ?? undefined,
      }),
  }),
);
