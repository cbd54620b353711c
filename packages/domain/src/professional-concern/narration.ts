/** Professional concern: how each step reads in a child's chronology. */
import { wordsFor } from '../choice.ts';
import type { Names, Narrate, Narration } from '../narration.ts';
import type { Person } from '../vocabulary.ts';
import { labelled, listInWords, personInWords } from '../wording.ts';
import { ConcernAnswered } from './events/answering.ts';
import { ConcernResolved } from './events/ending.ts';
import type { ConcernEvent } from './events.ts';

const step = (headline: string, text?: string): Narration => ({
  headline,
  text,
  kind: 'challenge',
  significance: 'routine',
});
const significant = (headline: string, text?: string): Narration => ({
  ...step(headline, text),
  significance: 'significant',
});
const negative = (headline: string, text?: string): Narration => ({
  ...step(headline, text),
  significance: 'negative',
});

/** In the ladder's own word: "step 2", "level 2". */
const stageInWords = (n: number, names: Names): string => {
  const label = names.stage?.(n) ?? `Step ${n}`;
  return label.charAt(0).toLowerCase() + label.slice(1);
};
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const people = (list: readonly Person[] | undefined, names: Names): string =>
  listInWords((list ?? []).map((person) => personInWords(person, names)));
const listed = (list: readonly Person[] | undefined, names: Names): string | undefined =>
  people(list, names) || undefined;

const feedback = {
  raiser: 'those who raised it',
  child: 'the child or young person',
  family: 'parents or carers',
  network: 'the network',
};

export const narration: Narrate<ConcernEvent> = {
  OwnManagerConsulted: (event, names) =>
    step(
      `${names.agency(event.agencyId)} took a disagreement to ${personInWords(event.consulted, names)}`,
      event.advice,
    ),
  ConcernRaised: (event, names) =>
    significant(
      `${names.agency(event.raisingAgencyId)} disagreed with ${names.agency(event.receivingAgencyId)}`,
      labelled({
        'Decision or action': event.decisionDisputed,
        'Asked for': event.outcomeSought,
        'Risk now': event.riskNow,
        'Safe meanwhile': event.interimSafety,
      }),
    ),
  AgencySupportedConcern: (event, names) =>
    step(`${names.agency(event.agencyId)} supported the disagreement`, event.words),
  ConcernAcknowledged: (event, names) =>
    step(`${personInWords(event.by, names)} acknowledged the disagreement`, event.words),
  ContactMade: (event, names) =>
    step(
      `${personInWords(event.by, names)} ${event.reached ? 'spoke with' : 'could not reach'} ${personInWords(event.with, names)} about the disagreement`,
      event.words,
    ),
  ConcernAnswered: (event, names) =>
    step(
      `${personInWords(event.by, names)} answered at ${stageInWords(event.stage, names)}: ${wordsFor(ConcernAnswered.shape.position, event.position).toLowerCase()}`,
      event.answer,
    ),
  StageMeetingHeld: (event, names) =>
    significant(
      `Meeting about the disagreement, ${stageInWords(event.stage, names)}`,
      labelled({
        Present: listed(event.present, names),
        Apologies: listed(event.apologies, names),
        'Not invited': listed(event.notInvited, names),
        Said: event.words,
      }),
    ),
  StageOutcomeSent: (event, names) =>
    step(
      `Outcome of ${stageInWords(event.stage, names)} sent to ${people(event.to, names)}`,
      event.outcome,
    ),
  StageEndedUnanswered: (event, names) =>
    negative(`${capital(stageInWords(event.stage, names))} ended without an answer`),
  ActionPlanAgreed: (event, names) =>
    significant(
      'Actions agreed about the disagreement',
      event.actions
        .map(({ action, what, agencyId }) => `${action}. ${what} (${names.agency(agencyId)})`)
        .join('\n'),
    ),
  ActionDone: (event) => step(`Action ${event.action} about the disagreement done`, event.words),
  ActionNotDone: (event) =>
    negative(`Action ${event.action} about the disagreement not done`, event.why),
  ChallengeEscalated: (event, names) =>
    significant(
      `${personInWords(event.by, names)} took the disagreement to ${event.opened.label}`,
      event.why,
    ),
  LeadProfessionalInformed: (event, names) =>
    step(
      `${personInWords(event.who, names)} was told of the disagreement${event.inWriting ? ' in writing' : ''}`,
    ),
  PartnershipNotified: (event) => step('The partnership was notified', event.words),
  ClockPaused: null,
  ClockResumed: null,
  ClockExtended: null,
  InterimSafetyArranged: (event, names) =>
    significant(
      `${personInWords(event.by, names)} arranged what keeps the child safe meanwhile`,
      event.arrangement,
    ),
  ConcernResolved: (event, names) =>
    significant(
      `Disagreement resolved: ${wordsFor(ConcernResolved.shape.outcome, event.outcome).toLowerCase()}`,
      labelled({ Agreed: event.words, By: listed(event.agreedBy, names) }),
    ),
  ConcernReopened: (event, names) =>
    significant(`${personInWords(event.by, names)} opened the disagreement again`, event.why),
  ConcernWithdrawn: (event, names) =>
    step(`${personInWords(event.by, names)} withdrew the disagreement`, event.why),
  ImpasseReferred: (event, names) =>
    significant(`Disagreement referred to ${personInWords(event.to, names)}`, event.why),
  FeedbackGiven: (event, names) =>
    step(
      `What came of the disagreement was told to ${feedback[event.to]}`,
      labelled({ Who: listed(event.recipients, names), Told: event.words }),
    ),
  LearningFlagged: (event) => step('Learning flagged from the disagreement', event.learning),
  DeadlineMissed: null, // shown among deadlines, where it is not taken for something done to the child
  ReminderSent: null,
};
