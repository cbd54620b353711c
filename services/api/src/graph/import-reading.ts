/** A file that is being read, asked after by whoever sent it: how far it is, and in the end what came of it. */
import { viewerOf } from '../context.ts';
import { outcomeWithin, type Reading, readingNamed } from '../import/readings.ts';
import { builder } from './builder.ts';
import { ImportAnswer } from './import-report.ts';

const AT_ONCE = 0; // ms

const FileBeingRead = builder.objectRef<Reading>('FileBeingRead').implement({
  description: 'How far the reading of a file has come.',
  fields: (t) => ({
    file: t.exposeString('file'),
    recorded: t.exposeInt('recorded', { description: 'Rows that are recorded so far.' }),
    toRecord: t.int({
      nullable: true,
      description: 'Of how many; nothing while the file itself is still read.',
      resolve: ({ toRecord }) => toRecord ?? null,
    }),
    outcome: t.field({
      type: ImportAnswer,
      nullable: true,
      description: 'What came of it, once it has ended.',
      resolve: async (reading, _, { authoriser }) => {
        if (!reading.isEnded) return null;
        await authoriser.open(reading.childId, 'import');
        return (await outcomeWithin(reading, AT_ONCE)) ?? null;
      },
    }),
  }),
});

builder.queryField('fileBeingRead', (t) =>
  t.field({
    type: FileBeingRead,
    nullable: true,
    description:
      'A file that whoever asks sent with `patience`, while the server that took it remembers it.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, context) => {
      viewerOf(context);
      return readingNamed(context, id) ?? null;
    },
  }),
);
