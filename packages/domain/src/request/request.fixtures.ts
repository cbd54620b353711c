/** The four requests of case A for a Mental Health Act assessment, told as commands: all of it is made up. */
import type { OfType } from '@throughline/decider/decider';
import { Instant } from '@throughline/time/instant';
import { agencies, id, samim, when } from '../kelderby.fixtures.ts';
import type { RequestCommand } from './commands.ts';

type Asked<Type extends RequestCommand['type']> = OfType<RequestCommand, Type>;

const requestId = id(701);
const person = (name: string, role: string, agencyId: string) => ({ name, role, agencyId });

export const people = {
  bakare: person('Tunde Bakare', 'social worker', agencies.socialCare),
  fenwick: person('Moira Fenwick', 'team manager', agencies.socialCare),
  tate: person('Yvonne Tate', 'manager', agencies.lanternBridge),
  boateng: person('Shanice Boateng', 'keyworker', agencies.lanternBridge),
  ellerby: person('Ruth Ellerby', 'approved mental health professional', agencies.amhpHub),
  sills: person('Gareth Sills', 'approved mental health professional', agencies.amhpHub),
  oladipo: person('Dr Femi Oladipo', 'emergency consultant', agencies.hospital),
  mcKinnon: person('Dr Alasdair McKinnon', 'psychiatrist', agencies.camhs),
  novotna: person('Dr Petra Novotná', 'doctor approved under section 12', agencies.camhs),
} as const;
const { bakare, fenwick, tate, boateng, ellerby, sills, oladipo, mcKinnon, novotna } = people;

/** The network by the lines of Kelderby's list, in the order of their keys: `practitioner.1` and so on. */
export const network = {
  socialCare: { role: 'social worker', agencyId: agencies.socialCare, listedAs: 'social-worker' },
  home: { role: 'home', agencyId: agencies.lanternBridge, listedAs: 'accommodation-provider' },
  camhs: { role: 'care co-ordinator', agencyId: agencies.camhs, listedAs: 'care-co-ordinator' },
  surgery: { role: 'GP', agencyId: agencies.surgery, listedAs: 'gp' },
  college: { role: 'safeguarding lead', agencyId: agencies.college, listedAs: 'school-or-college' },
  openHarbour: {
    role: 'caseworker',
    agencyId: agencies.openHarbour,
    listedAs: 'voluntary-agency',
  },
  police: { role: 'officer', agencyId: agencies.police, listedAs: 'police' },
  hospital: { role: 'safeguarding nurse', agencyId: agencies.hospital },
} as const;

export const ask = (
  parts: Partial<Asked<'RequestMhaAssessment'>> = {},
): Asked<'RequestMhaAssessment'> => ({
  type: 'RequestMhaAssessment',
  requestId,
  occurred: when('2024-10-28T11:20'),
  childIds: [samim],
  requestedBy: [bakare, tate],
  requestedOf: { role: 'duty worker', agencyId: agencies.amhpHub },
  channel: 'telephone',
  confirmedInWriting: true,
  reasons: 'Found at the rail of a bridge; hears voices; not eating; no GP.',
  urgency: 'urgent',
  ...parts,
});

export const makeRequest = (parts: Partial<Asked<'MakeRequest'>> = {}): Asked<'MakeRequest'> => ({
  type: 'MakeRequest',
  requestId,
  kind: 'referral',
  occurred: when('2024-05-23T10:00'),
  childIds: [samim],
  requestedBy: [oladipo],
  requestedOf: { role: 'front door', agencyId: agencies.socialCare },
  reasons: 'A mark round his neck; says that he wished to die.',
  ...parts,
});

export const screen = (
  at: string,
  parts: Partial<Asked<'ScreenRequest'>> = {},
): Asked<'ScreenRequest'> => ({
  type: 'ScreenRequest',
  requestId,
  occurred: when(at),
  decision: 'not-appropriate',
  reasons: 'Known to CAMHS, appointment in diary.',
  by: ellerby,
  ...parts,
});

export const chase = (at: string): Asked<'ChaseRequest'> => ({
  type: 'ChaseRequest',
  requestId,
  occurred: when(at),
  by: bakare,
});

export const decide = (
  at: string,
  outcome: string,
  parts: Partial<Asked<'DecideOutcome'>> = {},
): Asked<'DecideOutcome'> => ({
  type: 'DecideOutcome',
  requestId,
  occurred: when(at),
  outcome,
  reasons: 'Has capacity, and consents to come into hospital.',
  by: ellerby,
  ...parts,
});

export const incomplete = (
  at: string,
  parts: Partial<Asked<'EndAssessmentIncomplete'>> = {},
): Asked<'EndAssessmentIncomplete'> => ({
  type: 'EndAssessmentIncomplete',
  requestId,
  occurred: when(at),
  why: 'no-bed',
  words: 'No bed found in three days, so no application was made.',
  by: ellerby,
  ...parts,
});

