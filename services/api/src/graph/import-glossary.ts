/** The glossary of a file in the graph: what its words may mean, who decided it, and what a line's words mean. */
import { TermKind } from '@throughline/domain/import/glossary-events';
import { onlyMeaning } from '@throughline/domain/import/glossary-rules';
import { rowKey } from '@throughline/projections/chronology/row';
import type { TermRow } from '@throughline/projections/import-glossary';
import { entry } from '@throughline/read-store/queries/chronology';
import { heldEntry, termsOfImport } from '@throughline/read-store/queries/records';
import { invalid } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import { addTerm } from '../import/add-term.ts';
import { type WordMeaning, wordsOf } from '../import/words-of-entry.ts';
import { builder } from './builder.ts';
import { asItStands, ChronologyEntry } from './chronology-entry.ts';
import { CommandAnswer } from './commands.ts';
import { Import } from './import.ts';

const Reading = builder.objectRef<TermRow['readings'][number]>('TermReading').implement({
  description: 'One thing that a word of a file may mean.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'person, role or abbreviation.' }),
    means: t.string({ nullable: true, resolve: ({ means }) => means ?? null }),
    because: t.exposeString('because'),
  }),
});

/** The lines in which it stands first, as far as the asker may see them. */
const examplesOf = ({ views, authoriser }: Context, { childIds, entryIds }: TermRow) => {
  const [childId] = childIds;
  if (childId === undefined) return [];
  return entryIds.flatMap((rowId) => {
    const row =
      entry(views, { childId, rowId, maySee: authoriser.maySee }) ??
      heldEntry(views, rowKey(childId, rowId));
    return row === undefined ? [] : [asItStands(row)];
  });
};

const Term = builder.objectRef<TermRow>('GlossaryTerm').implement({
  description:
    'A person, role or abbreviation of a file: proposed, and decided by somebody for that file.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    term: t.exposeString('term'),
    times: t.exposeInt('times'),
    readings: t.field({ type: [Reading], resolve: ({ readings }) => [...readings] }),
    isClear: t.boolean({
      description: 'It can be accepted as it is proposed; else somebody has to say what it means.',
      resolve: (term) => onlyMeaning(term) !== undefined,
    }),
    decision: t.string({
      nullable: true,
      description: 'accepted, changed or refused; nothing: nobody has decided it.',
      resolve: ({ decided }) => decided?.decision ?? null,
    }),
    kind: t.string({ nullable: true, resolve: ({ decided }) => decided?.kind ?? null }),
    means: t.string({ nullable: true, resolve: ({ decided }) => decided?.means ?? null }),
    examples: t.field({
      type: [ChronologyEntry],
      description: 'The lines in which it stands first.',
      resolve: (term, _, context) => [...examplesOf(context, term)],
    }),
  }),
});

builder.objectField(Import, 'glossary', (t) =>
  t.field({
    type: [Term],
    description: 'Words of the file that stand in lines which you may see.',
    resolve: ({ importId }, _, context) =>
      termsOfImport(context.views, importId).filter((term) => examplesOf(context, term).length > 0),
  }),
);

const Word = builder.objectRef<WordMeaning>('WordMeaning').implement({
  description: 'What a word means in the file that a line came from.',
  fields: (t) => ({
    word: t.exposeString('word'),
    means: t.string({
      nullable: true,
      description: 'Nothing: it was said to be left as it stands.',
      resolve: ({ means }) => means ?? null,
    }),
  }),
});

builder.objectField(ChronologyEntry, 'words', (t) =>
  t.field({
    type: [Word],
    description: 'Its words that somebody explained, for the file that it came from.',
    resolve: ({ row }, _, context) => [...wordsOf(context, row)],
  }),
);

const AddTermInput = builder.inputType('AddTermInput', {
  fields: (t) => ({
    importId: t.id({ required: true }),
    term: t.string({ required: true, description: 'As it stands in the rows of the file.' }),
    kind: t.string({ required: true, description: 'person, role or abbreviation.' }),
    means: t.string({ required: true, description: 'What it stands for.' }),
  }),
});

builder.mutationField('addTerm', (t) =>
  t.field({
    type: CommandAnswer,
    description: 'Adds a word to a file’s glossary that the finder did not find, with its meaning.',
    args: { input: t.arg({ type: AddTermInput, required: true }) },
    resolve: async (_, { input: { importId, term, kind, means } }, context) => {
      viewerOf(context);
      const known = TermKind.safeParse(kind.toLowerCase());
      if (!known.success) return invalid('kind', 'Choose what it is.');
      return addTerm(context, { importId, term, kind: known.data, means });
    },
  }),
);
