/** Request: what follows when someone asks. A late or unlawful fact is recorded; only what cannot be true is refused. */
import type { Decision, OfType, Rules } from '@throughline/decider/decider';
import type { Occurred } from '@throughline/time/occurred';
import { occurredAt } from '@throughline/time/occurred-at';
import { type Given, inForceOn } from '../given.ts';
import { began, isDayBefore, wrongWhen } from '../happened.ts';
import { handOn } from '../keepers.ts';
import { dayOf, termsOn } from '../statutory-clocks.ts';
import type { Person } from '../vocabulary.ts';
import { requestClocks } from './clocks.ts';
import type { RequestCommand, RequestRefusal } from './commands.ts';
import type { RequestEvent } from './events.ts';
import { outcomeOf } from './outcomes.ts';
import { evolve, missedKey, type Request, unasked } from './state.ts';
import { RequestFeedbackPolicy, termsFor } from './terms.ts';

type RequestRules = Rules<Request, RequestCommand, RequestEvent, RequestRefusal, Given>;
type Answer = Decision<RequestEvent, RequestRefusal>;
type Asked<Type extends RequestCommand['type']> = OfType<RequestCommand, Type>;
type Outcome = OfType<RequestEvent, 'OutcomeDecided'>;

/** Any number of facts, once something has been asked for; none of them lies on a day before that. */
const record = ({ progress }: Request, ...events: readonly RequestEvent[]): Answer => {
  const { askedAt } = progress;
  if (!askedAt) return { refused: 'notRequested' };
  return events.some(({ occurred }) => isDayBefore(occurred, askedAt))
    ? { refused: 'beforeItBegan', found: began(askedAt) }
    : events;
};

/** No, where an outcome came on record that whoever asks had not seen. */
const decidedSince = ({ progress: { outcomes } }: Request, seen: number | undefined) =>
  seen === undefined || seen === outcomes.length
    ? undefined
    : { refused: 'outcomeHasChanged' as const, found: { outcomes: outcomes.length } };

/** What is owed and by when, from the policy in force on the day; a partnership may have none. */
const owedUnder = (occurred: Occurred, kind: string, given: Given) => {
  const adopted = inForceOn(given.policies, 'request-feedback', dayOf(occurred, given.now));
  if (!adopted) return {};
  const terms = termsFor(RequestFeedbackPolicy.parse(adopted.content), kind);
  const { id, version, hash } = adopted;
  return terms ? { terms, policy: { id, version, hash } } : {};
};

/** The outcome with what it leaves needed. A Mental Health Act outcome is one of the coded list. */
const outcome = ({ progress }: Request, decided: Omit<Outcome, 'type'>): Answer => {
  const known = outcomeOf(decided.outcome);
  if (!known && progress.kind === 'mental-health-act-assessment')
    return { refused: 'unknownOutcome', found: { outcome: decided.outcome } };
  const stillNeeded = decided.stillNeeded ?? known?.stillNeeded ?? [];
  return [{ ...decided, type: 'OutcomeDecided', stillNeeded }];
};

const followedBy = (request: Request, event: RequestEvent, next: Answer): Answer =>
  'refused' in next ? next : record(request, event, ...next);

const refusedBecause = {
  'not-appropriate': 'not_appropriate',
  redirected: 'redirected',
  duplicate: 'duplicate_request',
  'advice-only': 'advice_only',
} as const;

/** Not taking it on is an outcome, and is owed to everyone. */
const screenRequest = (
  { outcome: code, ...command }: Asked<'ScreenRequest'>,
  request: Request,
): Answer => {
  const screened: RequestEvent = { ...command, type: 'RequestScreened' };
  if (command.decision === 'accepted') return record(request, screened);
  const { occurred, cites, reasons, by } = command;
  const decided = { occurred, cites, reasons, by };
  return followedBy(
    request,
    screened,
    outcome(request, { ...decided, outcome: code ?? refusedBecause[command.decision] }),
  );
};

