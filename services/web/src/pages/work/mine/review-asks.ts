/** What reviews ask of one's own agency, each with the page on which it is answered. */
import { counted } from '@throughline/govuk/counts';
import {
  dueOf,
  isReturned,
  type ReviewAsk,
  tagsOf,
  uploadsOf,
} from '../../learning-review/asks.ts';
import type { Item } from '../due-item.ts';

const shownAtOnce = 3; // questions; the rest is a page further

const questionsOf = ({ queries, rowQueries }: ReviewAsk): readonly string[] => [
  ...queries,
  ...rowQueries.map(({ question, entry }) =>
    entry === null ? question : `${question} (${entry.headline}, ${entry.occurred.inWords})`,
  ),
];

export const askedItem = (ask: ReviewAsk): Item => {
  const href = `/chronologies-asked/${ask.reviewId}`;
  const questions = questionsOf(ask);
  const count = questions.length + ask.withheldCount;
  const [upload, ...others] = uploadsOf(ask);
  return {
    what: isReturned(ask)
      ? `Answer ${counted(count, 'query', 'queries')} about your agency’s chronology`
      : 'Send your agency’s chronology',
    about: ask.title,
    href,
    words: `${isReturned(ask) ? 'Returned with queries. ' : ''}${dueOf(ask)}`,
    parts: questions.slice(0, shownAtOnce).map((text) => ({ name: 'Asked', text })),
    tag: tagsOf(ask).at(-1),
    action: upload && others.length === 0 ? upload : { text: 'See how to answer', href },
  };
};
