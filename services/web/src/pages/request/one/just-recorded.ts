/** What a request's page says after something was recorded on it, and the line to copy into one's own system. */
import type { z } from 'zod';
import type { Step } from '../../shapes.ts';
import { notTold, type WholeRequest } from '../request.ts';
import { requestSteps } from '../steps.ts';

type Request = z.infer<typeof WholeRequest>;

const words: Readonly<Record<string, string>> = {
  asked: 'Recorded. The request is open until everyone who is owed the answer has it.',
  chased: 'Recorded that somebody asked again.',
  decided: 'The outcome is recorded. Now tell everyone who is owed it.',
  waived: 'Recorded that this is not owed, and why.',
  ...Object.fromEntries(requestSteps.map(({ path, done }) => [path, done])),
};

const eventOf: Readonly<Record<string, string>> = {
  told: 'OutcomeCommunicated',
  chased: 'RequestChased',
  decided: 'OutcomeDecided',
  ...Object.fromEntries(requestSteps.map(({ path, event }) => [path, event])),
};

const lastStep = (done: string, { steps }: Request): Step | undefined =>
  steps
    .filter(({ type }) => type === eventOf[done])
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
    .at(-1);

/** Who was told, and who still has not been. */
const toldInWords = (step: Step, request: Request): string => {
  const left = notTold(request).map(({ name }) => name);
  return `Recorded. ${step.headline}. ${left.length === 0 ? 'Nobody is left who has not been told' : `Still not told: ${left.join('; ')}`}.`;
};

/** A line that somebody can copy into their own agency's record. */
const forOwnRecord = ({ kindInWords, child }: Request, step: Step, recordedBy: string): string =>
  [
    `${step.occurred.inWords}. ${step.headline}.`,
    ...(step.text ? [step.text] : []),
    `About: ${kindInWords}${child ? `, ${child.reference}` : ''}. Recorded in Throughline by ${recordedBy}.`,
  ].join('\n');

/** `done`: the code that the address holds, so that it holds no words. */
export const justRecorded = (done = '', request: Request, recordedBy: string) => {
  const step = lastStep(done, request);
  return {
    done: done === 'told' && step ? toldInWords(step, request) : words[done],
    copy: step && forOwnRecord(request, step, recordedBy),
  };
};
