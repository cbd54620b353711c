/** Throwing a draft away from the list of one's work. */
import { typedText } from '@throughline/govuk/form-description';
import { discardDraft } from '../../../drafts.ts';
import { asking, type Handler } from '../../../page.ts';
import { Problem } from '../../../problem.ts';

export const discardMine: Handler = async (web, request, response) => {
  const { session, typed } = asking(request);
  if (!session) throw new Problem('signedOut', 'Throwing a draft away needs somebody signed in.');
  await discardDraft(web, session, typedText(typed, 'place'));
  response.redirect(303, '/?done=draft-gone');
};
