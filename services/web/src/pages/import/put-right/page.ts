/** Putting a row right that could not be read: its date, time or words, as somebody who knows says them. */
import { join } from 'node:path';
import { outcomeOf } from '../../../answer.ts';
import { fieldOf } from '../../../form-questions.ts';
import { beside, operation } from '../../../page.ts';
import { type Opened, plainForm, troubleIn } from '../../../plain-form.ts';
import { Problem } from '../../../problem.ts';
import { importForm, importIn } from '../import-form.ts';
import { put } from '../press.ts';

const mutation = operation(join(beside(import.meta.url).folder, 'mutation.graphql'));

const rowIn = ({ data, asked }: Opened) => {
  const row = importIn(data).rejected.find((one) => String(one.row) === asked.params['row']);
  if (!row) throw new Problem('notFound', 'The import has no rejected row of that number.');
  return row;
};

export const putRowRight = plainForm(import.meta.url, {
  /** Its words have to be said only where the row has none. */
  asks: (opened) => {
    const asked = (name: string) => fieldOf(opened.web.forms, 'PutRightRejectedRow', name);
    const words = rowIn(opened).text
      ? asked('text')
      : { ...asked('text'), required: true, hint: undefined };
    return { fields: [asked('date'), asked('time'), words] };
  },
  view: (opened) => ({ ...importForm(opened.data, 'Put a row right'), row: rowIn(opened) }),
  send: async ({ web, asked }, value) => {
    const { importId, row } = asked.params;
    const input = { ...value, importId, row: Number(row) };
    const outcome = outcomeOf(mutation.name, { data: await put(web, asked, mutation, { input }) });
    if (!('receipt' in outcome)) return troubleIn(outcome);
    return { next: `/imports/${importId}?done=put-right&at=${outcome.receipt.position}` };
  },
});
