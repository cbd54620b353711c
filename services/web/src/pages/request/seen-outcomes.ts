/** Whether the outcome that somebody saw is still the last: a form says how many there were when it was opened. */
import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { type Asking, type Data, required } from '../../page.ts';
import { requestIn } from './request-form.ts';

const Counted = z.object({ outcomeCount: z.number() });
export const outcomeCount = (data: Data): number =>
  Counted.parse(required(data, 'request')).outcomeCount;

export const seenOutcomes = (data: Data, { typed }: Asking): number => {
  const written = typedText(typed, 'seenOutcomes');
  return written === '' ? outcomeCount(data) : Number(written);
};

/** What a colleague decided meanwhile, that nothing typed is lost, and when to send it again. */
export const decidedMeanwhile =
  (again: string) =>
  ({ name }: { readonly name: string }, data: Data): string | undefined => {
    const { outcomeInWords } = requestIn(data);
    return name === 'outcomeHasChanged' && outcomeInWords != null
      ? `Somebody else recorded an outcome while you wrote: ${outcomeInWords}. Nothing was added. What you wrote is still here: ${again}`
      : undefined;
  };
