/** Everything that can be recorded on a request, in the order in which it comes up. */
import type { Standing } from './standing.ts';
import type { RequestStep } from './step.ts';
import { stepsAfter } from './steps-after.ts';
import { stepsAssessing } from './steps-assessing.ts';
import { stepsBefore } from './steps-before.ts';

export const requestSteps = [...stepsBefore, ...stepsAssessing, ...stepsAfter];

type Link = { readonly text: string; readonly path: string };

/** Steps that have pages of their own, beside those of the table. */
const outcome: Link = { text: 'Record the outcome', path: 'outcome' };
const chase: Link = { text: 'Record that somebody asked again', path: 'chase' };
const tell: Link = { text: 'Record that somebody was told', path: 'tell' };

const linked = (steps: readonly RequestStep[], standing: Standing): readonly Link[] =>
  steps
    .filter(({ makesSense }) => makesSense(standing))
    .map(({ title, path }) => ({ text: title, path }));

/** Only what makes sense as the request stands now, in groups that follow its course. */
export const offeredSteps = (standing: Standing) => {
  const told = standing.outcomeInWords ? [tell] : [];
  return [
    { heading: 'The request itself', steps: [...linked(stepsBefore, standing), chase] },
    {
      heading: 'The assessment, and its outcome',
      steps: [...linked(stepsAssessing, standing), outcome],
    },
    {
      heading: 'Who knows, and what follows',
      steps: [...told, ...linked(stepsAfter, standing)],
    },
  ];
};
