/** Request: how what was asked, and what came of it, reads in a child's chronology. */
import { inWords } from '@throughline/time/occurred-at';
import { wordsFor } from '../choice.ts';
import type { Names, Narrate, Narration } from '../narration.ts';
import type { Person } from '../vocabulary.ts';
import { labelled, listInWords, personInWords } from '../wording.ts';
import {
  type MhaAssessmentRequested,
  type Requested,
  RequestKind,
  RequestScreened,
} from './events/asking.ts';
import { AssessmentNotCompleted } from './events/assessing.ts';
import type { RequestEvent } from './events.ts';
import { outcomeInWords } from './outcomes.ts';
import { THE_ASKED, THE_CHILD } from './progress.ts';

const line = (headline: string, text?: string): Narration => ({
  headline,
  text,
  kind: 'request',
  significance: 'routine',
});
const significant = (headline: string, text?: string): Narration => ({
  ...line(headline, text),
  significance: 'significant',
});
const negative = (headline: string, text?: string): Narration => ({
  ...line(headline, text),
  significance: 'negative',
});

/** A service is known by its agency before the role of whoever took the call. */
const serviceInWords = (person: Person, names: Names): string =>
  person.name === undefined && person.agencyId !== undefined
    ? names.agency(person.agencyId)
    : personInWords(person, names);

const people = (list: readonly Person[] | undefined, names: Names): string =>
  listInWords(
    (list ?? []).map((person) =>
      person.role === THE_CHILD ? 'the child or young person' : serviceInWords(person, names),
    ),
  );
const listed = (list: readonly Person[] | undefined, names: Names): string | undefined =>
  people(list, names) || undefined;
const by = (person: Person | undefined, names: Names): string =>
  person === undefined ? '' : ` by ${personInWords(person, names)}`;

const asked = (what: string, event: MhaAssessmentRequested | Requested, names: Names): Narration =>
  significant(
    `${people(event.requestedBy, names)} asked ${serviceInWords(event.requestedOf, names)} for ${what}`,
    labelled({
      Why: event.reasons,
      'To be considered': event.concerns?.map((one) => one.replace(/\.$/, '')).join('; '),
      History: event.history,
      'Risk now': event.riskNow,
      'Language and other needs': event.communication,
    }),
  );

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
// Names and abbreviations keep their capitals.
const inSentence = (words: string): string =>
  /^(GP|CAMHS|Mental Health Act)/.test(words) ? words : lowerFirst(words);

/** `practitioner.2` says little to a reader; what they are called stands in the disclosure ledger. */
const groups = (keys: readonly string[]): string => {
  const words: Readonly<Record<string, string>> = {
    child: 'the child or young person',
    family: 'a parent or carer',
    requester: 'those who asked',
    practitioner: 'the network',
  };
  const kinds = new Set(keys.map((key) => key.split('.')[0] ?? key));
  return listInWords([...kinds].map((kind) => words[kind] ?? kind));
};

