/** Saying that something was recorded in error: its words are no longer shown, and that it was there is. */
import { formPage } from '../../../form-page.ts';
import { backToEntry, entryForm, entryIn } from '../entry-form.ts';

export const recordedInError = formPage(import.meta.url, {
  form: 'RecordInError',
  ask: ['reason', 'seenBy', 'dataBreach'],
  view: (data, asked) =>
    entryForm(data, asked, {
      title: 'This was recorded in error',
      button: 'Mark it as recorded in error',
      isGrave: true,
      lead: 'Use this where it is about another child, or should never have been recorded. Its words will no longer be shown. If personal information reached somebody who should not have it, tell your data protection officer as well.',
    }),
  known: (data) => {
    const { eventId, streamId, pathway } = entryIn(data);
    return { eventId, streamId, pathway };
  },
  next: backToEntry('put-right'),
});
