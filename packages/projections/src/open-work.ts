/**
 * Open work: each piece that stands in somebody's name now, whichever pathway it belongs to. What is done, settled
 * or ended is not in it; whoever had a piece before is in the case's own history.
 */
import { keepersAfter as keepersOfChild } from '@throughline/domain/child/keepers';
import { wordsFor } from '@throughline/domain/choice';
import type { Keepers } from '@throughline/domain/keepers';
import {
  evolve as evolveReview,
  type Review,
  THE_REVIEW,
  unopened,
} from '@throughline/domain/learning-review/state';
import { isSettled } from '@throughline/domain/request/debts';
import { RequestKind } from '@throughline/domain/request/events/asking';
import { keepersAfter as keepersOfRequest } from '@throughline/domain/request/keepers';
import { type RequestProgress, THE_ASKED } from '@throughline/domain/request/progress';
import {
  evolve as evolveRisks,
  nothingKnown,
  type RiskAndSafety,
} from '@throughline/domain/risk-and-safety/state';
import { inWords } from '@throughline/time/occurred-at';
import { calendar } from './calendar.ts';
import { type Case, caseView, replaceUnder } from './case-view.ts';
import type { Told } from './ground.ts';
import { meetingIn } from './meetings.ts';
import type { Projection, Typed } from './projection.ts';
import { progressOf } from './requests.ts';
import { table } from './table.ts';
import type { Category, EventsOf } from './telling.ts';

export type WorkKind =
  | 'worker'
  | 'lead-professional'
  | 'care-coordinator'
  | 'planned-contact'
  | 'agreed-action'
  | 'request-made'
  | 'request-to-answer'
  | 'outcome-to-hear'
  | 'review';

export type OpenWorkRow = {
  readonly userId: string;
  readonly kind: WorkKind;
  readonly category: Category;
  readonly streamId: string;
  /** What the case's rules call the piece. */
  readonly part: string;
  readonly childIds: readonly string[];
  readonly agencyId?: string | undefined;
  readonly what?: string | undefined;
  /** A day of the London calendar, where one was agreed. */
  readonly dueOn?: string | undefined;
  /** The last day on which there is anything to do. */
  readonly until?: string | undefined;
};

export const openWorkTable = table<OpenWorkRow>({
  name: 'openWork',
  key: ({ category, streamId, part }) => `${category}/${streamId}/${part}`,
  fields: ['userId'],
  indexes: [['userId']],
});

type Piece = Omit<OpenWorkRow, 'userId' | 'category' | 'streamId' | 'childIds'>;
type Kept = { readonly keepers: Keepers; readonly pieces: readonly Piece[] };

/** A case's pieces that are in somebody's name, in place of those it had. */
const keeps = <C extends Category>(category: C, keptIn: (theCase: Case<C>) => Kept) =>
  caseView(category, (theCase, rows) => {
    const { streamId, childIds } = theCase;
    const { keepers, pieces } = keptIn(theCase);
    const next = pieces.flatMap((piece): readonly OpenWorkRow[] => {
      const userId = keepers[piece.part];
      return userId === undefined ? [] : [{ ...piece, userId, category, streamId, childIds }];
    });
    replaceUnder(openWorkTable, `${category}/${streamId}`, next, rows);
  });

type Folded<State, Event extends Typed> = Readonly<
  Record<string, (state: State, event: Event, metadata: Told['metadata']) => State>
>;

/** A state with all that an event's metadata says, who recorded it among it. */
const fold = <State, Event extends Typed>(
  story: readonly Told<Event>[],
  evolve: unknown,
  initial: State,
): State =>
  story.reduce(
    // The tables are total over `type`, which the compiler cannot follow through an index.
    (state, { event, metadata }) =>
      (evolve as Folded<State, Event>)[event.type]?.(state, event, metadata) ?? state,
    initial,
  );

type Story<C extends Category> = readonly Told<EventsOf[C]>[];

const lastAgency = (
  story: Story<'child'>,
  type: 'LeadProfessionalAppointed' | 'CareCoordinatorAppointed',
) => {
  const event = story.findLast((told) => told.event.type === type)?.event;
  return event?.type === type ? event.agencyId : undefined;
};

