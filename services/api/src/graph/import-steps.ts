/** Seeing to a file between reading it and adding it: rows put right, pairs decided, then all of it at once. */
import { heldSpans } from '@throughline/read-store/queries/records';
import { viewerOf } from '../context.ts';
import { commitHeld } from '../import/commit-held.ts';
import { putRight } from '../import/put-right.ts';
import { type Decided, settlePairs } from '../import/settle-pairs.ts';
import { builder } from './builder.ts';
import { CommandAnswer } from './commands.ts';
import { fresh } from './freshness.ts';
import { Import } from './import.ts';
import { RowSpan } from './row-span.ts';

builder.objectField(Import, 'held', (t) =>
  t.field({
    type: RowSpan,
    nullable: true,
    description: 'What waits to be added to the chronology; nothing once it was, or was withdrawn.',
    resolve: ({ importId, status }, _, { views }) =>
      status === 'received' ? heldSpans(views, importId) : null,
  }),
);

builder.objectField(Import, 'toAdd', (t) =>
  t.int({
    description: 'How many entries its reading is to bring; fewer are held while it goes on.',
    resolve: ({ counts }) => counts.toAdd ?? counts.importable,
  }),
);

builder.mutationField('commitHeldImport', (t) =>
  t.field({
    type: CommandAnswer,
    description: 'Adds a held file to the chronology, all of it at once.',
    args: { importId: t.arg.id({ required: true }) },
    resolve: async (_, { importId }, context) => {
      viewerOf(context);
      return commitHeld(context, importId);
    },
  }),
);

const PutRightInput = builder.inputType('PutRightRejectedRowInput', {
  fields: (t) => ({
    importId: t.id({ required: true }),
    row: t.int({ required: true, description: 'Its number among the rejected.' }),
    date: t.string({ required: true, description: 'In any way that dates are written.' }),
    time: t.string(),
    text: t.string({ description: 'What happened, where the row does not say it.' }),
  }),
});

builder.mutationField('putRightRejectedRow', (t) =>
  t.field({
    type: CommandAnswer,
    description:
      'Reads a rejected row again with what a person says of it, and records it as an entry of its file. Its cells stay as they were sent.',
    args: { input: t.arg({ type: PutRightInput, required: true }) },
    resolve: async (_, { input: { importId, row, date, time, text } }, context) => {
      viewerOf(context);
      return putRight(context, {
        ...{ importId, row },
        mended: {
          date,
          ...(time == null || time === '' ? {} : { time }),
          ...(text == null || text === '' ? {} : { text }),
        },
      });
    },
  }),
);

const PairRef = builder.inputType('PairRef', {
  fields: (t) => ({ a: t.id({ required: true }), b: t.id({ required: true }) }),
});

const PairsSettled = builder.objectRef<Decided>('PairsSettled').implement({
  description: 'What came of deciding suggested pairs.',
  fields: (t) => ({
    linked: t.exposeInt('linked'),
    keptApart: t.exposeInt('keptApart'),
    refusals: t.stringList({ resolve: ({ refusals }) => [...refusals] }),
    position: t.field({
      type: 'Position',
      nullable: true,
      resolve: ({ position }) => position ?? null,
    }),
  }),
});

builder.mutationField('settlePairs', (t) =>
  t.field({
    type: PairsSettled,
    description: 'Decides suggested pairs: accounts of one event are linked, others kept apart.',
    args: {
      importId: t.arg.id({ required: true }),
      same: t.arg({ type: [PairRef], required: true }),
      apart: t.arg({ type: [PairRef], required: true }),
      atLeastAsFreshAs: t.arg({ type: 'Position' }),
    },
    resolve: async (_, { importId, same, apart, atLeastAsFreshAs }, context) => {
      viewerOf(context);
      await fresh(context, atLeastAsFreshAs);
      return settlePairs(context, importId, { same, apart });
    },
  }),
);
