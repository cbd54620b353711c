import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { byMyself } from '../../asker.ts';
import { momentTyped } from '../../moment-typed.ts';
import { notTold } from '../request.ts';
import {
  backTo,
  ownAgency,
  recipientOption,
  requestChoices,
  requestForm,
  requestIn,
} from '../request-form.ts';
import { decidedMeanwhile, outcomeCount, seenOutcomes } from '../seen-outcomes.ts';

/** A telephone call in thirty seconds: tick who was told, what was said; when and how stand there already. */
export const tell = formPage(import.meta.url, {
  form: 'CommunicateOutcome',
  ask: ['recipients', 'words', 'howMuch', 'channel', 'occurred', 'by'],
  view: (data, asked) => ({
    ...requestForm(data, asked, {
      title: 'Record that somebody was told',
      button: 'Record the call or message',
      verb: 'told them',
    }),
    outcomeCount: outcomeCount(data),
  }),
  known: (data, asked) => ({
    requestId: asked.params['requestId'],
    seenOutcomes: seenOutcomes(data, asked),
    ...byMyself(data, asked),
  }),
  refusal: decidedMeanwhile('tell them of that one, then send it again.'),
  choices: (data) => {
    const request = requestIn(data);
    const first = notTold(request);
    const others = request.recipients.filter((one) => !first.includes(one));
    return { ...requestChoices(data), recipients: [...first, ...others].map(recipientOption) };
  },
  typed: (data, { query }) => ({
    ...momentTyped(String(required(data, 'now'))),
    ...ownAgency(data),
    channel: 'TELEPHONE',
    howMuch: 'WITH_REASONS',
    ...(query['to'] ? { recipients: [query['to']] } : {}),
  }),
  next: backTo('told'),
});
