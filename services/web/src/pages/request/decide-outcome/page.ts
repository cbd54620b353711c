import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { byMyself } from '../../asker.ts';
import { momentTyped } from '../../moment-typed.ts';
import { backTo, ownAgency, requestChoices, requestForm } from '../request-form.ts';

const Outcomes = z.array(z.object({ code: z.string(), words: z.string() }));

const outcomes = (data: Data) =>
  Outcomes.parse(required(data, 'assessmentOutcomes')).map(({ code, words }) => ({
    value: code,
    label: words,
  }));

/** What came of a request. No further action is an outcome too, and is owed to everyone. */
export const decideOutcome = formPage(import.meta.url, {
  form: 'DecideOutcome',
  ask: ['outcome', 'reasons', 'nextPlan', 'stillNeeded', 'occurred', 'by'],
  view: (data, asked) =>
    requestForm(data, asked, {
      title: 'Record the outcome',
      button: 'Record the outcome',
      verb: 'decided it',
    }),
  known: (data, asked) => ({ requestId: asked.params['requestId'], ...byMyself(data, asked) }),
  choices: (data) => ({ ...requestChoices(data), outcome: outcomes(data) }),
  typed: (data) => ({ ...momentTyped(String(required(data, 'now'))), ...ownAgency(data) }),
  next: backTo('decided'),
});
