/** Adding a word to a file's list that was not found there, with what it means. */
import { join } from 'node:path';
import { outcomeOf } from '../../../answer.ts';
import { fieldOf } from '../../../form-questions.ts';
import { beside, operation } from '../../../page.ts';
import { plainForm, troubleIn } from '../../../plain-form.ts';
import { importForm } from '../import-form.ts';
import { put } from '../press.ts';

const mutation = operation(join(beside(import.meta.url).folder, 'mutation.graphql'));

export const addTerm = plainForm(import.meta.url, {
  asks: ({ web }) => ({
    fields: ['term', 'means', 'kind'].map((name) => fieldOf(web.forms, 'AddTerm', name)),
  }),
  view: ({ data }) => {
    const frame = importForm(data, 'Add a word to the list');
    return { ...frame, back: `${frame.back}/glossary` };
  },
  send: async ({ web, asked }, value) => {
    const { importId } = asked.params;
    const input = { ...value, importId };
    const outcome = outcomeOf(mutation.name, { data: await put(web, asked, mutation, { input }) });
    if (!('receipt' in outcome)) return troubleIn(outcome);
    return { next: `/imports/${importId}/glossary?done=added&at=${outcome.receipt.position}` };
  },
});