const ofChild = keeps('child', ({ story }) => {
  const keepers = story.reduce<Keepers>((all, { event }) => keepersOfChild(all, event), {});
  const agencies = Object.keys(keepers).flatMap((part) => {
    const [role, agencyId] = part.split('.');
    return role === 'worker' && agencyId !== undefined ? [agencyId] : [];
  });
  return {
    keepers,
    pieces: [
      ...agencies.map(
        (agencyId): Piece => ({ kind: 'worker', part: `worker.${agencyId}`, agencyId }),
      ),
      {
        ...{ kind: 'lead-professional', part: 'lead-professional' },
        agencyId: lastAgency(story, 'LeadProfessionalAppointed'),
      },
      {
        ...{ kind: 'care-coordinator', part: 'care-coordinator' },
        agencyId: lastAgency(story, 'CareCoordinatorAppointed'),
      },
    ],
  };
});

const ofMeeting = keeps('meeting', ({ story }) => {
  const { keepers, actions } = meetingIn(story);
  return {
    keepers,
    pieces: actions
      .filter(({ doneAt }) => doneAt === undefined)
      .map(({ actionId: part, what, agencyId, dueOn }) => ({
        ...{ kind: 'agreed-action', part, what, agencyId, dueOn },
      })),
  };
});

const every = ({ n, unit }: RiskAndSafety['contactPlans'][number]['every']): string =>
  n === 1 ? `every ${unit}` : `every ${n} ${unit}s`;

const serviceOf = (story: Story<'riskAndSafety'>, contactPlanId: string): string | undefined => {
  const planned = story.find(
    ({ event }) => event.type === 'ContactPlanned' && event.contactPlanId === contactPlanId,
  )?.event;
  return planned?.type === 'ContactPlanned' ? planned.service : undefined;
};

const ofRisks = keeps('riskAndSafety', ({ story }) => {
  const { keepers, contactPlans } = fold(story, evolveRisks, nothingKnown);
  return {
    keepers,
    pieces: contactPlans.map(({ contactPlanId: part, agencyId, until, ...plan }) => ({
      ...{ kind: 'planned-contact', part, agencyId, until },
      what: [serviceOf(story, part), every(plan.every)].filter(Boolean).join(', '),
    })),
  };
});

const kindOfPart = (part: string): WorkKind => {
  if (part === THE_ASKED) return 'request-to-answer';
  return part.startsWith('requester') ? 'request-made' : 'outcome-to-hear';
};

const agencyOfPart = ({ requestedOf, recipients }: RequestProgress, part: string) =>
  part === THE_ASKED
    ? requestedOf?.agencyId
    : recipients.find(({ key }) => key === part)?.who.agencyId;

const ofRequest = keeps('request', ({ story }) => {
  const progress = progressOf(story);
  const keepers = story.reduce<Keepers>(
    (all, { event, metadata }) => keepersOfRequest(all, event, metadata),
    {},
  );
  const { kind, askedAt } = progress;
  const what =
    kind && `${wordsFor(RequestKind, kind)}${askedAt ? `, asked for ${inWords(askedAt)}` : ''}`;
  const parts = isSettled(progress, calendar) ? [] : Object.keys(keepers);
  return {
    keepers,
    pieces: parts.map((part) => ({
      ...{ kind: kindOfPart(part), part, what, agencyId: agencyOfPart(progress, part) },
    })),
  };
});

const ofReview = keeps('learningReview', ({ story }) => {
  const { keepers, status } = fold(story, evolveReview, unopened as Review);
  const opened = story.find(({ event }) => event.type === 'ReviewOpened')?.event;
  const what = opened?.type === 'ReviewOpened' ? opened.title : undefined;
  return { keepers, pieces: status === 'open' ? [{ kind: 'review', part: THE_REVIEW, what }] : [] };
});

const each = [ofChild, ofMeeting, ofRisks, ofRequest, ofReview];

export const openWork: Projection = {
  name: 'open-work',
  version: 2,
  tables: [openWorkTable],
  project: (happening, rows) => {
    for (const tell of each) tell(happening, rows);
  },
};
