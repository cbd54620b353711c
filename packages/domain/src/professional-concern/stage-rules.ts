/** Professional concern: opening stages, ending them, and moving between them. */
import type { Decision, OfType } from '@throughline/decider/decider';
import { londonDate } from '@throughline/time/local-date';
import type { Occurred } from '@throughline/time/occurred';
import { earliest, occurredAt, occurredOn } from '@throughline/time/occurred-at';
import { type Given, inForceOn } from '../given.ts';
import { began, isDayBefore } from '../happened.ts';
import type { PolicyReference } from '../vocabulary.ts';
import { type ConcernClock, concernClocks } from './clocks.ts';
import type { ConcernCommand, ConcernRefusal } from './commands.ts';
import type { ConcernEvent } from './events.ts';
import { Ladder, type Stage } from './ladder.ts';
import { isOpen, openRun } from './stages.ts';
import type { Concern } from './state.ts';

type Answer = Decision<ConcernEvent, ConcernRefusal>;
type Asked<Type extends ConcernCommand['type']> = OfType<ConcernCommand, Type>;
type No = { readonly refused: ConcernRefusal };
type InForce = { readonly ladder: Ladder; readonly policy: PolicyReference };
type Opening = {
  readonly opened: Stage;
  readonly next?: Stage;
  readonly policy: PolicyReference;
};

/** The ladder in force on the day a stage opens: later versions do not reach back. */
const ladderOn = (occurred: Occurred, { policies, now }: Given): InForce | No => {
  const day = londonDate(earliest(occurred) ?? now);
  const adopted = inForceOn(policies, 'concerns-resolution', day);
  if (!adopted) return { refused: 'noPolicyInForce' };
  const { id, version, hash } = adopted;
  return { ladder: Ladder.parse(adopted.content), policy: { id, version, hash } };
};

const openingOf = ({ ladder, policy }: InForce, n: number): Opening | No => {
  const opened = ladder.stages.find((stage) => stage.n === n);
  if (!opened) return { refused: 'noSuchStage' };
  const next = ladder.stages.find((stage) => stage.n === n + 1);
  return { opened, ...(next && { next }), policy };
};

const firstStage = ({ stages, tracks = [] }: Ladder, track: string | undefined) =>
  track === undefined ? stages[0]?.n : tracks.find(({ id }) => id === track)?.startsAt;

/** Which ladder is in force hangs on the day: one that cannot be right would choose a wrong one. */
const sinceThen = (occurred: Occurred, then: Occurred | undefined) =>
  then && isDayBefore(occurred, then)
    ? { refused: 'beforeItBegan' as const, found: began(then) }
    : undefined;

export const raiseConcern = (
  command: Asked<'RaiseConcern'>,
  concern: Concern,
  given: Given,
): Answer => {
  if (concern.stages.status !== 'unraised') return { refused: 'alreadyRaised' };
  if (!command.childIds && !command.theme) return { refused: 'neitherChildNorTheme' };
  if (command.raisingAgencyId === command.receivingAgencyId) return { refused: 'sameAgency' };
  const early = sinceThen(command.occurred, command.decisionReceivedAt);
  if (early) return early;
  const inForce = ladderOn(command.occurred, given);
  if ('refused' in inForce) return inForce;
  const n = firstStage(inForce.ladder, command.track);
  if (n === undefined) return { refused: 'noSuchTrack' };
  const opening = openingOf(inForce, n);
  return 'refused' in opening ? opening : [{ ...command, type: 'ConcernRaised', ...opening }];
};

/** The clock whose lapse ends the open stage, where it ran out before `by` and nobody had answered. */
const lapsedClock = (
  { stages }: Concern,
  by: string,
  { calendar }: Given,
): ConcernClock | undefined => {
  const run = openRun(stages);
  return concernClocks(stages, calendar).findLast(
    (clock) =>
      clock.lapseEndsStage &&
      clock.stage === run?.n &&
      !clock.pausedAt &&
      clock.dueAt < by &&
      (!clock.doneAt || clock.doneAt > clock.dueAt),
  );
};

const endedUnanswered = ({ stage, id, dueAt, within }: ConcernClock): ConcernEvent => ({
  type: 'StageEndedUnanswered',
  occurred: within.unit === 'hour' ? occurredAt(dueAt) : occurredOn(londonDate(dueAt)),
  stage,
  clock: id,
});

export const endStageUnanswered = (
  { cites }: Asked<'EndStageUnanswered'>,
  concern: Concern,
  given: Given,
): Answer => {
  const run = openRun(concern.stages);
  if (!run || !isOpen(concern.stages)) return { refused: 'notOpen' };
  if (run.moments['ended']) return { refused: 'alreadyEnded' };
  const lapsed = lapsedClock(concern, given.now, given);
  if (!lapsed) return { refused: 'notYetLapsed' };
  return [{ ...endedUnanswered(lapsed), ...(cites && { cites }) }];
};

/** A stage may be left out where somebody approved it; a jump that the ladder does not know is flagged. */
const skipOf = ({ fromStage, toStage, approvedBy }: Asked<'EscalateChallenge'>, ladder: Ladder) => {
  if (toStage <= fromStage + 1) return {};
  if (!approvedBy) return { refused: 'skipNeedsApproval' as const };
  const known = ladder.skips?.some(({ from, to }) => from === fromStage && to === toStage);
  return known ? {} : { flags: ['skip-not-in-ladder'] };
};

/** What the person saw has changed: say so, so that their words are not lost. */
const hasMoved = ({ stages, movedBy }: Concern): Answer => ({
  refused: 'stageHasMoved',
  found: { stage: openRun(stages)?.n ?? 0, ...(movedBy !== undefined && { by: movedBy }) },
});

export const escalateChallenge = (
  command: Asked<'EscalateChallenge'>,
  concern: Concern,
  given: Given,
): Answer => {
  const { stages } = concern;
  const run = openRun(stages);
  if (!run) return { refused: 'notRaised' };
  if (!isOpen(stages)) return { refused: 'notOpen', found: { status: stages.status } };
  if (command.fromStage !== run.n) return hasMoved(concern);
  if (command.toStage <= run.n) return { refused: 'notFurtherUp', found: { stage: run.n } };
  const early = sinceThen(command.occurred, run.moments['opened']);
  if (early) return early;
  const inForce = ladderOn(command.occurred, given);
  if ('refused' in inForce) return inForce;
  const skip = skipOf(command, inForce.ladder);
  if ('refused' in skip) return { refused: skip.refused };
  const opening = openingOf(inForce, command.toStage);
  if ('refused' in opening) return opening;
  const by = earliest(command.occurred) ?? given.now;
  const lapsed = run.moments['ended'] ? undefined : lapsedClock(concern, by, given);
  return [
    ...(lapsed ? [endedUnanswered(lapsed)] : []),
    { ...command, type: 'ChallengeEscalated', ...skip, ...opening },
  ];
};

export const reopenConcern = (
  command: Asked<'ReopenConcern'>,
  { stages }: Concern,
  given: Given,
): Answer => {
  const run = openRun(stages);
  if (!run) return { refused: 'notRaised' };
  if (isOpen(stages)) return { refused: 'alreadyOpen' };
  const early = sinceThen(command.occurred, run.moments['closed']);
  if (early) return early;
  const inForce = ladderOn(command.occurred, given);
  if ('refused' in inForce) return inForce;
  const stage = command.stage ?? run.n;
  const opening = openingOf(inForce, stage);
  if ('refused' in opening) return opening;
  return [{ ...command, type: 'ConcernReopened', stage, ...opening }];
};
