/** What waits for somebody today: picked from what they may see, first things first. */
import { deadlinePlace, isFeedback } from '../../deadline-place.ts';
import { notTold } from '../../request/request.ts';
import { clockTag } from '../../tag-for.ts';
import { type Deadline, dueItem, type Item, lateElsewhereItem, named } from '../due-item.ts';
import { aboutPiece, type OpenPiece, pieceInWords, placeOfPiece } from '../open-work.ts';
import type { Request, Work } from './answer.ts';
import { awaitedDeadline, awaitingItem } from './awaiting.ts';
import { officeItems } from './office-tasks.ts';
import { askedItem } from './review-asks.ts';
import { reviewItem } from './review-tasks.ts';
import { askedByUsItem, askedOfUsItem } from './undecided.ts';

/** What an agency owes a review stands with the review, with what can be done about it. */
const isReturn = ({ pathway, owedBy }: Deadline): boolean =>
  pathway === 'learningReview' && owedBy.length > 0;

/** Feedback that is owed is late or not for the whole request: the first of its deadlines says so. */
const feedbackClock = (deadlines: readonly Deadline[], requestId: string) =>
  deadlines.find(
    (one) =>
      one.caseId === requestId && isFeedback(one) && ['late', 'due soon'].includes(one.status),
  );

const untoldItem = (request: Request, deadlines: readonly Deadline[]): readonly Item[] => {
  const names = notTold(request).map(({ name }) => name);
  if (names.length === 0) return [];
  const clock = feedbackClock(deadlines, request.id);
  return [
    {
      what: `${request.kindInWords}, asked for ${request.askedAt.inWords}`,
      about: named(request.child),
      href: `/requests/${request.id}`,
      words: clock && `Feedback was ${clock.inWords}`,
      parts: [
        { name: 'Outcome', text: request.outcomeInWords ?? '' },
        { name: 'Not told', text: names.join('; ') },
      ],
      tag: clock && clockTag(clock.status),
      action: { text: 'Record who was told', href: `/requests/${request.id}/tell` },
    },
  ];
};

const shownAtOnce = 10; // pieces in one's own name; the rest is a page further

/** A piece in one's own name; one that came from somebody who left says from whom. */
const pieceItem =
  ({ userId, name }: Work['me']) =>
  (piece: OpenPiece): Item => ({
    what: pieceInWords(piece),
    about: aboutPiece(piece),
    href: placeOfPiece(piece, userId),
    words: piece.inNameOf === name ? undefined : `It was in the name of ${piece.inNameOf}`,
  });

type Part = { readonly nodes: readonly unknown[]; readonly totalCount: number };

/** How long a list is of which only a part was asked for. */
const longer = ({ nodes, totalCount }: Part): number | undefined =>
  totalCount > nodes.length ? totalCount : undefined;

/** Lists of requests, each with what is due of it; none for a reviewer, who works with no child. */
const requestItems = (work: Work) => {
  if (work.me.role === 'REVIEWER') return { untold: [], askedOfUs: [], askedByUs: [] };
  const due = [...work.mine.nodes, ...work.lateElsewhere.nodes];
  return {
    untold: work.requests.nodes.flatMap((one) => untoldItem(one, due)),
    askedOfUs: work.askedOfUs.nodes.map(askedOfUsItem(due)),
    askedByUs: work.askedByUs.nodes.map(askedByUsItem(due)),
  };
};

/** What is due of a request that stands in a list of its own is said there, and not again as a deadline. */
const notSaidYet = ({ untold, askedOfUs, askedByUs }: ReturnType<typeof requestItems>) => {
  const hrefs = (items: readonly Item[]) => new Set(items.map(({ href }) => href));
  const [told, undecided] = [hrefs(untold), hrefs([...askedOfUs, ...askedByUs])];
  return (one: Deadline): boolean =>
    !undecided.has(deadlinePlace(one)) && !(isFeedback(one) && told.has(deadlinePlace(one)));
};

/** How many there are of each list of which only the first are shown. */
const longerLists = (work: Work) => {
  const isReviewer = work.me.role === 'REVIEWER';
  const unless = (part: Part) => (isReviewer ? undefined : longer(part));
  return {
    mine: longer(work.mine),
    elsewhere: unless(work.lateElsewhere),
    untold: unless(work.requests),
    askedOfUs: unless(work.askedOfUs),
    askedByUs: unless(work.askedByUs),
  };
};

/** Everything on the page, in the order in which it is read. A reviewer is asked for what their reviews wait for alone. */
export const workOf = (work: Work) => {
  const agencyId = work.me.agency?.id;
  const awaited = new Set(work.escalationQueue.nodes.flatMap(awaitedDeadline(agencyId)));
  const requests = requestItems(work);
  const isNew = notSaidYet(requests);
  const mine = work.mine.nodes.filter((one) => !awaited.has(one.id) && isNew(one));
  const inState = (state: string) => mine.filter(({ status }) => status === state).map(dueItem);
  const others = work.lateElsewhere.nodes.filter((one) => !isReturn(one) && isNew(one));
  return {
    late: inState('late'),
    dueSoon: inState('due soon'),
    later: inState('running'),
    lateElsewhere: work.me.role === 'REVIEWER' ? [] : others.map(lateElsewhereItem),
    all: longerLists(work),
    ...requests,
    asked: work.reviewAsks.map(askedItem),
    reviews: work.reviewTasks.map(reviewItem),
    inMyName: work.myOpenWork.slice(0, shownAtOnce).map(pieceItem(work.me)),
    inMyNameCount: work.myOpenWork.length,
    ...officeItems(work.officeTasks),
    awaiting: work.escalationQueue.nodes.flatMap(awaitingItem(agencyId)),
  };
};
