import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { byMyself } from '../../asker.ts';
import { momentTyped } from '../../moment-typed.ts';
import { backTo, ownAgency, requestChoices, requestForm, requestIn } from '../request-form.ts';
import { decidedMeanwhile, outcomeCount, seenOutcomes } from '../seen-outcomes.ts';

const Decided = z.object({
  possibleOutcomes: z.array(z.object({ code: z.string(), words: z.string() })),
});
const decidedIn = (data: Data) => Decided.parse(required(data, 'request'));

const outcomes = (data: Data) =>
  decidedIn(data).possibleOutcomes.map(({ code, words }) => ({ value: code, label: words }));

const leadIn = (data: Data) => {
  const { outcomeInWords } = requestIn(data);
  return outcomeInWords == null
    ? {}
    : {
        lead: `An outcome is on record: ${outcomeInWords}. With another, everybody is owed being told anew.`,
      };
};

/** What came of a request. No further action is an outcome too, and is owed to everyone. */
export const decideOutcome = formPage(import.meta.url, {
  form: 'DecideOutcome',
  ask: ['outcome', 'reasons', 'nextPlan', 'stillNeeded', 'occurred', 'by'],
  view: (data, asked) => ({
    ...requestForm(data, asked, {
      title: 'Record the outcome',
      button: 'Record the outcome',
      verb: 'decided it',
    }),
    ...leadIn(data),
    outcomeCount: outcomeCount(data),
  }),
  known: (data, asked) => ({
    requestId: asked.params['requestId'],
    seenOutcomes: seenOutcomes(data, asked),
    ...byMyself(data, asked),
  }),
  refusal: decidedMeanwhile('send it again if it is another outcome, after that one.'),
  choices: (data) => ({ ...requestChoices(data), outcome: outcomes(data) }),
  typed: (data) => ({ ...momentTyped(String(required(data, 'now'))), ...ownAgency(data) }),
  next: backTo('decided'),
});
