/**
 * How far one request has come: what was asked of whom, what came of it, who is owed the answer and what
 * each of them has heard. Small and serialisable, so that a view can keep it and fold it as the rules do.
 */
import type { Instant } from '@throughline/time/instant';
import type { Occurred } from '@throughline/time/occurred';
import { earliest, occurredAt } from '@throughline/time/occurred-at';
import { isDayBefore } from '../happened.ts';
import type { ClockTerms } from '../statutory-clocks.ts';
import type { Person, PolicyReference } from '../vocabulary.ts';
import type { MhaAssessmentRequested, Requested, RequestKind } from './events/asking.ts';
import type { DebtName } from './events/telling.ts';
import type { RequestEvent } from './events.ts';
import type { StillNeeded } from './outcomes.ts';
import type { FeedbackTerms } from './terms.ts';

export type RecipientKind = 'child' | 'family' | 'requester' | 'practitioner';

/** What one record says that a recipient heard of the outcome. */
export type Hearing = {
  readonly how: 'told' | 'learnt otherwise' | 'recorded as not told' | 'waived';
  readonly at: Occurred;
};

export type Recipient = {
  /** `child.1`, `requester.2`: the name by which commands speak of them. */
  readonly key: string;
  readonly kind: RecipientKind;
  readonly childId?: string;
  readonly who: Person;
  /** Which line of the policy's list they are. */
  readonly listedAs?: string;
  /** Of the latest outcome; what was heard of an earlier one does not pay for a later one. */
  readonly heard: readonly Hearing[];
  readonly acknowledgedAt?: Occurred;
};

export type DecidedOutcome = {
  readonly code: string;
  readonly at: Occurred;
  /** Its place among those recorded, from 0: one may be written up after a later one. */
  readonly nth: number;
};

export type RequestProgress = {
  readonly kind?: RequestKind;
  readonly childIds: readonly string[];
  readonly askedAt?: Occurred;
  /** Who is asked now: the first asked, or whoever it was passed on to. */
  readonly requestedOf?: Person;
  readonly terms?: FeedbackTerms;
  readonly policy?: PolicyReference;
  readonly recipients: readonly Recipient[];
  /** When it was taken on, or not. */
  readonly decidedAt?: Occurred;
  /** Oldest first, whenever they were recorded. "No bed" may be followed by another. */
  readonly outcomes: readonly DecidedOutcome[];
  readonly stillNeeded: readonly StillNeeded[];
  readonly waived: Readonly<Partial<Record<DebtName, Occurred>>>;
  /** The last medical examination on which a recommendation rests, and how long it may be used. */
  readonly recommendation?: { readonly examined: Occurred; readonly lapses: ClockTerms };
  readonly appliedAt?: Occurred;
};

export const notRequested: RequestProgress = {
  childIds: [],
  recipients: [],
  outcomes: [],
  stillNeeded: [],
  waived: {},
};

type Asked = MhaAssessmentRequested | Requested;
type Named = Pick<Recipient, 'who'> & Partial<Pick<Recipient, 'childId' | 'listedAs'>>;

const numbered = (kind: RecipientKind, list: readonly Named[]): readonly Recipient[] =>
  list.map((named, i) => ({ key: `${kind}.${i + 1}`, kind, ...named, heard: [] }));

const practitioner = ({ listedAs, ...who }: Person & { listedAs?: string | undefined }): Named => ({
  who,
  ...(listedAs !== undefined && { listedAs }),
});

/** What the record of a request calls the child it is for; the child's own record has the name. */
export const THE_CHILD = 'Child or young person';

/** What the part of whoever is asked is called, beside the recipients' keys. */
export const THE_ASKED = 'asked';

/** A colleague stands for the same agency; what the other was called there is theirs no longer. */
const inPlaceOf = (before: Person | undefined, to: Person): Person => ({
  ...(before?.agencyId !== undefined && { agencyId: before.agencyId }),
  ...to,
});

const askedBy = (event: Asked): readonly Recipient[] => [
  ...numbered('requester', event.requestedBy.map(practitioner)),
  ...numbered(
    'child',
    event.childIds.map((childId) => ({ childId, who: { role: THE_CHILD } })),
  ),
  ...numbered('family', (event.family ?? []).map(practitioner)),
  ...numbered('practitioner', (event.network ?? []).map(practitioner)),
];

const asked = (progress: RequestProgress, event: Asked, at: Occurred): RequestProgress => ({
  ...progress,
  kind: event.type === 'Requested' ? event.kind : 'mental-health-act-assessment',
  childIds: event.childIds,
  askedAt: at,
  requestedOf: event.requestedOf,
  ...(event.terms && { terms: event.terms }),
  ...(event.policy && { policy: event.policy }),
  recipients: askedBy(event),
});

const hear = (
  progress: RequestProgress,
  keys: readonly string[],
  hearing: Hearing,
): RequestProgress => ({
  ...progress,
  recipients: progress.recipients.map((recipient) =>
    keys.includes(recipient.key)
      ? { ...recipient, heard: [...recipient.heard, hearing] }
      : recipient,
  ),
});

