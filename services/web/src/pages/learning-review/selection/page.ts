/** Choosing the ticked entries for a selection, or leaving them out of one; a mistake comes back with the ticks kept. */
import { fileURLToPath } from 'node:url';
import { commandIdName, typedText } from '@throughline/govuk/form-description';
import { outcomeOf } from '../../../answer.ts';
import { asking, type Handler, operation } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { refusalWords } from '../../../refusals.ts';
import { addressOf } from '../workspace/filter.ts';
import { reviewWorkspace } from '../workspace/page.ts';
import { selectionTyped } from '../workspace/selection.ts';

const mutationIn = (file: string) => operation(fileURLToPath(new URL(file, import.meta.url)));
const mutations = {
  choose: mutationIn('./choose.graphql'),
  'leave-out': mutationIn('./leave-out.graphql'),
} as const;
const done = { choose: 'chosen', 'leave-out': 'left-out' } as const;

export const selectEntries: Handler = async (web, request, response) => {
  const asked = asking(request);
  const { session, params, typed } = asked;
  if (!session) throw new Problem('signedOut', 'A selection needs somebody signed in.');
  const { act, name, entries, errors } = selectionTyped(asked);
  if (act === undefined) throw new Problem('invalid', 'Entries are chosen, or left out.');
  if (Object.keys(errors).length > 0) {
    response.status(422);
    return reviewWorkspace(web, request, response);
  }
  const { reviewId } = params;
  const commandId = typedText(typed, commandIdName);
  const answer = await web.execute({
    operationName: mutations[act].name,
    query: mutations[act].text,
    variables: { input: { reviewId, selection: name, entries, commandId } },
    session,
  });
  const outcome = outcomeOf(mutations[act].name, answer);
  if ('refused' in outcome) throw new Problem('invalid', refusalWords(outcome.refused));
  if ('issues' in outcome)
    throw new Problem('invalid', outcome.issues.map(({ message }) => message).join(' '));
  const { position } = outcome.receipt;
  const added = { done: done[act], at: position };
  response.redirect(303, addressOf(asked, `/reviews/${reviewId}`, { added, at: '' }));
};
