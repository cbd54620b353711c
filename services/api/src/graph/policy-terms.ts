/** What a policy that is no ladder says, as people read it: statutory time limits, and who is told what came of a request. */
import { wordsFor } from '@throughline/domain/choice';
import { RequestKind } from '@throughline/domain/request/events/asking';
import { RequestFeedbackPolicy } from '@throughline/domain/request/terms';
import { type StatutoryClock, StatutoryClocks } from '@throughline/domain/statutory-clocks';
import { builder } from './builder.ts';
import { countingInWords, lengthInWords } from './length-in-words.ts';

export const TimeLimit = builder.objectRef<StatutoryClock>('TimeLimit').implement({
  description: 'A time limit that law or national guidance sets.',
  fields: (t) => ({
    id: t.exposeID('id'),
    what: t.exposeString('do', { description: 'What has to be done.' }),
    within: t.string({
      description: 'In words: "14 days".',
      resolve: ({ within }) => lengthInWords(within),
    }),
    from: t.exposeString('from', { description: 'What it is counted from, in words.' }),
    counting: t.string({
      nullable: true,
      description: 'How it is counted, where it is not as others are.',
      resolve: countingInWords,
    }),
    source: t.exposeString('source', { description: 'Where the number was read.' }),
    isVerified: t.exposeBoolean('verified', {
      description: 'The source was found; otherwise the number is from knowledge alone.',
    }),
    effectiveFrom: t.string({ nullable: true, resolve: (limit) => limit.effectiveFrom ?? null }),
    effectiveTo: t.string({ nullable: true, resolve: (limit) => limit.effectiveTo ?? null }),
    note: t.exposeString('note', { nullable: true }),
  }),
});

type Terms = RequestFeedbackPolicy['terms'][number];

const lengthOr = (within: Terms['decideWithin']) =>
  within === undefined ? null : lengthInWords(within);

export const FeedbackRule = builder.objectRef<Terms>('FeedbackRule').implement({
  description: 'Who is told what came of a request, and within what time.',
  fields: (t) => ({
    about: t.stringList({
      description: 'Kinds of request, in words; every other kind where none is named.',
      resolve: ({ kinds = [] }) => kinds.map((kind) => wordsFor(RequestKind, kind)),
    }),
    decideWithin: t.string({
      nullable: true,
      description: 'To say whether it is taken on, from when it was asked.',
      resolve: ({ decideWithin }) => lengthOr(decideWithin),
    }),
    outcomeWithin: t.string({
      nullable: true,
      description: 'To an outcome, from when it was asked.',
      resolve: ({ outcomeWithin }) => lengthOr(outcomeWithin),
    }),
    tellWithin: t.string({
      description: 'To tell everybody, from the decision.',
      resolve: ({ tellWithin }) => lengthInWords(tellWithin),
    }),
    tell: t.stringList({ resolve: ({ tell }) => tell.map(({ words }) => words) }),
  }),
});

type Policy = { readonly kind: string; readonly content: unknown };

/** Empty where the policy is of another kind, or cannot be read. */
export const timeLimitsIn = ({ kind, content }: Policy): StatutoryClock[] =>
  kind === 'statutory-clocks' ? (StatutoryClocks.safeParse(content).data?.clocks ?? []) : [];

export const feedbackRulesIn = ({ kind, content }: Policy): Terms[] =>
  kind === 'request-feedback' ? (RequestFeedbackPolicy.safeParse(content).data?.terms ?? []) : [];
