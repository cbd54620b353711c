import { formPage } from '../../../form-page.ts';
import { byMyself, meOf } from '../../asker.ts';
import { backTo, concernChoices, concernForm, nowByOwnAgency } from '../concern-form.ts';

/** Another agency saying that it shares the disagreement. */
export const supportConcern = formPage(import.meta.url, {
  form: 'SupportConcern',
  ask: ['agencyId', 'words', 'occurred', 'by'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record that another agency supports it',
      button: 'Record the support',
      verb: 'said so',
    }),
  known: (data, asked) => ({ concernId: asked.params['concernId'], ...byMyself(data, asked) }),
  choices: concernChoices,
  typed: (data) => ({ ...nowByOwnAgency(data), agencyId: meOf(data).agency?.id }),
  next: backTo('supported'),
});
