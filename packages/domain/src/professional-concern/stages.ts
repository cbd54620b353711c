/**
 * The stages of one disagreement, as far as it has come: which opened under which ladder, and the moments
 * from which clocks run. Small and serialisable, so that a view can keep it and fold it as the rules do.
 */
import type { Instant } from '@throughline/time/instant';
import type { LocalTime, Occurred } from '@throughline/time/occurred';
import { earliest, occurredAt } from '@throughline/time/occurred-at';
import type { PolicyClock } from '../policy-clock.ts';
import type { PolicyReference } from '../vocabulary.ts';
import type { ConcernEvent } from './events.ts';
import type { Stage } from './ladder.ts';

export type Moments = Readonly<Record<string, Occurred>>;

/** One opening of one stage. A stage that is opened again, after a reopening, has a second run. */
export type StageRun = {
  readonly n: number;
  readonly label: string;
  readonly who: readonly string[];
  readonly terminal: boolean;
  /** 1, unless the same stage had opened before. */
  readonly round: number;
  readonly clocks: readonly PolicyClock[];
  readonly policy: PolicyReference;
  /** `opened`, `answered`, `met` …: what a ladder calls `s2_opened` is `opened` of stage 2. */
  readonly moments: Moments;
};

export type ClockChange = {
  readonly clock: string;
  readonly kind: 'paused' | 'resumed' | 'extended';
  readonly at: Occurred;
  readonly dueWas: Instant;
  readonly dueNow?: Instant;
};

export type ConcernStatus = 'unraised' | 'open' | 'at impasse' | 'resolved' | 'withdrawn';

export type ConcernStages = {
  readonly status: ConcernStatus;
  readonly raisingAgencyId?: string;
  readonly receivingAgencyId?: string;
  /** Moments of the whole disagreement: `decision_received`, `raised`, `resolved` … */
  readonly moments: Moments;
  readonly runs: readonly StageRun[];
  /** The stage after the open one: its first clocks may begin before it opens. */
  readonly ahead?: Stage;
  readonly changes: readonly ClockChange[];
};

export const noStages: ConcernStages = { status: 'unraised', moments: {}, runs: [], changes: [] };

export const openRun = ({ runs }: ConcernStages): StageRun | undefined => runs.at(-1);
export const isOpen = ({ status }: ConcernStages): boolean =>
  status === 'open' || status === 'at impasse';

const ofStage = /^s(\d+)_(.+)$/;

/** Where one looks from: a run of a stage, or the stage ahead, which has no moments yet. */
export type Place = {
  readonly n: number;
  /** How many runs came before it. */
  readonly index: number;
  readonly moments: Moments;
};

/** The moment that a ladder names, seen from a place: its own, or that of the last earlier run of its stage. */
export const momentOf = (
  { moments, runs }: Pick<ConcernStages, 'moments' | 'runs'>,
  name: string,
  place: Place,
): Occurred | undefined => {
  const [, n, what] = ofStage.exec(name) ?? [];
  if (what === undefined) return moments[name];
  if (place.n === Number(n)) return place.moments[what];
  return runs.slice(0, place.index).findLast((run) => run.n === Number(n))?.moments[what];
};

/** Adds moments to a record of them; what happened first stays. */
const first = (moments: Moments, more: Moments): Moments => ({ ...more, ...moments });

const inRun = (stages: ConcernStages, n: number, more: Moments): ConcernStages => {
  const at = stages.runs.findLastIndex((run) => run.n === n);
  return {
    ...stages,
    runs: stages.runs.map((run, i) =>
      i === at ? { ...run, moments: first(run.moments, more) } : run,
    ),
  };
};

type Opening = {
  readonly opened: Stage;
  readonly next?: Stage | undefined;
  readonly policy: PolicyReference;
};

/** A clock that began while the stage lay ahead stays as it was; the others are those of the version now in force. */
const clocksOf = (stages: ConcernStages, opened: Stage): readonly PolicyClock[] => {
  const { ahead, runs } = stages;
  if (ahead?.n !== opened.n) return opened.clocks;
  const place = { n: ahead.n, index: runs.length, moments: {} };
  const begun = ahead.clocks.filter(({ from }) => momentOf(stages, from, place));
  const ids = new Set(begun.map(({ id }) => id));
  return [...begun, ...opened.clocks.filter(({ id }) => !ids.has(id))];
};

const open = (stages: ConcernStages, opening: Opening, at: Occurred): ConcernStages => {
  const { opened, next, policy } = opening;
  const { ahead: _, ...rest } = stages;
  const run: StageRun = {
    n: opened.n,
    label: opened.label,
    who: opened.who,
    terminal: opened.terminal ?? false,
    round: stages.runs.filter(({ n }) => n === opened.n).length + 1,
    clocks: clocksOf(stages, opened),
    policy,
    moments: { opened: at, raised: at },
  };
  return { ...rest, status: 'open', runs: [...stages.runs, run], ...(next && { ahead: next }) };
};

