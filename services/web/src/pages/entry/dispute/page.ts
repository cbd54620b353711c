/** Recording that somebody tells it differently: two accounts, side by side. */
import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { agencyOptions } from '../../choices.ts';
import { backToEntry, entryForm } from '../entry-form.ts';

export const disputeEntry = formPage(import.meta.url, {
  form: 'DisputeEntry',
  ask: ['disputedBy', 'account', 'disputeId'],
  view: (data, asked) =>
    entryForm(data, asked, {
      title: 'Record a different account',
      button: 'Record this account',
      lead: 'An agency, the child, a parent or a carer may see it differently. Both accounts stay, side by side. To disagree with what an agency decided or did, use “Disagreements”.',
    }),
  known: (data, { params }) => ({
    entryId: params['entryId'],
    occurred: { at: required(data, 'now') },
  }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  next: backToEntry('disputed'),
});
