/** Professional concern: what the rules must remember of one disagreement. */
import type { Metadata } from '@throughline/decider/recorded';
import { Instant } from '@throughline/time/instant';
import type { ConcernEvent } from './events.ts';
import { advance, type ConcernStages, noStages } from './stages.ts';

export type Concern = {
  readonly childIds: readonly string[];
  /** The two agencies that disagree. */
  readonly between: readonly string[];
  /** Set with its first event, which may be a word with one's own manager. */
  readonly hasBegun: boolean;
  readonly stages: ConcernStages;
  /** How many actions were agreed so far; they are numbered from 1. */
  readonly actions: number;
  /** Deadlines recorded as missed, as `clock@dueAt`, so that several timekeepers tell once. */
  readonly missed: readonly string[];
  /** References of reminders already sent. */
  readonly reminded: readonly string[];
  /** Who moved the disagreement to the stage it is at, by user id. */
  readonly movedBy?: string;
};

export const unraised: Concern = {
  childIds: [],
  between: [],
  hasBegun: false,
  stages: noStages,
  actions: 0,
  missed: [],
  reminded: [],
};

export const missedKey = ({ clock, dueAt }: { clock: string; dueAt: string }): string =>
  `${clock}@${dueAt}`;

const remember = (concern: Concern, event: ConcernEvent, { actor }: Metadata): Concern => {
  switch (event.type) {
    case 'OwnManagerConsulted':
      return { ...concern, childIds: event.childIds ?? concern.childIds, movedBy: actor.user };
    case 'ConcernRaised':
      return {
        ...{ ...concern, childIds: event.childIds ?? concern.childIds, movedBy: actor.user },
        between: [event.raisingAgencyId, event.receivingAgencyId],
      };
    case 'ChallengeEscalated':
    case 'ConcernReopened':
      return { ...concern, movedBy: actor.user };
    case 'ActionPlanAgreed':
      return { ...concern, actions: concern.actions + event.actions.length };
    case 'DeadlineMissed':
      return { ...concern, missed: [...concern.missed, missedKey(event)] };
    case 'ReminderSent':
      return event.reference === undefined
        ? concern
        : { ...concern, reminded: [...concern.reminded, event.reference] };
    default:
      return concern;
  }
};

export const evolve = (concern: Concern, event: ConcernEvent, metadata: Metadata): Concern => ({
  ...remember(concern, event, metadata),
  hasBegun: true,
  stages: advance(concern.stages, event, Instant.parse(metadata.recordedAt)),
});
