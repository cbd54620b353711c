import { formPage } from '../../../form-page.ts';
import { backToPairs, pairForm, pairIn } from '../pair.ts';

/** Saying that two entries look alike and are two events. */
export const keepPairApart = formPage(import.meta.url, {
  form: 'KeepEntriesApart',
  ask: ['reason'],
  view: (data, asked) =>
    pairForm(data, asked, { title: 'Keep two entries apart', button: 'Keep them apart' }),
  known: (data, asked) => ({
    entryId: asked.params['a'],
    otherEntryId: asked.params['b'],
    strength: pairIn(data, asked).strength,
  }),
  next: backToPairs('apart'),
});
