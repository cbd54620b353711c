/** Requests without an outcome, as lines of somebody's work: those that wait for their agency, and those it waits for. */
import { startOfSentence } from '@throughline/govuk/sentences';
import { z } from 'zod';
import { urgencyInWords } from '../../request/request.ts';
import { clockTag } from '../../tag-for.ts';
import { type Deadline, type Item, named } from '../due-item.ts';

/** What `Undecided` asks. */
export const Undecided = z.object({
  id: z.string(),
  kindInWords: z.string(),
  askedAt: z.object({ inWords: z.string() }),
  askedOf: z.string(),
  askedBy: z.array(z.string()),
  urgency: z.string().nullish(),
  debts: z.array(z.object({ name: z.string(), status: z.string() })),
  child: z.object({ name: z.string(), reference: z.string() }).nullable(),
});
export type Undecided = Readonly<z.infer<typeof Undecided>>;

/** By when, where the policy says so: what is due first of the request. */
const clockOf = ({ id }: Undecided, deadlines: readonly Deadline[]) =>
  deadlines.find(({ pathway, caseId }) => pathway === 'request' && caseId === id);

const isTakenOn = ({ debts }: Undecided): boolean =>
  debts.some(({ name, status }) => name === 'decision' && status !== 'open');

const itemOf = (request: Undecided, deadlines: readonly Deadline[]) => {
  const clock = clockOf(request, deadlines);
  const urgency = urgencyInWords(request);
  return {
    what: `${request.kindInWords}, asked for ${request.askedAt.inWords}`,
    about: named(request.child),
    href: `/requests/${request.id}`,
    words: clock && startOfSentence(`${clock.name}, ${clock.inWords}`),
    tag: clock && clockTag(clock.status),
    urgency: urgency === undefined ? [] : [{ name: 'How urgent', text: urgency }],
  };
};

/** What was asked of one's own agency: whether it is taken on comes first, then what came of it. */
export const askedOfUsItem =
  (deadlines: readonly Deadline[]) =>
  (request: Undecided): Item => {
    const { urgency, ...item } = itemOf(request, deadlines);
    return {
      ...item,
      parts: [{ name: 'Asked by', text: request.askedBy.join('; ') }, ...urgency],
      action: isTakenOn(request)
        ? { text: 'Record the outcome', href: `/requests/${request.id}/outcome` }
        : { text: 'Record whether it was taken on', href: `/requests/${request.id}/screen` },
    };
  };

/** What one's own agency asked of another, and has no outcome of. */
export const askedByUsItem =
  (deadlines: readonly Deadline[]) =>
  (request: Undecided): Item => {
    const { urgency, ...item } = itemOf(request, deadlines);
    return {
      ...item,
      parts: [{ name: 'Asked of', text: request.askedOf }, ...urgency],
      action: { text: 'Record that you asked again', href: `/requests/${request.id}/chase` },
    };
  };
