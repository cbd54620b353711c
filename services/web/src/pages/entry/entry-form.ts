/** What every form about one entry has in common: the entry as it stands, and the way back to it. */
import { z } from 'zod';
import { type Asking, type Data, required } from '../../page.ts';
import { Problem } from '../../problem.ts';
import { childFrame, FramedChild } from '../child-frame.ts';

const Entry = z.object({
  id: z.string(),
  eventId: z.string(),
  streamId: z.string(),
  pathway: z.string(),
  headline: z.string(),
  text: z.string().nullable(),
  significance: z.string(),
  agency: z.object({ id: z.string(), name: z.string() }).nullable(),
  occurred: z.object({ inWords: z.string() }),
});
const Child = FramedChild.extend({ entry: Entry.nullable() });

const childIn = (data: Data) => Child.parse(required(data, 'child'));

export const entryIn = (data: Data): Readonly<z.infer<typeof Entry>> => {
  const { entry } = childIn(data);
  if (entry === null)
    throw new Problem('notFound', 'The child’s record has no such entry to show.');
  return entry;
};

/** The view of a form about an entry. A form is left by its back link or by sending it, not by the way. */
export const entryForm = (
  data: Data,
  { params }: Asking,
  words: {
    readonly title: string;
    readonly button: string;
    readonly lead?: string;
    /** Takes something out of sight, or somebody's access: its button warns. */
    readonly isGrave?: boolean;
  },
) => {
  const child = childIn(data);
  return {
    ...childFrame(child),
    subNavigation: [],
    back: `/children/${child.id}/entries/${params['entryId']}`,
    entry: entryIn(data),
    ...words,
  };
};

/** Back to the entry, which says what was done. */
export const backToEntry =
  (done: string) =>
  (_receipt: unknown, { params }: Asking): string =>
    `/children/${params['childId']}/entries/${params['entryId']}?done=${done}`;