export const narration: Narrate<RequestEvent> = {
  Requested: (event, names) => asked(inSentence(wordsFor(RequestKind, event.kind)), event, names),
  MhaAssessmentRequested: (event, names) => asked('a Mental Health Act assessment', event, names),
  RequestAcknowledged: (event, names) =>
    line(`Request acknowledged${by(event.by, names)}`, event.words),
  RequestChased: (event, names) =>
    line(
      `${personInWords(event.by, names)} asked what had come of the request`,
      event.answer ?? 'No answer recorded',
    ),
  RequestScreened: (event, names) =>
    significant(
      `Request screened${by(event.by, names)}: ${lowerFirst(wordsFor(RequestScreened.shape.decision, event.decision))}`,
      labelled({
        Reasons: event.reasons,
        'Redirected to': event.redirectedTo && personInWords(event.redirectedTo, names),
      }),
    ),
  RequestHandedOn: (event, names) =>
    line(
      `${event.part === THE_ASKED ? 'The request' : 'The part of whoever is owed the outcome'} handed on to ${personInWords(event.to, names)}`,
      labelled({ 'Instead of': names.user(event.from), Why: event.why }),
    ),
  RequestPassedOn: (event, names) =>
    line(`Request passed on to ${serviceInWords(event.to, names)}`, event.why),
  AssessmentArranged: (event, names) =>
    line(
      'Assessment arranged',
      labelled({
        When: inWords(event.planned),
        Where: event.place,
        'Taking part': listed(event.takingPart, names),
        Interpreter: event.interpreter,
      }),
    ),
  MedicalRecommendationMade: (event, names) =>
    significant(`Medical recommendation for section ${event.section}${by(event.by, names)}`),
  BedSought: (event, names) =>
    line(`Bed asked for${by(event.by, names)}: ${event.askedOf}`, event.answer),
  BedFound: (event) => ({ ...significant(`Bed found: ${event.where}`), significance: 'positive' }),
  ApplicationMade: (event, names) =>
    significant(
      `Application under section ${event.section} made${by(event.by, names)} to ${event.hospital}`,
    ),
  Conveyed: (event, names) =>
    significant(
      `Taken to ${event.to}${by(event.by, names)}`,
      labelled({
        How: event.how,
        Restraint: event.restraint ? (event.restraintDetail ?? 'Used') : 'None',
      }),
    ),
  AssessmentCarriedOut: (event, names) =>
    significant(
      `Assessed by ${people(event.assessors, names)}`,
      labelled({
        Present: listed(event.present, names),
        Interpreter: event.interpreter,
        'Their own agenda': event.ownAgenda,
        'Talked about': event.topics?.join('; '),
        'Concerns considered': event.concernsConsidered?.join('; '),
        'History considered': event.historyConsidered,
        'Asylum needs considered': event.asylumNeedsConsidered,
        Found: event.findings,
      }),
    ),
  AssessmentNotCompleted: (event) =>
    negative(
      `Assessment not completed: ${lowerFirst(wordsFor(AssessmentNotCompleted.shape.why, event.why))}`,
      event.words,
    ),
  OutcomeDecided: (event, names) =>
    significant(
      `Outcome${by(event.by, names)}: ${inSentence(outcomeInWords(event.outcome))}`,
      labelled({ Reasons: event.reasons, Next: event.nextPlan }),
    ),
  StillNeededSettled: (event) => line('What was still needed was settled', event.how),
  ServiceDecided: (event, names) =>
    significant(
      `${event.given ? 'Service agreed' : 'No service given'}${by(event.by, names)}${event.service === undefined ? '' : `: ${event.service}`}`,
      event.reasons,
    ),
  OutcomeExplained: (event, names) =>
    line(
      `Outcome explained to ${groups(event.recipients)}${by(event.by, names)}`,
      labelled({
        Language: event.language,
        Options: event.options,
        'To take home': event.takenHome,
        'What they said': event.understood,
      }),
    ),
  OutcomeCommunicated: (event, names) =>
    line(
      `Outcome told to ${listed(event.to, names) ?? groups(event.recipients)}${by(event.by, names)}`,
      event.words,
    ),
  OutcomeLearntOtherwise: (event, names) =>
    negative(
      `${listed(event.who, names) ?? groups(event.recipients)} learnt of the outcome from ${event.from}`.replace(
        /^./,
        (c) => c.toUpperCase(),
      ),
      event.words,
    ),
  FeedbackNotGiven: (event, names) =>
    negative(
      `Outcome not told to ${listed(event.who, names) ?? groups(event.recipients)}`,
      event.words,
    ),
  OutcomeAcknowledged: (event) => line(`Outcome acknowledged by ${groups(event.recipients)}`),
  FeedbackWaived: (event) => line('Feedback on the outcome not owed', event.reason),
  NetworkMemberNamed: null,
  ReasonsGivenToNearestRelative: (event) =>
    line(
      `Reasons given to the nearest relative${event.inWriting ? ' in writing' : ''}`,
      event.reasons,
    ),
  AlternativeArranged: (event, names) =>
    line(`Something else arranged${by(event.by, names)}`, event.what),
  DependantsProvidedFor: (event, names) =>
    line(`Dependants provided for${by(event.by, names)}`, event.what),
  ReconsiderationRequested: (event, names) =>
    significant(`${personInWords(event.by, names)} asked for another look`, event.why),
  PalsContacted: (event, names) =>
    line(`${personInWords(event.by, names)} contacted PALS`, event.words),
  OpinionGiven: (event, names) => significant(`Opinion given${by(event.by, names)}`, event.opinion),
  DeadlineMissed: null, // shown among deadlines, where it is not taken for something done to the child
  ReminderSent: null,
};
