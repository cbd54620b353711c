/** Rows of a file that could not stand in its chronology, in pages: a file may have thousands of them. */
import { type TurnedAway, turnedAway } from '@throughline/read-store/queries/turned-away';
import { builder } from './builder.ts';
import { Import, Rejected } from './import.ts';

const As = builder.enumType('RejectedAs', {
  values: {
    TO_PUT_RIGHT: { value: 'to put right', description: 'Real entries that wait for somebody.' },
    SETTLED: { value: 'settled', description: 'Put right since, or left out for a reason.' },
    NOTHING_TO_RECORD: { value: 'nothing to record' },
  } as const,
});

const Page = builder.objectRef<TurnedAway>('RejectedRows').implement({
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount'),
    nodes: t.field({ type: [Rejected], resolve: ({ rows }) => [...rows] }),
  }),
});

const MOST = 500; // rows of one answer

builder.objectField(Import, 'rejectedRows', (t) =>
  t.field({
    type: Page,
    description: `Up to ${MOST} of them, after so many, in the order of the file.`,
    args: {
      as: t.arg({ type: As, required: true }),
      first: t.arg.int({ required: true }),
      skip: t.arg.int(),
    },
    resolve: ({ importId }, { as, first, skip }, { views }) =>
      turnedAway(views, {
        ...{ importId, as },
        first: Math.min(Math.max(first, 0), MOST),
        skip: Math.max(skip ?? 0, 0),
      }),
  }),
);
