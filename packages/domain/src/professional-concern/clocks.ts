/**
 * The clocks of a disagreement: what has to be done at each stage, by whom, by when. Due dates follow
 * from the moments and the ladder each stage opened under; "late" is asked of now, and never stored.
 */
import { anchorInstant, type Clock, dueAt, ruleInWords } from '@throughline/time/deadline';
import type { Instant } from '@throughline/time/instant';
import { earliest } from '@throughline/time/occurred-at';
import type { Calendar } from '@throughline/time/working-days';
import type { PolicyClock, Side } from '../policy-clock.ts';
import {
  type ClockChange,
  type ConcernStages,
  isOpen,
  momentOf,
  type Place,
  type StageRun,
} from './stages.ts';

export type ConcernClock = Clock & {
  /** Names the clock in commands: the policy's id, with `.2` after it in a second run of its stage. */
  readonly id: string;
  readonly stage: number;
  readonly stageLabel: string;
  readonly owedBy: Side;
  readonly within: PolicyClock['within'];
  readonly lapseEndsStage: boolean;
  /** Where it was paused or extended: when it was due at first. */
  readonly firstDueAt?: Instant;
  /** The disagreement went on to a later stage without it. */
  readonly leftAt?: Instant;
};

/** Duties to tell, which a resolution does not end. */
const outlivesResolution =
  /_(outcome_sent|partnership_notified|lead_professional_informed)$|^feedback_given_/;

type ClockPlace = Place & Pick<StageRun, 'label' | 'round'>;

const moved = (changes: readonly ClockChange[], id: string) => {
  const own = changes.filter(({ clock }) => clock === id);
  const last = own.at(-1);
  const now = own.findLast(({ dueNow }) => dueNow)?.dueNow;
  const paused = last?.kind === 'paused' ? earliest(last.at) : undefined;
  return { now, paused, first: own[0]?.dueWas };
};

/** What ended the clock; `moot` where the disagreement closed in time and nobody owes it any longer. */
const doneOf = (
  clock: PolicyClock,
  { stages, place, due }: { stages: ConcernStages; place: Place; due: Instant },
): Instant | 'moot' | undefined => {
  const done = clock.until && momentOf(stages, clock.until, place);
  if (done) return earliest(done);
  const { closed, withdrawn } = place.moments;
  const end = closed && earliest(closed);
  if (!end || (!withdrawn && outlivesResolution.test(clock.until ?? ''))) return undefined;
  return due < end ? end : 'moot';
};

const clockOf = (
  stages: ConcernStages,
  clock: PolicyClock,
  { place, calendar }: { place: ClockPlace; calendar: Calendar },
): readonly ConcernClock[] => {
  const anchor = momentOf(stages, clock.from, place);
  if (!anchor) return [];
  const id = place.round === 1 ? clock.id : `${clock.id}.${place.round}`;
  const { now, paused, first } = moved(stages.changes, id);
  const due = now ?? dueAt(anchor, clock.within, calendar, clock.counting);
  const done = doneOf(clock, { stages, place, due });
  if (done === 'moot') return [];
  const left = place.moments['escalated'];
  const leftAt = done ? undefined : left && earliest(left);
  return [
    {
      id,
      name: clock.do,
      stage: place.n,
      stageLabel: place.label,
      owedBy: clock.owedBy ?? 'both',
      within: clock.within,
      lapseEndsStage: clock.lapseEndsStage ?? false,
      startedAt: anchorInstant(anchor),
      dueAt: due,
      rule: ruleInWords(anchor, clock.within, clock.counting),
      ...(done && { doneAt: done }),
      ...(paused && !done && { pausedAt: paused }),
      ...(first && { firstDueAt: first }),
      ...(leftAt && { leftAt }),
    },
  ];
};

/** Every clock that has begun, in the order of the ladder. */
export const concernClocks = (
  stages: ConcernStages,
  calendar: Calendar,
): readonly ConcernClock[] => {
  const { runs, ahead } = stages;
  const begun = runs.flatMap((run, index) =>
    run.clocks.flatMap((clock) => clockOf(stages, clock, { place: { ...run, index }, calendar })),
  );
  if (!ahead || !isOpen(stages)) return begun;
  const round = runs.filter(({ n }) => n === ahead.n).length + 1;
  const place: ClockPlace = {
    n: ahead.n,
    label: ahead.label,
    round,
    moments: {},
    index: runs.length,
  };
  return [
    ...begun,
    ...ahead.clocks.flatMap((clock) => clockOf(stages, clock, { place, calendar })),
  ];
};