const takenOn = (progress: RequestProgress, at: Occurred): RequestProgress => ({
  ...progress,
  decidedAt:
    progress.decidedAt === undefined || isDayBefore(at, progress.decidedAt)
      ? at
      : progress.decidedAt,
});

const met = (progress: RequestProgress, needs: readonly StillNeeded[]): RequestProgress => ({
  ...progress,
  stillNeeded: progress.stillNeeded.filter((need) => !needs.includes(need)),
});

/** A second outcome is owed to everyone anew. */
const anew = (progress: RequestProgress): RequestProgress =>
  progress.outcomes.length === 0
    ? progress
    : {
        ...progress,
        waived: {},
        recipients: progress.recipients.map(({ acknowledgedAt: _, ...recipient }) => ({
          ...recipient,
          heard: [],
        })),
      };

const lastExamined = (
  { recommendation }: RequestProgress,
  examined: Occurred,
  lapses: ClockTerms,
): RequestProgress['recommendation'] => {
  const [before, now] = [recommendation && earliest(recommendation.examined), earliest(examined)];
  return before && (!now || now < before) ? recommendation : { examined, lapses };
};

type Advance = {
  readonly [T in RequestEvent['type']]?: (
    progress: RequestProgress,
    event: Extract<RequestEvent, { readonly type: T }>,
    at: Occurred,
  ) => RequestProgress;
};

const table: Advance = {
  Requested: asked,
  MhaAssessmentRequested: asked,
  RequestScreened: (progress, _, at) => takenOn(progress, at),
  RequestPassedOn: (progress, { to }) => ({ ...progress, requestedOf: to }),
  RequestHandedOn: (progress, { part, to }) =>
    part === THE_ASKED
      ? { ...progress, requestedOf: inPlaceOf(progress.requestedOf, to) }
      : {
          ...progress,
          recipients: progress.recipients.map((recipient) =>
            recipient.key === part
              ? { ...recipient, who: inPlaceOf(recipient.who, to) }
              : recipient,
          ),
        },
  AssessmentArranged: (progress, _, at) => takenOn(progress, at),
  MedicalRecommendationMade: (progress, { examined, lapses }, at) => {
    if (!lapses) return progress;
    const recommendation = lastExamined(progress, earliest(examined) ? examined : at, lapses);
    return { ...progress, ...(recommendation && { recommendation }) };
  },
  BedFound: (progress) => met(progress, ['bed']),
  ApplicationMade: (progress, _, at) => ({ ...progress, appliedAt: progress.appliedAt ?? at }),
  AssessmentCarriedOut: (progress, _, at) =>
    met(takenOn(progress, at), ['reassessment', 'doctor', 'access']),
  AssessmentNotCompleted: (progress, _, at) => takenOn(progress, at),
  OutcomeDecided: (progress, { outcome: code, stillNeeded = [] }, at) => {
    const { outcomes } = progress;
    const decided = { code, at, nth: outcomes.length };
    const later = outcomes.findIndex((other) => isDayBefore(at, other.at));
    if (later !== -1)
      return { ...takenOn(progress, at), outcomes: outcomes.toSpliced(later, 0, decided) };
    return { ...takenOn(anew(progress), at), outcomes: [...outcomes, decided], stillNeeded };
  },
  StillNeededSettled: (progress, { needs }) => met(progress, needs),
  OutcomeExplained: (progress, { recipients }, at) =>
    hear(progress, recipients, { how: 'told', at }),
  OutcomeCommunicated: (progress, { recipients }, at) =>
    hear(progress, recipients, { how: 'told', at }),
  OutcomeLearntOtherwise: (progress, { recipients }, at) =>
    hear(progress, recipients, { how: 'learnt otherwise', at }),
  FeedbackNotGiven: (progress, { recipients }, at) =>
    hear(progress, recipients, { how: 'recorded as not told', at }),
  OutcomeAcknowledged: (progress, { recipients }, at) => ({
    ...progress,
    recipients: progress.recipients.map((recipient) =>
      recipients.includes(recipient.key) ? { ...recipient, acknowledgedAt: at } : recipient,
    ),
  }),
  FeedbackWaived: (progress, { debt, recipients = [] }, at) => {
    const heard = hear(progress, recipients, { how: 'waived', at });
    return debt ? { ...heard, waived: { ...heard.waived, [debt]: at } } : heard;
  },
  NetworkMemberNamed: (progress, { recipient: key, as: kind, who }) => ({
    ...progress,
    recipients: [...progress.recipients, { key, kind, ...practitioner(who), heard: [] }],
  }),
};

/**
 * The request after one more event. An event whose date nobody knows counts from when it was recorded, so
 * that no clock is left unstarted.
 */
export const advance = (
  progress: RequestProgress,
  event: RequestEvent,
  recordedAt: Instant,
): RequestProgress => {
  // The table is keyed by `type`, which the compiler cannot follow through an index.
  const step = table[event.type] as
    | ((p: RequestProgress, e: RequestEvent, at: Occurred) => RequestProgress)
    | undefined;
  const at = earliest(event.occurred) ? event.occurred : occurredAt(recordedAt);
  return step ? step(progress, event, at) : progress;
};

export const latestOutcome = ({ outcomes }: RequestProgress): DecidedOutcome | undefined =>
  outcomes.at(-1);
