/** Whose turn it is: which agency, in which role, has to do what next. */
import type { Side } from '../policy-clock.ts';
import { type ConcernStages, isOpen, momentOf, openRun, type StageRun } from './stages.ts';

export type Awaited = {
  readonly side: 'raising' | 'receiving' | 'partnership';
  /** Absent for the partnership office. */
  readonly agencyId?: string;
  /** The role class that acts at the stage, such as `line_manager`. */
  readonly roleClass: string;
  readonly what: string;
  readonly stage: number;
  /** The clock that it answers; absent where no clock runs. */
  readonly clock?: string;
};

const sides: Readonly<Record<Side, readonly Awaited['side'][]>> = {
  raising: ['raising'],
  receiving: ['receiving'],
  both: ['raising', 'receiving'],
  partnership: ['partnership'],
};

type Turn = { readonly what: string; readonly owedBy: Side; readonly clock?: string };
type Seat = { readonly n: number; readonly who: readonly string[] };

const awaited = (stages: ConcernStages, { n, who }: Seat, turn: Turn): readonly Awaited[] =>
  sides[turn.owedBy].map((side) => {
    const agencyId = side === 'raising' ? stages.raisingAgencyId : stages.receivingAgencyId;
    const roleClass = side === 'raising' ? who[0] : who[1];
    return {
      side,
      ...(side !== 'partnership' && agencyId !== undefined && { agencyId }),
      roleClass: side === 'partnership' ? 'business_manager' : (roleClass ?? 'practitioner'),
      what: turn.what,
      stage: n,
      ...(turn.clock && { clock: turn.clock }),
    };
  });

const undone = (stages: ConcernStages, run: StageRun): readonly Awaited[] => {
  const place = { ...run, index: stages.runs.indexOf(run) };
  return run.clocks.flatMap((clock) => {
    const waits =
      clock.until !== undefined &&
      momentOf(stages, clock.from, place) !== undefined &&
      momentOf(stages, clock.until, place) === undefined;
    const { do: what, owedBy = 'both', id } = clock;
    return waits ? awaited(stages, run, { what, owedBy, clock: id }) : [];
  });
};

/** Nothing of the stage is left to do: whoever raised it takes it further, or agrees that it is resolved. */
const nextStep = (stages: ConcernStages, run: StageRun): readonly Awaited[] => {
  const { ahead } = stages;
  if (run.terminal || !ahead)
    return awaited(stages, run, { what: 'agree an outcome, or refer the impasse', owedBy: 'both' });
  const opens = ahead.clocks.find(({ until }) => until === `s${ahead.n}_opened`);
  return awaited(stages, ahead, {
    what: opens?.do ?? `open ${ahead.label}, or agree that it is resolved`,
    owedBy: 'raising',
    ...(opens && { clock: opens.id }),
  });
};

/** Whom everybody waits for now: nobody, once it is over; both sides where both have to act. */
export const awaitingWhom = (stages: ConcernStages): readonly Awaited[] => {
  const run = openRun(stages);
  if (!run || !isOpen(stages)) return [];
  if (stages.status === 'at impasse')
    return awaited(stages, run, { what: 'settle the impasse', owedBy: 'partnership' });
  if (run.moments['ended']) {
    const tellings = undone(stages, run).filter(({ side }) => side === 'partnership');
    return [...nextStep(stages, run), ...tellings];
  }
  const waiting = undone(stages, run);
  return waiting.length > 0 ? waiting : nextStep(stages, run);
};