export const tell = (at: string, ...recipients: string[]): Asked<'CommunicateOutcome'> => ({
  type: 'CommunicateOutcome',
  requestId,
  occurred: when(at),
  recipients,
});

export const explain = (at: string): Asked<'ExplainOutcome'> => ({
  type: 'ExplainOutcome',
  requestId,
  occurred: when(at),
  recipients: ['child.1'],
  by: ellerby,
  channel: 'telephone',
  language: 'Dari, by telephone interpreter',
});

export const learnt = (
  at: string,
  ...recipients: string[]
): Asked<'RecordOutcomeLearntOtherwise'> => ({
  type: 'RecordOutcomeLearntOtherwise',
  requestId,
  occurred: when(at),
  recipients,
  from: 'the young person',
});

export const notTold = (at: string, ...recipients: string[]): Asked<'RecordFeedbackNotGiven'> => ({
  type: 'RecordFeedbackNotGiven',
  requestId,
  occurred: when(at),
  recipients,
  words: 'Nothing on file says that they were told.',
});

export const recommend = (
  examined: string,
  by: typeof mcKinnon | typeof novotna = mcKinnon,
): Asked<'MakeMedicalRecommendation'> => ({
  type: 'MakeMedicalRecommendation',
  requestId,
  occurred: when(examined),
  by,
  section: '2',
  examined: when(examined),
});

export const assess = (at: string): Asked<'CarryOutAssessment'> => ({
  type: 'CarryOutAssessment',
  requestId,
  occurred: when(at),
  assessors: [ellerby, mcKinnon, novotna],
  interpreter: 'Dari, in person',
});

/** The stories, by the names that case A gives them. */
export const stories: Readonly<Record<string, readonly RequestCommand[]>> = {
  'A-R1': [
    ask({
      network: [
        network.openHarbour,
        network.college,
        network.police,
        network.hospital,
        network.surgery,
        network.camhs,
      ],
    }),
    screen('2024-10-30T16:10', { outcome: 'declined_at_triage_no_further_action' }),
    chase('2024-11-04'),
    chase('2024-11-06T09:12'),
    tell('2025-11-20', 'requester.1', 'requester.2', 'practitioner.1'),
    notTold('2025-11-20', 'child.1', 'practitioner.2'),
  ],
  'A-R2': [
    ask({
      occurred: when('2025-01-01T03:15'),
      requestedBy: [oladipo],
      network: [
        network.socialCare,
        network.home,
        network.surgery,
        network.college,
        network.openHarbour,
        network.police,
        network.camhs,
      ],
    }),
    screen('2025-01-01T03:15', { decision: 'accepted', reasons: 'To be seen today.' }),
    assess('2025-01-01T11:30'),
    recommend('2025-01-01T11:30'),
    recommend('2025-01-01T11:30', novotna),
    explain('2025-01-03T15:50'),
    incomplete('2025-01-03T16:20'),
    tell('2025-01-03T16:45', 'practitioner.1'),
    tell('2025-01-03T17:30', 'practitioner.2'),
    tell('2025-01-08', 'practitioner.3'),
    learnt('2025-01-08', 'practitioner.4', 'practitioner.5'),
  ],
  'A-R3': [
    ask({
      occurred: when('2025-02-17T09:50'),
      requestedBy: [bakare],
      network: [
        network.home,
        network.police,
        network.openHarbour,
        network.surgery,
        network.college,
        network.camhs,
      ],
    }),
    screen('2025-02-18T11:30', {
      decision: 'redirected',
      outcome: 'declined_at_triage_redirected_crisis_team',
      reasons: 'Less restrictive options not exhausted.',
      redirectedTo: { role: 'crisis team', agencyId: agencies.camhs },
      by: sills,
    }),
    tell('2025-02-18T12:14', 'requester.1'),
    tell('2025-02-18T15:00', 'practitioner.1', 'practitioner.2'),
    notTold('2025-02-18', 'child.1', 'practitioner.3', 'practitioner.4', 'practitioner.5'),
  ],
  'A-R4': [
    ask({
      occurred: when('2025-05-27T11:40'),
      requestedBy: [bakare],
      network: [
        { ...boateng, listedAs: 'accommodation-provider' },
        fenwick,
        network.openHarbour,
        network.college,
        network.surgery,
        network.camhs,
        network.police,
      ],
    }),
    screen('2025-05-27T12:00', { decision: 'accepted', reasons: 'As agreed.' }),
    assess('2025-06-03T10:00'),
    decide('2025-06-03T13:15', 'informal_admission_own_consent'),
    tell('2025-06-03T13:15', 'child.1', 'requester.1', 'practitioner.1'),
    tell('2025-06-03T13:40', 'practitioner.2'),
    tell('2025-06-03T14:30', 'practitioner.3'),
    tell('2025-06-05T09:10', 'practitioner.4'),
    tell('2025-06-05', 'practitioner.5'),
  ],
};

