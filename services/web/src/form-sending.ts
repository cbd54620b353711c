/** Sending a form: what is wrong with it, the page that comes next, or what became of its command. */
import { randomUUID } from 'node:crypto';
import {
  checkedName,
  commandIdName,
  type Typed,
  typedText,
} from '@throughline/govuk/form-description';
import { readForm } from '@throughline/govuk/form-input';
import { type Outcome, outcomeOf, type Receipt } from './answer.ts';
import { draftWasSent } from './drafts.ts';
import { formSent, placeOf } from './form-address.ts';
import { draw, noTrouble, type Ready, type Trouble } from './form-drawing.ts';
import { questionsAt, stepIn, turnWanted } from './form-steps.ts';
import { keepRefused, turn } from './form-turning.ts';
import type { Data } from './page.ts';
import { Problem } from './problem.ts';
import { refusalWords } from './refusals.ts';
import { safePath } from './safe-path.ts';

type NotDone = Exclude<Outcome, { readonly receipt: Receipt }>;

const troubleOf = (outcome: NotDone, { options, data }: Ready): Trouble =>
  'refused' in outcome
    ? {
        errors: {},
        general: [
          options.refusal?.({ name: outcome.refused, found: outcome.found }, data) ??
            refusalWords(outcome.refused),
        ],
      }
    : {
        errors: Object.fromEntries(outcome.issues.map(({ path, message }) => [path, message])),
        general: [],
      };

const withPosition = (path: string, position: string): string => {
  const url = new URL(safePath(path), 'https://nowhere.invalid');
  url.searchParams.set('at', position);
  return `${url.pathname}${url.search}${url.hash}`;
};

const send = async (ready: Ready, input: Data, commandId: string): Promise<Outcome> => {
  const { web, asked, data, options, files } = ready;
  const { session } = asked;
  if (!session) throw new Problem('signedOut', 'A command needs somebody signed in.');
  const answer = await web.execute({
    operationName: files.mutation.name,
    query: files.mutation.text,
    variables: {
      ...asked.params,
      input: {
        ...(options.prepare?.(input, data, asked) ?? input),
        ...options.known?.(data, asked),
        commandId,
      },
    },
    session,
  });
  return outcomeOf(files.mutation.name, answer);
};

/** True where the person still has to look at what they typed. */
export const isToBeChecked = ({ options, data, asked }: Ready, typed: Typed): boolean =>
  options.check !== undefined &&
  typedText(typed, checkedName) === '' &&
  (options.check.when?.(data, asked) ?? true);

/** One page of several, where it is not the last: what is wrong on it, or the page after it. After the last all is read as one form. */
const hasTurned = async (ready: Ready, at: number | undefined): Promise<boolean> => {
  const { description, options, asked, response } = ready;
  const step = at === undefined ? undefined : options.steps?.[at];
  if (at === undefined || step === undefined) return false;
  const { errors } = readForm(questionsAt(description, step), asked.typed);
  const isWrong = Object.keys(errors).length > 0;
  if (!isWrong && at + 1 === options.steps?.length) return false;
  if (isWrong) {
    response.status(422);
    draw(ready, asked.typed, { errors, general: [], at });
  } else await turn(ready, { to: at + 1 });
  return true;
};

const goOn = async ({ web, response, asked, options }: Ready, receipt: Receipt): Promise<void> => {
  const { session, path, typed } = asked;
  if (session) await draftWasSent(web, session, placeOf(path, formSent(typed)));
  response.redirect(303, withPosition(options.next(receipt, asked), receipt.position));
};

const drawRefused = async (
  ready: Ready,
  outcome: NotDone,
  at: number | undefined,
): Promise<void> => {
  const typed = refreshed(ready.asked.typed, outcome);
  if (typed !== ready.asked.typed) await keepRefused(ready, typed);
  ready.response.status(422);
  const trouble = troubleOf(outcome, ready);
  const isOfAField = Object.keys(trouble.errors).length > 0;
  draw(ready, typed, isOfAField ? trouble : { ...trouble, at });
};

/**
 * After a "no", what is sent next is another command: the record may hold the first one's refusal under its
 * id. A form of which part is recorded keeps its id, so that the part is known when it comes again.
 */
const refreshed = (typed: Typed, outcome: Outcome): Typed =>
  'refused' in outcome && outcome.refused !== 'partlyRecorded'
    ? { ...typed, [commandIdName]: randomUUID() }
    : typed;

/** Answers what somebody sent. */
export const submit = async (ready: Ready): Promise<void> => {
  const { response, description, asked, options } = ready;
  const { typed } = asked;
  const at = stepIn(options.steps, typed);
  const wanted = turnWanted(options.steps, typed);
  if (wanted) return options.shownAtOnce ? draw(ready, typed, noTrouble) : turn(ready, wanted);
  if (await hasTurned(ready, at)) return;
  const { value, errors } = readForm(description, typed);
  if (Object.keys(errors).length > 0) {
    response.status(422);
    return draw(ready, typed, { errors, general: [] });
  }
  if (isToBeChecked(ready, typed)) return turn(ready, { to: 'check' });
  const outcome = await send(ready, value, typedText(typed, commandIdName));
  return 'receipt' in outcome ? goOn(ready, outcome.receipt) : drawRefused(ready, outcome, at);
};
