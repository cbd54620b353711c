/** What waits for somebody today: picked from what they may see, first things first. */
import { deadlinePlace, isFeedback } from '../../deadline-place.ts';
import { notTold } from '../../request/request.ts';
import { clockTag, type Tag } from '../../tag-for.ts';
import { aboutPiece, type OpenPiece, pieceInWords, placeOfPiece } from '../open-work.ts';
import type { Challenge, Deadline, Request, Work } from './answer.ts';
import { officeItem } from './office-tasks.ts';
import { askedItem } from './review-asks.ts';
import { reviewItem } from './review-tasks.ts';

/** What an agency owes a review stands with the review, with what can be done about it. */
const isReturn = ({ pathway, owedBy }: Deadline): boolean =>
  pathway === 'learningReview' && owedBy.length > 0;

/** One line of somebody's work: what, about whom, how it stands, and the page on which it is done. */
export type Item = {
  readonly what: string;
  readonly about: string | undefined;
  readonly href: string;
  readonly words: string | undefined;
  /** What is longer than a line, each part under its own word. */
  readonly parts?: readonly { readonly name: string; readonly text: string }[];
  readonly tag?: Tag | undefined;
  /** What is done most often, where it is a page further than `href`. */
  readonly action?: { readonly text: string; readonly href: string } | undefined;
};

const named = (child: { readonly name: string; readonly reference: string } | null) =>
  child === null ? undefined : `${child.name}, ${child.reference}`;

/** Another agency's lateness is asked about again, on the request it belongs to. */
const askAgain = ({ pathway, caseId }: Deadline): Pick<Item, 'action'> =>
  pathway === 'request'
    ? { action: { text: 'Record that you asked again', href: `/requests/${caseId}/chase` } }
    : {};

const dueItem = (deadline: Deadline): Item => ({
  what: capital(deadline.name),
  about: named(deadline.child),
  href: deadlinePlace(deadline),
  words: `${capital(deadline.inWords)}${owedInWords(deadline)}`,
  tag: clockTag(deadline.status),
});

const owedInWords = ({ owedBy, owedByRole }: Deadline): string => {
  const who = owedBy.length > 0 ? owedBy.map(({ name }) => name) : owedByRole;
  return who.length === 0 ? '' : `. Owed by ${who.join(' and ')}`;
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const isOwedBy =
  (agencyId: string | undefined) =>
  ({ owedBy }: Deadline): boolean =>
    owedBy.some(({ id }) => id === agencyId);

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

/** What of a disagreement waits for an agency, and the clock that runs on it. */
const awaitedOf = (agencyId: string | undefined, { currentStage, awaiting }: Challenge) => {
  const mine = awaiting.filter(({ agency }) => agency !== null && agency.id === agencyId);
  const clock = currentStage?.clocks.find((one) => mine.some(({ clockId }) => clockId === one.id));
  return { mine, clock };
};

/** The deadline that stands with a disagreement already, by its id. */
const awaitedDeadline =
  (agencyId: string | undefined) =>
  (challenge: Challenge): readonly string[] => {
    const { clock } = awaitedOf(agencyId, challenge);
    return clock ? [`professionalConcern/${challenge.id}/${clock.id}`] : [];
  };

const awaitingItem =
  (agencyId: string | undefined) =>
  (challenge: Challenge): readonly Item[] => {
    const { id, title, child, childReference, currentStage } = challenge;
    const { mine, clock } = awaitedOf(agencyId, challenge);
    if (mine.length === 0) return [];
    const whom = mine.map(({ what, person }) => (person === null ? what : `${what} (${person})`));
    return [
      {
        what: title,
        about: [child?.name, childReference].filter(Boolean).join(', ') || undefined,
        href: `/challenges/${id}`,
        words: [
          ...(currentStage ? [`${currentStage.label}: ${whom.join('; ')}`] : whom),
          ...(clock ? [capital(clock.inWords)] : []),
        ].join('. '),
        tag: clock && clockTag(clock.status),
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

/** Everything on the page, in the order in which it is read. A reviewer is asked for what their reviews wait for alone. */
export const workOf = (work: Work) => {
  const isReviewer = work.me.role === 'REVIEWER';
  const agencyId = work.me.agency?.id;
  const open = work.deadlines.nodes.filter(({ status }) => status !== 'paused');
  const inState = (state: string, all: readonly Deadline[]) =>
    all.filter(({ status }) => status === state).map(dueItem);
  const awaited = new Set(work.escalationQueue.nodes.flatMap(awaitedDeadline(agencyId)));
  const mine = open.filter((one) => isOwedBy(agencyId)(one) && !awaited.has(one.id));
  const untold = isReviewer
    ? []
    : work.requests.nodes.flatMap((request) => untoldItem(request, open));
  const shown = new Set(untold.map(({ href }) => href));
  // Feedback that nobody gave stands with the request, once; not again as a deadline.
  const others = open.filter(
    (one) =>
      !isOwedBy(agencyId)(one) &&
      !isReturn(one) &&
      !(isFeedback(one) && shown.has(deadlinePlace(one))),
  );
  return {
    late: inState('late', mine),
    dueSoon: inState('due soon', mine),
    later: inState('running', mine),
    lateElsewhere: others
      .filter(({ status }) => status === 'late' && !isReviewer)
      .map((one) => ({ ...dueItem(one), ...askAgain(one) })),
    untold,
    asked: work.reviewAsks.map(askedItem),
    reviews: work.reviewTasks.map(reviewItem),
    inMyName: work.myOpenWork.slice(0, shownAtOnce).map(pieceItem(work.me)),
    inMyNameCount: work.myOpenWork.length,
    office: work.officeTasks.map(officeItem),
    awaiting: work.escalationQueue.nodes.flatMap(awaitingItem(agencyId)),
  };
};
