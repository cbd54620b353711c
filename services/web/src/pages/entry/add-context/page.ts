/** Adding what helps to understand an entry, without touching it. */
import { formPage } from '../../../form-page.ts';
import { meOf } from '../../asker.ts';
import { agencyOptions } from '../../choices.ts';
import { backToEntry, entryForm } from '../entry-form.ts';

export const addContext = formPage(import.meta.url, {
  form: 'AddContext',
  ask: ['text', 'agencyId'],
  view: (data, asked) =>
    entryForm(data, asked, {
      title: 'Add context to this entry',
      button: 'Add this',
      lead: 'The entry stays as it is. What you add stands beside it, with your agency’s name.',
    }),
  known: (data, { params }) => {
    const { agency } = meOf(data);
    return { entryId: params['entryId'], ...(agency ? { agencyId: agency.id } : {}) };
  },
  choices: (data) => ({ agency: agencyOptions(data) }),
  next: backToEntry('context-added'),
});