export const name = (
  parts: Partial<Asked<'NameNetworkMember'>> = {},
): Asked<'NameNetworkMember'> => ({
  type: 'NameNetworkMember',
  requestId,
  occurred: when('2024-10-29'),
  as: 'practitioner',
  who: network.openHarbour,
  ...parts,
});
export const waive = (parts: Partial<Asked<'WaiveFeedback'>> = {}): Asked<'WaiveFeedback'> => ({
  type: 'WaiveFeedback',
  requestId,
  occurred: when('2024-10-31'),
  reason: 'He asked that they should not be told.',
  ...parts,
});
export const missed = (clock: string, dueAt: string): Asked<'RecordRequestDeadlineMissed'> => ({
  type: 'RecordRequestDeadlineMissed',
  requestId,
  clock,
  dueAt: Instant.parse(dueAt),
});
export const findBed = (at: string): Asked<'FindBed'> => ({
  type: 'FindBed',
  requestId,
  occurred: when(at),
  where: 'Heron Ward',
  ageSuitable: true,
});
export const passOn = (agencyId: string): Asked<'PassRequestOn'> => ({
  type: 'PassRequestOn',
  requestId,
  occurred: when('2024-10-29'),
  to: { role: 'duty worker', agencyId },
});

export const handOn = (from = 'u-tb', part = 'requester.1'): Asked<'HandRequestOn'> => ({
  type: 'HandRequestOn',
  requestId,
  occurred: when('2024-11-01'),
  ...{ part, from, to: { name: 'Moira Fenwick', userId: 'u-mf' }, why: 'He has left.' },
});

/** A story in which everything happens that can happen to a request, but for its being of another kind. */
export const everything = (): readonly RequestCommand[] => {
  const at = { requestId, occurred: when('2024-10-29T10:00') };
  return [
    ask({
      requestedBy: [{ ...bakare, userId: 'u-tb' }, tate],
      network: [network.college],
      concerns: ['He hears his brother’s voice.'],
    }),
    { ...at, type: 'AcknowledgeRequest', by: ellerby, channel: 'email' },
    chase('2024-10-29'),
    passOn(agencies.amhpHub),
    screen('2024-10-29T11:00', { decision: 'accepted', reasons: 'To be seen.' }),
    { ...at, type: 'ArrangeAssessment', planned: when('2024-10-30T10:00'), advocateOffered: true },
    assess('2024-10-30T10:00'),
    recommend('2024-10-30T10:00'),
    { ...at, type: 'SeekBed', by: ellerby, askedOf: 'The provider collaborative' },
    incomplete('2024-10-30T16:10'),
    missed('feedback-to-requesters', '2024-10-31T23:59:59.999Z'),
    {
      ...at,
      type: 'SendRequestReminder',
      clock: 'feedback-to-requesters',
      dueAt: Instant.parse('2024-10-31T23:59:59.999Z'),
      toAgencyId: agencies.amhpHub,
    },
    explain('2024-10-30T17:00'),
    tell('2024-10-31', 'requester.1'),
    { ...at, type: 'AcknowledgeOutcome', recipients: ['requester.1'] },
    learnt('2024-11-04', 'requester.2'),
    notTold('2024-11-04', 'practitioner.1'),
    waive({ recipients: ['practitioner.1'] }),
    name(),
    handOn(),
    findBed('2024-11-01'),
    { ...at, type: 'ProvideForDependants', what: 'His room is kept.' },
    {
      ...at,
      type: 'MakeApplication',
      section: '2',
      by: ellerby,
      hospital: 'Heron Ward, Kelder Valley',
    },
    {
      ...at,
      type: 'Convey',
      by: { role: 'ambulance crew' },
      how: 'By ambulance',
      to: 'Heron Ward',
      restraint: false,
    },
    { ...at, type: 'SettleStillNeeded', needs: ['reassessment'], how: 'Seen again on the ward.' },
    { ...at, type: 'DecideService', given: true, reasons: 'He needs it.', by: ellerby },
    { ...at, type: 'GiveReasonsToNearestRelative', to: { role: 'uncle' }, inWriting: true },
    { ...at, type: 'ArrangeAlternative', what: 'The crisis team will call every day.' },
    { ...at, type: 'RequestReconsideration', by: bakare, why: 'The voices are back.' },
    { ...at, type: 'ContactPals', by: bakare },
    { ...at, type: 'GiveOpinion', by: novotna, opinion: 'I agree with the first doctor.' },
  ];
};
