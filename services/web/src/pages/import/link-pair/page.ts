import { formPage } from '../../../form-page.ts';
import { backToPairs, pairForm, pairIn } from '../pair.ts';

/** Saying that two agencies' entries tell of one event. */
export const linkPair = formPage(import.meta.url, {
  form: 'LinkEntries',
  ask: ['basis', 'reason'],
  view: (data, asked) =>
    pairForm(data, asked, { title: 'Link two entries', button: 'Link the two entries' }),
  known: (data, asked) => ({
    entryId: asked.params['a'],
    linkedTo: asked.params['b'],
    strength: pairIn(data, asked).strength,
  }),
  typed: (data, asked) => ({ reason: pairIn(data, asked).reasons.join('; ') }),
  next: backToPairs('linked'),
});