const close = (
  { ahead: _, ...stages }: ConcernStages,
  status: 'resolved' | 'withdrawn',
  at: Occurred,
): ConcernStages => ({
  ...stages,
  status,
  moments: { ...stages.moments, [status]: at },
  runs: stages.runs.map((run) => ({
    ...run,
    moments: first(run.moments, { closed: at, ...(status === 'withdrawn' && { withdrawn: at }) }),
  })),
});

const change = (stages: ConcernStages, more: ClockChange): ConcernStages => ({
  ...stages,
  changes: [...stages.changes, more],
});

/** When a meeting ended: as said, else the "until" of its time, else the time of the meeting itself. */
const endOf = (met: Occurred, ended: Occurred | undefined): Occurred => {
  if (ended) return ended;
  const { time } = met;
  const until: LocalTime | undefined = time && 'to' in time ? time.to : undefined;
  return until ? { ...met, time: { kind: 'exact', from: until } } : met;
};

type Advance = {
  readonly [T in ConcernEvent['type']]?: (
    stages: ConcernStages,
    event: Extract<ConcernEvent, { readonly type: T }>,
    at: Occurred,
  ) => ConcernStages;
};

const table: Advance = {
  ConcernRaised: (stages, event, at) => {
    const { raisingAgencyId, receivingAgencyId, decisionReceivedAt } = event;
    const received = earliest(decisionReceivedAt) ? decisionReceivedAt : at;
    const moments = { decision_received: received, raised: at };
    return open({ ...stages, raisingAgencyId, receivingAgencyId, moments }, event, at);
  },
  ConcernAcknowledged: (stages, { stage }, at) => inRun(stages, stage, { acknowledged: at }),
  ContactMade: (stages, { stage, reached }, at) =>
    reached ? inRun(stages, stage, { contacted: at }) : stages,
  ConcernAnswered: (stages, { stage, position }, at) =>
    inRun(stages, stage, {
      answered: at,
      ...(position === 'does-not-agree' || position === 'partly' ? { ended: at } : {}),
    }),
  StageMeetingHeld: (stages, { stage, ended }, at) =>
    inRun(stages, stage, { met: at, met_end: endOf(at, ended) }),
  StageOutcomeSent: (stages, { stage }, at) =>
    inRun(stages, stage, { outcome_sent: at, ended: at }),
  StageEndedUnanswered: (stages, { stage }, at) =>
    inRun(stages, stage, { ended: at, ended_unanswered: at }),
  ActionPlanAgreed: (stages, { stage }, at) => inRun(stages, stage, { plan_agreed: at }),
  LeadProfessionalInformed: (stages, { stage }, at) =>
    inRun(stages, stage, { lead_professional_informed: at }),
  PartnershipNotified: (stages, { stage }, at) =>
    inRun(stages, stage, { partnership_notified: at }),
  ChallengeEscalated: (stages, event, at) =>
    open(inRun(stages, event.fromStage, { ended: at, escalated: at }), event, at),
  ClockPaused: (stages, { clock, dueWas }, at) =>
    change(stages, { clock, kind: 'paused', at, dueWas }),
  ClockResumed: (stages, { clock, dueWas, dueNow }, at) =>
    change(stages, { clock, kind: 'resumed', at, dueWas, dueNow }),
  ClockExtended: (stages, { clock, dueWas, dueNow }, at) =>
    change(stages, { clock, kind: 'extended', at, dueWas, dueNow }),
  ConcernResolved: (stages, _, at) => close(stages, 'resolved', at),
  ConcernWithdrawn: (stages, _, at) => close(stages, 'withdrawn', at),
  ConcernReopened: (stages, event, at) => open(stages, event, at),
  ImpasseReferred: (stages, { stage }, at) => ({
    ...inRun(stages, stage, { impasse_referred: at }),
    status: 'at impasse',
  }),
  FeedbackGiven: (stages, { to }, at) => ({
    ...stages,
    moments: first(stages.moments, { [`feedback_given_${to}`]: at }),
  }),
};

/**
 * The stages after one more event. An event whose date nobody knows counts from when it was recorded, so
 * that no clock is left unstarted.
 */
export const advance = (
  stages: ConcernStages,
  event: ConcernEvent,
  recordedAt: Instant,
): ConcernStages => {
  // The table is keyed by `type`, which the compiler cannot follow through an index.
  const step = table[event.type] as
    | ((s: ConcernStages, e: ConcernEvent, at: Occurred) => ConcernStages)
    | undefined;
  const at = earliest(event.occurred) ? event.occurred : occurredAt(recordedAt);
  return step ? step(stages, event, at) : stages;
};
