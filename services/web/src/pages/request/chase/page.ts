import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { byMyself } from '../../asker.ts';
import { momentTyped } from '../../moment-typed.ts';
import { backTo, ownAgency, requestChoices, requestForm } from '../request-form.ts';

/** Asking again what came of a request. */
export const chase = formPage(import.meta.url, {
  form: 'ChaseRequest',
  ask: ['answer', 'asked', 'channel', 'occurred', 'by'],
  view: (data, asked) => ({
    ...requestForm(data, asked, {
      title: 'Record that somebody asked again',
      button: 'Record it',
      verb: 'asked again',
    }),
    lead: 'Each time counts: a request that was asked about three times without an answer is seen to be so.',
  }),
  known: (data, asked) => ({ requestId: asked.params['requestId'], ...byMyself(data, asked) }),
  choices: requestChoices,
  typed: (data) => ({
    ...momentTyped(String(required(data, 'now'))),
    ...ownAgency(data),
    channel: 'TELEPHONE',
  }),
  next: backTo('chased'),
});
