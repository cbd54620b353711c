/** What was done between a request's being taken on and its outcome: doctors, beds, journeys. */
import type { RequestCommand } from '@throughline/domain/request/commands';
import { agencies } from './agencies.ts';
import type { CaseA, CaseRequest } from './case-a.ts';
import { people } from './people.ts';
import { requestIdOf } from './request-words.ts';
import { between, type Step, telling, when } from './step.ts';

const hub = 'ruth-ellerby';
type Command = RequestCommand;

/** What a command of one request shares with the others. */
const teller = (id: string) => {
  const tell = telling<Command>('request', requestIdOf(id));
  return (name: string, command: Command, by = hub): Step =>
    tell({ name: `${id}/${name}`, by, command });
};

const received = ({ cite }: CaseA): readonly Step[] => [
  teller('A-R1')('acknowledge', {
    type: 'AcknowledgeRequest',
    ...{ requestId: requestIdOf('A-R1'), occurred: when('2024-10-29T09:05'), ...cite('A2-12') },
    by: { role: 'AMHP hub', agencyId: agencies.trust.id },
    words: 'Received by e-mail; given to Ruth Ellerby for triage. The call was not logged.',
  }),
];

const noBed = (of: CaseRequest, { cite }: CaseA): readonly Step[] => {
  const told = teller(of.id);
  const requestId = requestIdOf(of.id);
  const assessed = of.assessed_at ?? of.decided_at;
  const recommend = (by: typeof people.mcKinnon | typeof people.novotna): Step =>
    told(`recommend/${by.name}`, {
      type: 'MakeMedicalRecommendation',
      ...{ requestId, occurred: when(assessed), ...cite('A2-19', 'A4-13') },
      ...{ by, section: '2', examined: when(assessed) },
      approvedUnderSection12: by === people.novotna,
      knewPersonBefore: by === people.mcKinnon,
    });
  return [
    told('assess', {
      type: 'CarryOutAssessment',
      ...{ requestId, occurred: when(assessed), ...cite('A2-19', 'A4-13') },
      assessors: [people.ellerby, people.mcKinnon, people.novotna],
      interpreter: 'Dari',
      place: 'Side room of the emergency department, Kelderby Royal Infirmary',
      findings: 'Both doctors recommend section 2; the AMHP agrees that admission is needed.',
    }),
    recommend(people.mcKinnon),
    recommend(people.novotna),
    told('seek-bed', {
      type: 'SeekBed',
      ...{ requestId, occurred: when('2025-01-01T13:40'), ...cite('A2-19') },
      ...{ by: people.ellerby, askedOf: 'The provider collaborative' },
    }),
    told('no-bed-yet', {
      type: 'SeekBed',
      ...{ requestId, occurred: when('2025-01-03T12:00'), ...cite('A2-20', 'A4-14') },
      ...{ by: people.ellerby, askedOf: 'Eleven units' },
      answer: 'None has a bed suitable for his age. An adult ward was thought unsafe.',
    }),
    told('incomplete', {
      type: 'EndAssessmentIncomplete',
      ...{ requestId, occurred: when(of.decided_at), ...cite(of.outcome_words.row, 'A1-31') },
      ...{ why: 'no-bed', outcome: of.outcome_code, by: people.ellerby },
      words: of.outcome_words.quote,
    }),
    told('still-needed', {
      type: 'SettleStillNeeded',
      ...{ requestId, occurred: when('2025-06-04T11:20'), ...cite('A2-33', 'A2-34') },
      needs: ['bed', 'reassessment'],
      how: 'Assessed again on 3 June 2025, and admitted to Heron Ward the next day.',
      byRequestId: requestIdOf('A-R4'),
    }),
  ];
};

const admitted = (of: CaseRequest, { cite }: CaseA): readonly Step[] => {
  const told = teller(of.id);
  const requestId = requestIdOf(of.id);
  const assessed = of.assessed_at ?? of.decided_at;
  return [
    told('bed', {
      type: 'FindBed',
      ...{ requestId, occurred: when('2025-06-03T13:05'), ...cite('A2-33') },
      ...{ where: 'Heron Ward, Fernlea Unit', ageSuitable: true, by: people.ellerby },
    }),
    told('assess', {
      type: 'CarryOutAssessment',
      ...{ requestId, ...cite('A2-33', 'A1-48', 'A3-28') },
      occurred: between(assessed, of.decided_at.slice(11)),
      assessors: [people.ellerby, people.mcKinnon, people.novotna],
      present: [people.bakare, people.boateng],
      interpreter: 'Dari, in person',
      place: 'The lounge at Lantern Bridge',
      findings: 'He has capacity, and consents to informal admission.',
    }),
    told('decide', {
      type: 'DecideOutcome',
      ...{ requestId, occurred: when(of.decided_at), ...cite(of.outcome_words.row) },
      ...{ outcome: of.outcome_code, reasons: of.outcome_words.quote, by: people.ellerby },
      nextPlan: 'Admission to Heron Ward on 4 June 2025.',
    }),
    told(
      'convey',
      {
        type: 'Convey',
        ...{ requestId, occurred: when('2025-06-04T10:30'), ...cite('A3-29', 'A2-34') },
        ...{ by: people.boateng, how: 'By car, with his keyworker', from: 'Lantern Bridge' },
        ...{ to: 'Heron Ward, Fernlea Unit', arrived: when('2025-06-04T11:20'), restraint: false },
      },
      'shanice-boateng',
    ),
  ];
};

/** Between taking it on and the outcome, for the requests of which there is something to tell. */
export const assessmentSteps = (of: CaseRequest, caseA: CaseA): readonly Step[] => {
  if (of.id === 'A-R1') return received(caseA);
  if (of.outcome_code === 'not_completed_no_bed') return noBed(of, caseA);
  return of.assessed_at === null ? [] : admitted(of, caseA);
};
