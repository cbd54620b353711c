import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { dueOf, isReturned, ReviewAsk, tagsOf, uploadsOf } from '../asks.ts';

/** What a review asks of one's own agency: in full, with the way to answer. */
export const askedOfUs = page(import.meta.url, {
  view: (data, { params }) => {
    const ask = z
      .array(ReviewAsk)
      .parse(required(data, 'reviewAsks'))
      .find(({ reviewId }) => reviewId === params['reviewId']);
    if (ask === undefined)
      throw new Problem('notFound', 'Nothing of the review waits for the agency.');
    return {
      title: isReturned(ask) ? 'Queries about your agency’s chronology' : 'Send a chronology',
      ...{ ask, isReturned: isReturned(ask) },
      ...{ tags: tagsOf(ask), due: dueOf(ask), uploads: uploadsOf(ask) },
      breadcrumbs: [{ text: 'My work', href: '/' }],
    };
  },
});
