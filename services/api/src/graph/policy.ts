/** Policies in the graph: what the partnership has adopted, and looking at one before it is. They name nobody. */
import { wordsFor } from '@throughline/domain/choice';
import { inForceOn } from '@throughline/domain/given';
import { canonicalJson, contentHash, readContent } from '@throughline/domain/policy/canonical';
import { gapsIn } from '@throughline/domain/policy/complete';
import { PolicyKind } from '@throughline/domain/policy/events';
import { gapInWords, ladderAsFar } from '@throughline/domain/policy/preview';
import type { PolicyRow } from '@throughline/projections/policies';
import { policies } from '@throughline/read-store/queries/organisations';
import { londonDate } from '@throughline/time/local-date';
import { type Context, viewerOf } from '../context.ts';
import { type PolicyFile, policyFiles } from '../policy-files.ts';
import { builder } from './builder.ts';
import { fresh } from './freshness.ts';
import { LadderType } from './ladder.ts';
import { forTheOffice } from './office.ts';
import { FeedbackRule, feedbackRulesIn, TimeLimit, timeLimitsIn } from './policy-terms.ts';

const standing = (context: Context, { policyId, kind, version, inForceFrom }: PolicyRow) => {
  const day = londonDate(context.clock.now());
  const now = inForceOn(context.policies(), kind, day);
  if (now?.id === policyId && now.version === version) return 'in force';
  return inForceFrom > day ? 'not yet in force' : 'no longer in force';
};

type Looked = { readonly kind: PolicyRow['kind']; readonly content: unknown };

const contentOf = ({ kind, contentJson }: PolicyRow): Looked => ({
  kind,
  content: JSON.parse(contentJson),
});

const Adopted = builder.objectRef<PolicyRow>('AdoptedPolicy').implement({
  description: 'One version of a policy that the partnership adopted.',
  fields: (t) => ({
    policyId: t.exposeID('policyId'),
    kind: t.exposeString('kind', {
      description: 'concerns-resolution, request-feedback or statutory-clocks.',
    }),
    kindInWords: t.string({ resolve: ({ kind }) => wordsFor(PolicyKind, kind) }),
    name: t.exposeString('name'),
    version: t.exposeString('version'),
    inForceFrom: t.string({ resolve: ({ inForceFrom }) => inForceFrom }),
    inForceTo: t.string({ nullable: true, resolve: ({ inForceTo }) => inForceTo ?? null }),
    source: t.exposeString('source', { nullable: true }),
    standing: t.string({
      description: 'in force, not yet in force or no longer in force.',
      resolve: (row, _, context) => standing(context, row),
    }),
    contentJson: t.exposeString('contentJson', { description: 'Its content, as canonical JSON.' }),
    ladder: t.field({
      type: LadderType,
      nullable: true,
      description: 'As people read it, where it is a ladder.',
      resolve: ({ kind, contentJson, ...row }) => {
        const ladder =
          kind === 'concerns-resolution' ? ladderAsFar(JSON.parse(contentJson)) : undefined;
        return ladder === undefined ? null : { ...row, ladder };
      },
    }),
    timeLimits: t.field({
      type: [TimeLimit],
      description: 'What law and national guidance set, where it is a policy of statutory clocks.',
      resolve: (row) => timeLimitsIn(contentOf(row)),
    }),
    feedbackRules: t.field({
      type: [FeedbackRule],
      description: 'Who is told what came of a request, where it is a policy of that.',
      resolve: (row) => feedbackRulesIn(contentOf(row)),
    }),
  }),
});

const Preview = builder.objectRef<Looked>('PolicyPreview').implement({
  description: 'A policy that nobody has adopted yet: as it would be read, and what it leaves out.',
  fields: (t) => ({
    leavesOut: t.stringList({
      description: 'In words. It can be adopted once there is nothing here.',
      resolve: ({ kind, content }) => gapsIn[kind](content).map((gap) => gapInWords(gap, content)),
    }),
    contentJson: t.string({
      description: 'The content in its standard form, for adopting it.',
      resolve: ({ content }) => canonicalJson(content),
    }),
    hash: t.string({ resolve: ({ content }) => contentHash(canonicalJson(content)) }),
    ladder: t.field({
      type: LadderType,
      nullable: true,
      description: 'As far as it can be read, where it is a ladder.',
      resolve: ({ kind, content }) => {
        const ladder = kind === 'concerns-resolution' ? ladderAsFar(content) : undefined;
        return ladder === undefined
          ? null
          : { name: 'Not adopted', version: '', inForceFrom: '', source: undefined, ladder };
      },
    }),
    timeLimits: t.field({ type: [TimeLimit], resolve: timeLimitsIn }),
    feedbackRules: t.field({ type: [FeedbackRule], resolve: feedbackRulesIn }),
  }),
});

/** Of a policy that comes with the product, the latest version. */
const latest = ({ versions: [first, ...later] }: PolicyFile) => later.at(-1) ?? first;

const Example = builder.objectRef<PolicyFile>('PolicyExample').implement({
  description: 'A policy that comes with the product, to begin one’s own from.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.string({ resolve: ({ kind }) => kind }),
    kindInWords: t.string({ resolve: ({ kind }) => wordsFor(PolicyKind, kind) }),
    name: t.exposeString('name'),
    source: t.exposeString('source'),
    isInvented: t.exposeBoolean('invented', {
      description: 'Made up for demonstrations: to be changed into what was agreed.',
    }),
    version: t.string({ resolve: (file) => latest(file).version }),
    contentJson: t.string({ resolve: (file) => canonicalJson(latest(file).content) }),
  }),
});

builder.queryFields((t) => ({
  policyExamples: t.field({
    type: [Example],
    description: 'What comes with the product, to begin from. For the partnership office.',
    resolve: (_, __, context) => {
      forTheOffice(context);
      return [...policyFiles];
    },
  }),
  policies: t.field({
    type: [Adopted],
    description: 'Every version that the partnership adopted, by kind, the latest to begin last.',
    args: { atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { atLeastAsFreshAs }, context) => {
      viewerOf(context);
      await fresh(context, atLeastAsFreshAs);
      return [...policies(context.views)];
    },
  }),
  policyPreview: t.field({
    type: Preview,
    nullable: true,
    description:
      'A policy before it is adopted; null where the content is not JSON. For the partnership office.',
    args: { kind: t.arg.string({ required: true }), contentJson: t.arg.string({ required: true }) },
    resolve: (_, { kind, contentJson }, context) => {
      forTheOffice(context);
      const of = PolicyKind.safeParse(kind).data;
      const read = readContent(contentJson);
      return of === undefined || read === undefined ? null : { kind: of, content: read.content };
    },
  }),
}));
