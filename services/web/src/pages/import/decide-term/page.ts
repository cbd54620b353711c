/** Saying what one word of a file means: one of the meanings that were found, another one, or none. */
import { join } from 'node:path';
import {
  type FieldErrors,
  type FormDescription,
  typedText,
} from '@throughline/govuk/form-description';
import { outcomeOf } from '../../../answer.ts';
import { fieldOf } from '../../../form-questions.ts';
import { type Asking, beside, operation } from '../../../page.ts';
import { type Opened, plainForm, troubleIn } from '../../../plain-form.ts';
import { Problem } from '../../../problem.ts';
import { importForm } from '../import-form.ts';
import { put } from '../press.ts';
import { exampleOf, readingInWords, type Term, termsIn } from '../term.ts';

const mutation = operation(join(beside(import.meta.url).folder, 'mutation.graphql'));

const termOf = ({ data, asked }: Opened): Term => {
  const term = termsIn(data).find(({ number }) => String(number) === asked.params['number']);
  if (!term) throw new Problem('notFound', 'The glossary of the import has no such word.');
  return term;
};

/** Only what says something: that it is "a person" alone leaves to be said whom. */
const meanings = ({ readings, isClear }: Term) =>
  readings.flatMap((one, n) =>
    one.means || isClear ? [{ value: String(n), label: readingInWords(one) }] : [],
  );

/** The meanings that were found are among the decisions, each under its number. */
const asks = (opened: Opened): FormDescription => {
  const asked = (name: string) => fieldOf(opened.web.forms, 'DecideTerm', name);
  const decision = asked('decision');
  const others = decision.options?.filter(({ value }) => value !== 'ACCEPTED') ?? [];
  return {
    fields: [
      { ...decision, options: [...meanings(termOf(opened)), ...others] },
      asked('means'),
      asked('kind'),
    ],
  };
};

type Decision = Readonly<Record<string, string | number>>;

const decisionOf = (term: Term, { typed }: Asking): Decision | FieldErrors => {
  const [decision, kind, means] = ['decision', 'kind', 'means'].map((name) =>
    typedText(typed, name),
  );
  const { number } = term;
  if (decision === 'REFUSED') return { number, decision };
  if (decision === 'CHANGED') {
    if (kind && means) return { number, decision, kind, means };
    return {
      ...(means ? {} : { means: 'Say what it stands for' }),
      ...(kind ? {} : { kind: 'Choose what it is' }),
    };
  }
  const reading = /^\d+$/.test(decision ?? '') ? term.readings[Number(decision)] : undefined;
  if (reading === undefined) return { decision: 'Choose what it means' };
  if (term.isClear) return { number, decision: 'ACCEPTED' };
  if (!reading.means) return { means: 'Say what it stands for' };
  return { number, decision: 'CHANGED', kind: reading.kind.toUpperCase(), means: reading.means };
};

const isDecision = (one: Decision | FieldErrors): one is Decision => 'number' in one;

export const decideTerm = plainForm(import.meta.url, {
  asks,
  view: (opened) => {
    const term = termOf(opened);
    const frame = importForm(opened.data, 'What a word means');
    return { ...frame, back: `${frame.back}/glossary`, term, example: exampleOf(term) };
  },
  read: (opened) => {
    const decision = decisionOf(termOf(opened), opened.asked);
    return isDecision(decision) ? { value: decision, errors: {} } : { value: {}, errors: decision };
  },
  send: async ({ web, asked }, decision) => {
    const { importId } = asked.params;
    const input = { importId, decisions: [decision] };
    const outcome = outcomeOf(mutation.name, { data: await put(web, asked, mutation, { input }) });
    if ('refused' in outcome) return troubleIn(outcome);
    if ('issues' in outcome)
      return { errors: {}, general: outcome.issues.map(({ message }) => message) };
    return { next: `/imports/${importId}/glossary?done=decided&at=${outcome.receipt.position}` };
  },
});
