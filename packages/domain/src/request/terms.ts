/** What a request owes and by when, as a partnership's policy says it: the shape of that policy's content. */
import { Within } from '@throughline/time/deadline';
import { z } from 'zod';
import { Code } from '../vocabulary.ts';

/** One line of the policy's list of who is told. */
const Listed = z.object({
  id: Code,
  words: z.string().min(1).max(200),
  kind: z.enum(['child', 'family', 'requester', 'practitioner']),
});

/** What one request keeps of the policy it was made under. Policy text only, so all of it is clear. */
export const FeedbackTerms = z
  .object({
    /** How long there is to say whether it is taken on, from when it was asked. */
    decideWithin: Within.optional(),
    /** How long there is to an outcome, from when it was asked. */
    outcomeWithin: Within.optional(),
    /** How long there is to tell everybody, from the decision. */
    tellWithin: Within,
    tell: z.array(Listed).max(50),
  })
  .meta({ clear: true, label: 'Terms' });
export type FeedbackTerms = Readonly<z.infer<typeof FeedbackTerms>>;

/** The content of a policy of kind `request-feedback`: the first terms that name the kind of request hold. */
export const RequestFeedbackPolicy = z.object({
  terms: z.array(FeedbackTerms.extend({ kinds: z.array(Code).optional() })).min(1),
});
export type RequestFeedbackPolicy = Readonly<z.infer<typeof RequestFeedbackPolicy>>;

/** The terms for a kind of request; terms that name no kind are for every kind. */
export const termsFor = (
  policy: RequestFeedbackPolicy,
  kind: string,
): FeedbackTerms | undefined => {
  const found = policy.terms.find(({ kinds }) => !kinds || kinds.includes(kind));
  return found && FeedbackTerms.parse(found);
};
