/** Bringing an agency's file into a child's record, in the graph. */
import { fields } from '@throughline/exchange/columns/field';
import { GraphQLError } from 'graphql';
import { mayImportFor } from '../authorising/own-account.ts';
import { viewerOf } from '../context.ts';
import { agencyNamed } from '../import/agency-named.ts';
import { type BringIn, bringIn } from '../import/bring-in.ts';
import { beginReading, outcomeWithin } from '../import/readings.ts';
import type { FileRefused } from '../import/report.ts';
import { timesWithdrawn } from '../import/times-withdrawn.ts';
import { builder } from './builder.ts';
import { ImportAnswer } from './import-report.ts';

builder.scalarType('File', {
  description: 'A file, sent as a part of a multipart request.',
  serialize: () => {
    throw new GraphQLError('A file is only ever sent, never answered.');
  },
});

const ChosenColumn = builder.inputType('ChosenColumn', {
  fields: (t) => ({
    header: t.string({ required: true, description: 'The head of the column, as in the file.' }),
    field: t.string({
      required: true,
      description: `One of ${fields.join(', ')}; anything else: kept with the row, not read.`,
    }),
  }),
});

const ImportFileInput = builder.inputType('ImportFileInput', {
  fields: (t) => ({
    childId: t.id({ required: true }),
    agencyId: t.id({
      required: true,
      description: 'Whose file it is; a column of the file may name other agencies for some rows.',
    }),
    file: t.field({ type: 'File', required: true }),
    dryRun: t.boolean({ description: 'Read and report, and record nothing.' }),
    hold: t.boolean({
      description:
        'Record it and show it to nobody until `commitHeldImport`: rows can be put right and pairs decided first.',
    }),
    patience: t.int({
      description:
        'Milliseconds after which `ImportGoesOn` is answered and the reading goes on; without it the answer waits for the end.',
    }),
    mapping: t.field({
      type: [ChosenColumn],
      description:
        'How the columns are to be read; kept for the agency’s next files. Without it: as for its last file, else as the reader understands them.',
    }),
  }),
});

const MOST_BYTES = 25 * 1024 * 1024; // bytes; the largest chronology met in practice is far below it

builder.mutationField('importFile', (t) =>
  t.field({
    type: ImportAnswer,
    description:
      'Brings an agency’s chronology file into a child’s record. The same file again adds nothing.',
    args: { input: t.arg({ type: ImportFileInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { childId, agencyId, file, dryRun, hold, mapping, patience } = input;
      const refuse = (refusal: string, why: string): FileRefused => ({
        file: file.name,
        refusal,
        why,
      });
      if (!mayImportFor(context, viewerOf(context), agencyId))
        return refuse(
          'not permitted',
          'You may import your own agency’s files; a reviewer may import those of every agency in the review.',
        );
      if (file.size > MOST_BYTES)
        return refuse(
          'too large',
          `The file has ${file.size} bytes; at most ${MOST_BYTES} are read. Split it by year.`,
        );
      const since = await context.authoriser.open(childId, 'import');
      const of: BringIn = {
        childId,
        agencyId,
        agencyNamed: agencyNamed(context),
        file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
        dryRun: dryRun ?? false,
        hold: hold ?? false,
        mapping: mapping ?? undefined,
        since,
        attempt: timesWithdrawn(context, { childId, agencyId }),
      };
      if (patience == null) return bringIn(context, of);
      const reading = beginReading(context, of);
      return (await outcomeWithin(reading, patience)) ?? { readingId: reading.id };
    },
  }),
);
