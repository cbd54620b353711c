/** Drafts in the graph: what the asker has typed and not sent. Never anybody else's. */
import { Instant } from '@throughline/time/instant';
import { GraphQLError } from 'graphql';
import { type Refused, refused } from '../carry-out.ts';
import { viewerOf } from '../context.ts';
import {
  DraftInput,
  discardMyDraft,
  type KeptDraft,
  myDraftAt,
  myDrafts,
  saveMyDraft,
} from '../drafts.ts';
import { builder } from './builder.ts';
import { Child, childToShow } from './child.ts';
import { RefusedType } from './commands.ts';

type Typed = KeptDraft['typed'][number];

const TypedType = builder.objectRef<Typed>('TypedField').implement({
  description: 'One control of a form, and what was typed into it or ticked.',
  fields: (t) => ({
    name: t.exposeString('name'),
    values: t.stringList({ resolve: ({ values }) => values }),
  }),
});

const Draft = builder.objectRef<KeptDraft>('Draft').implement({
  description: 'A form that you began and have not sent. Only you can read it.',
  fields: (t) => ({
    place: t.exposeString('place', {
      description: 'The path of the form, and which of those that you opened there: `?form=`.',
    }),
    address: t.exposeString('address', { description: 'The address at which it was typed.' }),
    title: t.exposeString('title'),
    child: t.field({
      type: Child,
      nullable: true,
      resolve: ({ childId }, _, context) => childToShow(context, childId ? [childId] : []),
    }),
    typed: t.field({ type: [TypedType], resolve: ({ typed }) => typed }),
    savedAt: t.field({ type: 'Instant', resolve: ({ savedAt }) => Instant.parse(savedAt) }),
    expiresAt: t.field({
      type: 'Instant',
      description: 'When it goes by itself, where you do not save it again.',
      resolve: ({ expiresAt }) => Instant.parse(expiresAt),
    }),
  }),
});

builder.queryFields((t) => ({
  drafts: t.field({
    type: [Draft],
    description: 'Everything that you began and have not sent.',
    resolve: async (_, __, context) => {
      viewerOf(context);
      return [...(await myDrafts(context))];
    },
  }),
  draft: t.field({
    type: Draft,
    nullable: true,
    description:
      'What you began at this place; at a path alone, what you kept last of the forms that you opened there.',
    args: { place: t.arg.string({ required: true }) },
    resolve: async (_, { place }, context) => {
      viewerOf(context);
      return (await myDraftAt(context, place)) ?? null;
    },
  }),
}));

const TypedInput = builder.inputType('TypedFieldInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    values: t.stringList({ required: true }),
  }),
});

const SaveDraftInput = builder.inputType('SaveDraftInput', {
  description: 'What was typed into a form so far.',
  fields: (t) => ({
    place: t.string({ required: true }),
    address: t.string({ required: true }),
    title: t.string({ required: true }),
    childId: t.id({ description: 'The child whom it is about, where you may open the record.' }),
    typed: t.field({ type: [TypedInput], required: true }),
  }),
});

const DraftAnswer = builder.unionType('DraftAnswer', {
  description: 'The draft as it is kept, or why it is not.',
  types: [Draft, RefusedType],
  resolveType: (answer: KeptDraft | Refused) => ('kind' in answer ? 'Refused' : 'Draft'),
});

const Discarded = builder.objectRef<{ readonly place: string }>('DraftDiscarded').implement({
  description: 'There is no draft there any more.',
  fields: (t) => ({ place: t.exposeString('place') }),
});

builder.mutationFields((t) => ({
  saveDraft: t.field({
    type: DraftAnswer,
    description: 'Keeps what you typed, for you alone, over what you kept for this form before.',
    args: { input: t.arg({ type: SaveDraftInput, required: true }) },
    resolve: async (_, { input }, context) => {
      viewerOf(context);
      const parsed = DraftInput.safeParse(input);
      if (!parsed.success)
        throw new GraphQLError('Expected the address and the controls of a form.', {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      const answer = await saveMyDraft(context, parsed.data);
      return typeof answer === 'string' ? refused(answer) : answer;
    },
  }),
  discardDraft: t.field({
    type: Discarded,
    description: 'Throws your draft away.',
    args: { place: t.arg.string({ required: true }) },
    resolve: async (_, { place }, context) => {
      viewerOf(context);
      await discardMyDraft(context, place);
      return { place };
    },
  }),
}));
