/** Putting an entry right: what was wrong stays to be seen beside what is right. */
import { formPage } from '../../../form-page.ts';
import { backToEntry, entryForm } from '../entry-form.ts';

export const correctEntry = formPage(import.meta.url, {
  form: 'CorrectEntry',
  ask: ['text', 'happened', 'significance', 'reason'],
  view: (data, asked) =>
    entryForm(data, asked, {
      title: 'Correct this entry',
      button: 'Record the correction',
      lead: 'Change only what is wrong. Both versions stay on record, with the reason.',
    }),
  known: (_data, { params }) => ({ entryId: params['entryId'] }),
  next: backToEntry('corrected'),
});
