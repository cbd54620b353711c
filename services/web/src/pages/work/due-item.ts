/** Something that is due, as a line of a list: what, about whom, by when, owed by whom, and where it is done. */
import { startOfSentence } from '@throughline/govuk/sentences';
import { z } from 'zod';
import { deadlinePlace } from '../deadline-place.ts';
import { clockTag, type Tag } from '../tag-for.ts';

/** What `DueSomewhere` asks. */
export const Deadline = z.object({
  id: z.string(),
  name: z.string(),
  pathway: z.string(),
  caseId: z.string(),
  inWords: z.string(),
  status: z.string(),
  owedBy: z.array(z.object({ id: z.string(), name: z.string() })),
  owedByInWords: z.array(z.string()),
  child: z.object({ id: z.string(), name: z.string(), reference: z.string() }).nullable(),
});
export type Deadline = Readonly<z.infer<typeof Deadline>>;

/** One line of somebody's work: what, about whom, how it stands, and the page on which it is done. */
export type Item = {
  readonly what: string;
  readonly about: string | undefined;
  readonly href: string;
  readonly words: string | undefined;
  /** What is longer than a line, each part under its own word. */
  readonly parts?: readonly { readonly name: string; readonly text: string }[];
  readonly tag?: Tag | undefined;
  /** What is done most often, where it is a page further than `href`. */
  readonly action?: { readonly text: string; readonly href: string } | undefined;
};

export const named = (child: { readonly name: string; readonly reference: string } | null) =>
  child === null ? undefined : `${child.name}, ${child.reference}`;

type Owed = Pick<Deadline, 'inWords' | 'owedByInWords'>;

/** By when, and who owes it. */
export const dueInWords = ({ inWords, owedByInWords }: Owed): string =>
  [startOfSentence(inWords), owedByInWords.length > 0 && `Owed by ${owedByInWords.join(' and ')}`]
    .filter(Boolean)
    .join('. ');

export const dueItem = (deadline: Deadline): Item => ({
  what: startOfSentence(deadline.name),
  about: named(deadline.child),
  href: deadlinePlace(deadline),
  words: dueInWords(deadline),
  tag: clockTag(deadline.status),
});

/** Another agency's lateness is asked about again, on the request it belongs to. */
const askAgain = ({ pathway, caseId }: Deadline): Pick<Item, 'action'> =>
  pathway === 'request'
    ? { action: { text: 'Record that you asked again', href: `/requests/${caseId}/chase` } }
    : {};

/** What another agency owes. */
export const lateElsewhereItem = (deadline: Deadline): Item => ({
  ...dueItem(deadline),
  ...askAgain(deadline),
});
