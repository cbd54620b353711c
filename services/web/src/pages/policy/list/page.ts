import { startOfSentence } from '@throughline/govuk/sentences';
import { page } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { pathOf, policiesIn } from '../policy.ts';

const colours: Readonly<Record<string, string>> = {
  'in force': 'green',
  'not yet in force': 'blue',
};

/** What the partnership has adopted: the ladder in force as people read it, and every version of every policy. */
export const policies = page(import.meta.url, {
  view: (data, { query }) => ({
    title: 'The ladder in force, and other policies',
    ladder: data['ladder'],
    versions: policiesIn(data)
      .toReversed()
      .map((one) => ({
        ...one,
        href: pathOf(one),
        tag: {
          text: startOfSentence(one.standing),
          classes: `govuk-tag--${colours[one.standing] ?? 'grey'}`,
        },
      })),
    mayOrganise: may(meOf(data), 'organise'),
    done:
      query['done'] === 'adopted'
        ? 'The policy is adopted. What begins from its day on runs under it; what is under way keeps the version it began under.'
        : undefined,
  }),
});
