/** Adding a file that was looked at to the chronology. */
import { fileURLToPath } from 'node:url';
import { outcomeOf } from '../../../answer.ts';
import { operation } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { press, put } from '../press.ts';

const mutation = operation(fileURLToPath(new URL('./mutation.graphql', import.meta.url)));

export const commitImport = press(async (web, asked) => {
  const outcome = outcomeOf(mutation.name, { data: await put(web, asked, mutation) });
  if ('receipt' in outcome) return { done: 'imported', position: outcome.receipt.position };
  const refused = 'refused' in outcome ? outcome.refused : undefined;
  if (refused === 'alreadyCommitted') return { done: 'imported' }; // pressed twice
  throw new Problem('notAllowed', 'The graph did not add the file to the chronology.', {
    because: refused,
  });
});
