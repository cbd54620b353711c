/** After a call: what was recorded, which debts it paid, what is still owed, and the words for one's own system. */
import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { Occurred } from '../../shapes.ts';

const Request = z.object({
  id: z.string(),
  kindInWords: z.string(),
  askedAt: Occurred,
  outcomeInWords: z.string().nullable(),
  debts: z.array(z.object({ name: z.string(), nameInWords: z.string(), status: z.string() })),
  recipients: z.array(z.object({ name: z.string(), status: z.string() })),
  steps: z.array(z.object({ headline: z.string(), cites: z.array(z.string()) })),
});
type Request = z.infer<typeof Request>;

const Entry = z.object({
  id: z.string(),
  text: z.string().nullable(),
  headline: z.string(),
  occurred: z.object({ inWords: z.string() }),
  agency: z.object({ name: z.string() }).nullable(),
});

const Child = FramedChild.extend({ entry: Entry.nullable(), requests: z.array(Request) });

const unheard = new Set(['no record', 'recorded as not told']);

/** A request of which this call told somebody: what it paid, and who has still not heard. */
const toldIn = (entryId: string, request: Request) => ({
  id: request.id,
  name: `${request.kindInWords}, asked ${request.askedAt.inWords}`,
  outcome: request.outcomeInWords,
  said: request.steps.filter(({ cites }) => cites.includes(entryId)).map((one) => one.headline),
  paid: request.debts
    .filter(({ name, status }) => name.startsWith('feedback') && status === 'paid')
    .map(({ nameInWords }) => nameInWords),
  untold: request.recipients.filter(({ status }) => unheard.has(status)).map(({ name }) => name),
});
type ToldIn = ReturnType<typeof toldIn>;

/** Plain lines that somebody can copy into their own agency's record. */
const forOwnRecord = (
  { occurred, text, headline }: z.infer<typeof Entry>,
  told: readonly ToldIn[],
  { reference, by }: { readonly reference: string; readonly by: string },
): string =>
  [
    `Telephone call, ${occurred.inWords}. About ${reference}.`,
    text ?? headline,
    ...told.map(({ name, outcome, said }) => `${said.join('. ')}. ${name}: ${outcome ?? ''}.`),
    `Recorded in Throughline by ${by}.`,
  ].join('\n\n');

export const callRecorded = page(import.meta.url, {
  view: (data) => {
    const child = Child.parse(required(data, 'child'));
    const { entry } = child;
    if (entry === null)
      throw new Problem('notFound', 'The child’s record has no such entry to show.');
    const told = child.requests
      .map((request) => toldIn(entry.id, request))
      .filter(({ said }) => said.length > 0);
    return {
      title: 'Telephone call recorded',
      ...childFrame(child),
      subNavigation: [],
      path: `/children/${child.id}`,
      entry,
      told,
      copy: forOwnRecord(entry, told, { reference: child.reference, by: meOf(data).name }),
    };
  },
});
