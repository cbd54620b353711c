/** What the forms that stop, start and extend a clock have in common: which clock, and until when it runs. */
import type { Asking, Data } from '../../page.ts';
import { Problem } from '../../problem.ts';
import { clockLine } from './concern.ts';
import { concernForm, concernIn } from './concern-form.ts';

const clockIn = (data: Data, { params }: Asking) => {
  const clock = concernIn(data)
    .stages.flatMap(({ clocks }) => clocks)
    .find(({ id }) => id === params['clock']);
  if (clock === undefined) throw new Problem('notFound', 'There is no such clock.');
  return clock;
};

export const clockForm = (
  data: Data,
  asked: Asking,
  words: { readonly title: string; readonly button: string; readonly lead?: string },
) => {
  const clock = clockIn(data, asked);
  const about = `${clockLine(clock).what}: ${clock.inWords}`;
  return { ...concernForm(data, asked, words), about };
};

export const ofClock = (data: Data, asked: Asking) => ({
  concernId: asked.params['concernId'],
  clock: clockIn(data, asked).id,
});
