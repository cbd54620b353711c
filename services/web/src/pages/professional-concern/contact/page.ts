import { formPage } from '../../../form-page.ts';
import {
  atSeenStageByMe,
  backTo,
  concernChoices,
  concernForm,
  nowByOwnAgency,
  whatChanged,
} from '../concern-form.ts';

/** A call or message between the two agencies, reached or not: trying counts, and is seen. */
export const contactMade = formPage(import.meta.url, {
  form: 'MakeContact',
  ask: ['with', 'channel', 'reached', 'words', 'occurred', 'by'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record a call or message',
      button: 'Record it',
      verb: 'made the contact',
    }),
  known: atSeenStageByMe,
  choices: concernChoices,
  typed: (data) => ({ ...nowByOwnAgency(data), channel: 'TELEPHONE' }),
  refusal: whatChanged,
  next: backTo('contacted'),
});
