/** Withdrawing an entry: a line stays, to show that it was there. */
import { formPage } from '../../../form-page.ts';
import { backToEntry, entryForm } from '../entry-form.ts';

export const withdrawEntry = formPage(import.meta.url, {
  form: 'WithdrawEntry',
  ask: ['reason'],
  view: (data, asked) =>
    entryForm(data, asked, {
      title: 'Withdraw this entry',
      button: 'Withdraw this entry',
      isGrave: true,
      lead: 'Withdraw only your own agency’s account. A line with your reason stays in the chronology. If it is on the wrong child’s record, use “It is about another child”; if it should never have been recorded, “It was recorded in error”.',
    }),
  known: (_data, { params }) => ({ entryId: params['entryId'] }),
  next: backToEntry('withdrawn'),
});