const incompleteBecause = {
  'no-bed': 'not_completed_no_bed',
  'no-doctor': 'not_completed_no_doctor',
  'no-access': 'not_completed_no_access',
  'not-fit': 'not_completed_not_fit',
  lapsed: 'not_completed_lapsed',
  moved: 'not_completed_moved_area',
  withdrawn: 'withdrawn_by_referrer',
} as const;

/** "No bed" answers the request, and leaves a bed and another assessment needed. */
const endIncomplete = (
  { outcome: code, ...command }: Asked<'EndAssessmentIncomplete'>,
  request: Request,
): Answer => {
  const { occurred, cites, words, by, why } = command;
  const decided = { occurred, cites, reasons: words, by };
  return followedBy(
    request,
    { ...command, type: 'AssessmentNotCompleted' },
    outcome(request, { ...decided, outcome: code ?? incompleteBecause[why] }),
  );
};

/** A fact about recipients, all of whom have to be known. */
const about = (request: Request, keys: readonly string[], event: RequestEvent): Answer => {
  const known = request.progress.recipients.map(({ key }) => key);
  const unknown = keys.find((key) => !known.includes(key));
  return unknown === undefined || known.length === 0
    ? record(request, event)
    : { refused: 'noSuchRecipient', found: { recipient: unknown } };
};

/** Who stands behind the keys, so that the fact names them for as long as it is kept. */
const whoAre = ({ progress }: Request, keys: readonly string[]): Person[] =>
  progress.recipients.filter(({ key }) => keys.includes(key)).map(({ who }) => who);

const waiveFeedback = (command: Asked<'WaiveFeedback'>, request: Request): Answer =>
  command.debt || command.recipients
    ? about(request, command.recipients ?? [], { ...command, type: 'FeedbackWaived' })
    : { refused: 'nothingNamed' };

const nameNetworkMember = (command: Asked<'NameNetworkMember'>, request: Request): Answer => {
  const same = request.progress.recipients.filter(({ kind }) => kind === command.as);
  const recipient = `${command.as}.${same.length + 1}`;
  return record(request, { ...command, type: 'NetworkMemberNamed', recipient });
};

const handRequestOn = (command: Asked<'HandRequestOn'>, { progress, keepers }: Request): Answer =>
  progress.askedAt
    ? handOn(keepers, command.part, {
        ...command,
        event: { ...command, type: 'RequestHandedOn' as const },
      })
    : { refused: 'notRequested' };

const makeRecommendation = (
  command: Asked<'MakeMedicalRecommendation'>,
  request: Request,
  given: Given,
): Answer => {
  const wrong = wrongWhen(command.examined, given);
  if (wrong) return { refused: wrong };
  const found = termsOn(given.policies, 'mha-s6-application', dayOf(command.examined, given.now));
  return record(request, {
    ...command,
    type: 'MedicalRecommendationMade',
    ...(found && { lapses: found.terms, policy: found.policy }),
  });
};

/** Only what a clock shows is recorded as missed, and once: several timekeepers may ask. */
const recordMissed = (
  { clock: id, dueAt, cites }: Asked<'RecordRequestDeadlineMissed'>,
  request: Request,
  { calendar, now }: Given,
): Answer => {
  if (request.missed.includes(missedKey({ clock: id, dueAt }))) return [];
  const clock = requestClocks(request.progress, calendar).find((each) => each.id === id);
  if (clock?.dueAt !== dueAt || (clock.doneAt ?? now) <= dueAt) return { refused: 'notMissed' };
  const occurred = occurredAt(dueAt);
  return [{ type: 'DeadlineMissed', occurred, cites, clock: id, dueAt }];
};

const once = ({ progress }: Request, event: RequestEvent): Answer =>
  progress.askedAt ? { refused: 'alreadyRequested' } : [event];

