import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { meOf, myself } from '../../asker.ts';

/** Opening a review: its kind sets its time limit. */
export const openReview = formPage(import.meta.url, {
  form: 'OpenReview',
  ask: ['title', 'kind', 'countsFrom'],
  view: () => ({
    title: 'Open a learning review',
    button: 'Open the review',
    lead: 'You lead it. The kind sets its time limit, and under which rule.',
    back: '/reviews',
  }),
  known: (data) => ({
    lead: myself(meOf(data)),
    occurred: { at: String(required(data, 'now')) },
  }),
  next: ({ id }) => (id ? `/reviews/${id}/scope?done=opened` : '/reviews'),
});
