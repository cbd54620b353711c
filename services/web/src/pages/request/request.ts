/** A request as its pages know it: what was asked, what came of it, who is owed the answer and has not heard it. */
import { z } from 'zod';
import { FramedChild } from '../child-frame.ts';
import { Named, Occurred, Step } from '../shapes.ts';

export const Recipient = z.object({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  status: z.string(),
  at: z.string().nullish(),
  late: z.boolean().nullish(),
  isAcknowledged: z.boolean().default(false),
  agency: z.object({ id: z.string() }).nullish(),
});
export type Recipient = Readonly<z.infer<typeof Recipient>>;

export const Debt = z.object({
  name: z.string(),
  nameInWords: z.string(),
  status: z.string(),
  owingAgency: Named.nullish(),
  dueInWords: z.string().nullish(),
  rule: z.string().nullish(),
  paidAt: z.string().nullish(),
  isLate: z.boolean(),
  isPaidLate: z.boolean().default(false),
  notNamed: z.array(z.string()).default([]),
  recipients: z.array(Recipient).default([]),
});

/** A request in a list. */
export const ListedRequest = z.object({
  id: z.string(),
  kindInWords: z.string(),
  askedAt: Occurred,
  askedOf: z.string(),
  isOpen: z.boolean(),
  outcomeInWords: z.string().nullish(),
  debts: z.array(Debt),
  recipients: z.array(Recipient),
  stillNeeded: z.array(z.string()).default([]),
  child: FramedChild.nullish(),
});
export type ListedRequest = Readonly<z.infer<typeof ListedRequest>>;

/** A request on a page of its own. */
export const WholeRequest = ListedRequest.extend({
  kind: z.string(),
  askedBy: z.array(z.string()),
  reasons: z.string(),
  riskNow: z.string().nullish(),
  urgency: z.string().nullish(),
  legalBasis: z.string().nullish(),
  outcomeReasons: z.string().nullish(),
  decidedAt: Occurred.nullish(),
  steps: z.array(Step),
  unreadableCount: z.number(),
});

export type WholeRequest = Readonly<z.infer<typeof WholeRequest>>;

const unheard = new Set(['no record', 'recorded as not told']);

/** Everyone who is owed an outcome that is there to be told, and of whom no record says that they were. */
export const notTold = ({
  outcomeInWords,
  recipients,
}: Pick<ListedRequest, 'outcomeInWords' | 'recipients'>): readonly Recipient[] =>
  outcomeInWords ? recipients.filter(({ status }) => unheard.has(status)) : [];

/** The debts of a request that nobody paid in time. */
export const lateDebts = ({ debts }: Pick<ListedRequest, 'debts'>) =>
  debts.filter(({ isLate }) => isLate);

/** A request as a line of a list. */
export const listed = (request: ListedRequest) => ({
  ...request,
  notTold: notTold(request),
  late: lateDebts(request).map(({ nameInWords, dueInWords }) => ({ nameInWords, dueInWords })),
  undecided: !request.outcomeInWords,
});

const urgencies: Readonly<Record<string, string>> = {
  emergency: 'Emergency: now',
  urgent: 'Urgent: today',
  soon: 'Soon',
  routine: 'Routine',
};

export const urgencyInWords = ({ urgency }: Pick<WholeRequest, 'urgency'>): string | undefined =>
  urgency ? (urgencies[urgency] ?? urgency) : undefined;
