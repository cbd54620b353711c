/** The pages about learning reviews: their addresses, and who may open them. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';
import { annotateEntry } from './learning-review/annotate/page.ts';
import { askAgency } from './learning-review/ask/page.ts';
import { askedOfUs } from './learning-review/asked-of-us/page.ts';
import { chaseAgency } from './learning-review/chase/page.ts';
import { takeReviewAway } from './learning-review/export/page.ts';
import { reviews } from './learning-review/list/page.ts';
import { openReview } from './learning-review/open/page.ts';
import { receiveChronology } from './learning-review/receive/page.ts';
import { removeMark } from './learning-review/remove-mark/page.ts';
import { returnChronology } from './learning-review/return/page.ts';
import { setScope } from './learning-review/scope/page.ts';
import { selectEntries } from './learning-review/selection/page.ts';
import { blankTemplate } from './learning-review/template/page.ts';
import { reviewWorkspace } from './learning-review/workspace/page.ts';

const seen = (path: string, page: Handler): Route => ({
  ...{ method: 'GET', path, page },
  permission: 'review',
  audit: 'RecordOpened',
});

/** A form's two addresses; `event` is what sending it leaves on record. */
const form = (path: string, page: Handler, event: string): readonly Route[] => [
  seen(path, page),
  { method: 'POST', path, page, permission: 'review', audit: event },
];

const one = '/reviews/:reviewId';

export const reviewRoutes: readonly Route[] = [
  seen('/reviews', reviews),
  ...form('/reviews/new', openReview, 'ReviewOpened'),
  seen(one, reviewWorkspace),
  {
    method: 'POST',
    path: `${one}/export`,
    page: takeReviewAway,
    permission: 'review',
    audit: 'RecordExported',
  },
  {
    method: 'POST',
    path: `${one}/selection`,
    page: selectEntries,
    permission: 'review',
    audit: 'EntriesChosen',
  },
  ...form(`${one}/scope`, setScope, 'ScopeSet'),
  ...form(`${one}/ask`, askAgency, 'ChronologyRequested'),
  ...form(`${one}/chase`, chaseAgency, 'ChronologyChased'),
  ...form(`${one}/receive`, receiveChronology, 'ChronologyReceived'),
  ...form(`${one}/return`, returnChronology, 'ChronologyReturnedWithQueries'),
  seen(`${one}/templates/:agencyId/:format`, blankTemplate),
  {
    ...seen('/chronologies-asked/:reviewId', askedOfUs),
    permission: 'import', // whoever answers for an agency, and sees nothing of the review itself
  },
  ...form(`${one}/children/:childId/entries/:entryId/mark`, annotateEntry, 'EntryAnnotated'),
  ...form(`${one}/marks/:eventId/remove`, removeMark, 'RecordedInError'),
];
