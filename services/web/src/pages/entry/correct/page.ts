/** Putting an entry right: what was wrong stays to be seen beside what is right. */
import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { backToEntry, entryForm } from '../entry-form.ts';

const Corrected = z.object({ entry: z.object({ corrections: z.array(z.unknown()) }).nullable() });
const countIn = (data: Data): number =>
  Corrected.parse(required(data, 'child')).entry?.corrections.length ?? 0;

export const correctEntry = formPage(import.meta.url, {
  form: 'CorrectEntry',
  ask: ['text', 'happened', 'significance', 'reason'],
  view: (data, asked) => ({
    ...entryForm(data, asked, {
      title: 'Correct this entry',
      button: 'Record the correction',
      lead: 'Change only what is wrong. Both versions stay on record, with the reason.',
    }),
    correctionCount: countIn(data),
  }),
  known: (data, { params, typed }) => ({
    entryId: params['entryId'],
    seenCorrections: Number(typedText(typed, 'seenCorrections') || countIn(data)),
  }),
  next: backToEntry('corrected'),
});