export const rules: RequestRules = {
  initial: unasked,
  decide: {
    MakeRequest: (command, request, given) =>
      once(request, {
        ...command,
        type: 'Requested',
        ...owedUnder(command.occurred, command.kind, given),
      }),
    RequestMhaAssessment: (command, request, given) =>
      once(request, {
        ...command,
        type: 'MhaAssessmentRequested',
        ...owedUnder(command.occurred, 'mental-health-act-assessment', given),
      }),
    AcknowledgeRequest: (command, request) =>
      record(request, { ...command, type: 'RequestAcknowledged' }),
    ChaseRequest: (command, request) => record(request, { ...command, type: 'RequestChased' }),
    ScreenRequest: screenRequest,
    PassRequestOn: (command, request) => record(request, { ...command, type: 'RequestPassedOn' }),
    HandRequestOn: handRequestOn,
    ArrangeAssessment: (command, request) =>
      record(request, { ...command, type: 'AssessmentArranged' }),
    MakeMedicalRecommendation: makeRecommendation,
    SeekBed: (command, request) => record(request, { ...command, type: 'BedSought' }),
    FindBed: (command, request) => record(request, { ...command, type: 'BedFound' }),
    MakeApplication: (command, request) => record(request, { ...command, type: 'ApplicationMade' }),
    Convey: (command, request) => record(request, { ...command, type: 'Conveyed' }),
    CarryOutAssessment: (command, request) =>
      record(request, { ...command, type: 'AssessmentCarriedOut' }),
    EndAssessmentIncomplete: endIncomplete,
    DecideOutcome: ({ seenOutcomes, ...command }, request) => {
      const decided = decidedSince(request, seenOutcomes) ?? outcome(request, command);
      return 'refused' in decided ? decided : record(request, ...decided);
    },
    SettleStillNeeded: (command, request) =>
      command.needs.every((need) => request.progress.stillNeeded.includes(need))
        ? record(request, { ...command, type: 'StillNeededSettled' })
        : { refused: 'notStillNeeded' },
    DecideService: (command, request) => record(request, { ...command, type: 'ServiceDecided' }),
    ExplainOutcome: (command, request) =>
      about(request, command.recipients, { ...command, type: 'OutcomeExplained' }),
    CommunicateOutcome: ({ seenOutcomes, ...command }, request) =>
      decidedSince(request, seenOutcomes) ??
      about(request, command.recipients, {
        ...command,
        type: 'OutcomeCommunicated',
        to: command.to ?? whoAre(request, command.recipients),
      }),
    RecordOutcomeLearntOtherwise: (command, request) =>
      about(request, command.recipients, {
        ...command,
        type: 'OutcomeLearntOtherwise',
        who: command.who ?? whoAre(request, command.recipients),
      }),
    RecordFeedbackNotGiven: (command, request) =>
      about(request, command.recipients, {
        ...command,
        type: 'FeedbackNotGiven',
        who: command.who ?? whoAre(request, command.recipients),
      }),
    AcknowledgeOutcome: (command, request) =>
      about(request, command.recipients, { ...command, type: 'OutcomeAcknowledged' }),
    WaiveFeedback: waiveFeedback,
    NameNetworkMember: nameNetworkMember,
    GiveReasonsToNearestRelative: (command, request) =>
      record(request, { ...command, type: 'ReasonsGivenToNearestRelative' }),
    ArrangeAlternative: (command, request) =>
      record(request, { ...command, type: 'AlternativeArranged' }),
    ProvideForDependants: (command, request) =>
      record(request, { ...command, type: 'DependantsProvidedFor' }),
    RequestReconsideration: (command, request) =>
      record(request, { ...command, type: 'ReconsiderationRequested' }),
    ContactPals: (command, request) => record(request, { ...command, type: 'PalsContacted' }),
    GiveOpinion: (command, request) => record(request, { ...command, type: 'OpinionGiven' }),
    RecordRequestDeadlineMissed: recordMissed,
    SendRequestReminder: (command, request) =>
      command.reference !== undefined && request.reminded.includes(command.reference)
        ? []
        : record(request, { ...command, type: 'ReminderSent' }),
  },
  evolve,
};
