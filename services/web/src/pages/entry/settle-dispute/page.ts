/** Saying how a dispute about an entry ended. Both accounts stay, whatever was agreed. */
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Asking, type Data, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { agencyOptions } from '../../choices.ts';
import { momentTyped } from '../../moment-typed.ts';
import { backToEntry, entryForm } from '../entry-form.ts';

const Disputed = z.object({
  entry: z.object({
    disputes: z.array(z.object({ id: z.string(), by: z.string(), account: z.string() })),
  }),
});

const disputeIn = (data: Data, { params }: Asking) => {
  const { entry } = Disputed.parse(required(data, 'child'));
  const found = entry.disputes.find(({ id }) => id === params['disputeId']);
  if (found === undefined) throw new Problem('notFound', 'The entry has no such dispute.');
  return found;
};

export const settleDispute = formPage(import.meta.url, {
  form: 'SettleDispute',
  ask: ['outcome', 'words', 'agreedBy', 'occurred'],
  view: (data, asked) => ({
    ...entryForm(data, asked, {
      title: 'How the dispute ended',
      button: 'Record how it ended',
      lead: 'Both accounts stay on record, side by side, whatever was agreed. Where the entry itself is to change, its agency corrects it.',
    }),
    dispute: disputeIn(data, asked),
  }),
  known: (data, asked) => ({
    entryId: asked.params['entryId'],
    disputeId: disputeIn(data, asked).id,
  }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: (data) => momentTyped(String(required(data, 'now'))),
  next: backToEntry('dispute-settled'),
});
