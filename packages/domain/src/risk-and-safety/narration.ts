/** Risk and safety: how risks, plans and contacts read in a chronology. */
import { wordsFor } from '../choice.ts';
import type { Kind, Names, Narrate, Narration, Significance } from '../narration.ts';
import { labelled, listInWords, personInWords } from '../wording.ts';
import { ContactMissed, type RiskAndSafetyEvent, RiskIdentified } from './events.ts';

const line =
  (kind: Kind, significance: Significance) =>
  (headline: string, text?: string): Narration => ({ headline, text, kind, significance });

const risk = line('risk', 'significant');
const plan = line('safety-plan', 'significant');
const contact = line('contact', 'routine');

type Assessed = Extract<RiskAndSafetyEvent, { type: 'RiskIdentified' | 'RiskReassessed' }>;
const assessmentInWords = (event: Assessed): string | undefined =>
  labelled({
    Risk: event.what,
    'What sets it off': event.triggers,
    'What protects': event.protectiveFactors,
    'The child’s view': event.childsView,
    'What was done': event.responses && listInWords(event.responses.map(({ what }) => what)),
  });

type Made = Extract<RiskAndSafetyEvent, { type: 'SafetyPlanMade' | 'SafetyPlanShared' }>;
const sharedInWords = ({ sharedWith }: Made, names: Names): string =>
  listInWords(
    sharedWith.map(({ agencyId, person }) => personInWords({ agencyId, ...person }, names)),
  );

const compared = {
  higher: 'higher than before',
  same: 'the same as before',
  lower: 'lower than before',
  different: 'different from before',
};
const reviewed = {
  unchanged: 'it stands',
  'new-version': 'a new version is needed',
  ended: 'it has ended',
};
const seen = {
  alone: 'Seen alone',
  'with-others': 'Seen with others',
  'by-phone': 'Spoken to, not seen,',
  'not-seen': 'Contact, not seen,',
};

export const narration: Narrate<RiskAndSafetyEvent> = {
  RiskIdentified: (event) =>
    risk(
      `Risk identified: ${wordsFor(RiskIdentified.shape.to, event.to).toLowerCase()}`,
      assessmentInWords(event),
    ),
  RiskReassessed: (event) =>
    risk(`Risk looked at again: ${compared[event.change]}`, assessmentInWords(event)),
  RiskClosed: (event) => risk('Risk closed', event.why),
  SafetyPlanMade: (event, names) =>
    plan(
      `Safety plan ${event.version} made${event.childTookPart ? ' with the child or young person' : ''}`,
      labelled({
        'Made with':
          listInWords(event.withWhom.map((each) => personInWords(each, names))) || undefined,
        'Shared with': sharedInWords(event, names) || undefined,
        'What to do': event.what,
      }),
    ),
  SafetyPlanShared: (event, names) =>
    plan(`Safety plan shared with ${sharedInWords(event, names)}`),
  SafetyPlanReminded: (event, names) =>
    line('safety-plan', 'routine')(
      `Reminded of the safety plan by ${event.by === undefined && event.agencyId !== undefined ? names.agency(event.agencyId) : personInWords(event.by, names)}`,
      event.what,
    ),
  SafetyPlanReviewed: (event) =>
    plan(`Safety plan reviewed: ${reviewed[event.outcome]}`, event.what),
  ContactPlanned: (event, names) =>
    contact(
      `${names.agency(event.agencyId)} plans contact (${event.service}), every ${event.every.n} ${event.every.unit}${event.every.n === 1 ? '' : 's'}`,
      event.why,
    ),
  ContactPlanHandedOn: (event, names) =>
    contact(
      `Planned contact handed on to ${personInWords(event.to, names)}`,
      labelled({ 'Instead of': names.user(event.from), Why: event.why }),
    ),
  ContactHeld: (event, names) =>
    contact(`${seen[event.seen]} by ${names.agency(event.agencyId)}`, event.what),
  ContactMissed: (event, names) =>
    line('contact', 'negative')(
      `Contact with ${names.agency(event.agencyId)} missed: ${wordsFor(ContactMissed.shape.reason, event.reason).toLowerCase()}`,
      labelled({ 'What is known': event.what, 'What was done': event.followUp }),
    ),
};
