import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Asking, type Data, required } from '../../../page.ts';
import { byMyself } from '../../asker.ts';
import { momentTyped } from '../../moment-typed.ts';
import { backTo, ownAgency, requestChoices, requestForm, requestIn } from '../request-form.ts';

const Decided = z.object({
  outcomeCount: z.number(),
  possibleOutcomes: z.array(z.object({ code: z.string(), words: z.string() })),
});
const decidedIn = (data: Data) => Decided.parse(required(data, 'request'));

const outcomes = (data: Data) =>
  decidedIn(data).possibleOutcomes.map(({ code, words }) => ({ value: code, label: words }));

/** How many outcomes somebody saw when they opened the form. */
const seen = (data: Data, { typed }: Asking): number => {
  const written = typedText(typed, 'seenOutcomes');
  return written === '' ? decidedIn(data).outcomeCount : Number(written);
};

const leadIn = (data: Data) => {
  const { outcomeInWords } = requestIn(data);
  return outcomeInWords == null
    ? {}
    : {
        lead: `An outcome is on record: ${outcomeInWords}. With another, everybody is owed being told anew.`,
      };
};

/** What a colleague decided meanwhile, and that nothing typed is lost. */
const whatChanged = ({ name }: { readonly name: string }, data: Data): string | undefined => {
  const { outcomeInWords } = requestIn(data);
  return name === 'outcomeHasChanged' && outcomeInWords != null
    ? `Somebody else recorded an outcome while you wrote: ${outcomeInWords}. Nothing was added. What you wrote is still here: send it again if it is another outcome, after that one.`
    : undefined;
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
    outcomeCount: decidedIn(data).outcomeCount,
  }),
  known: (data, asked) => ({
    requestId: asked.params['requestId'],
    seenOutcomes: seen(data, asked),
    ...byMyself(data, asked),
  }),
  refusal: whatChanged,
  choices: (data) => ({ ...requestChoices(data), outcome: outcomes(data) }),
  typed: (data) => ({ ...momentTyped(String(required(data, 'now'))), ...ownAgency(data) }),
  next: backTo('decided'),
});
