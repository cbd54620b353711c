/** Risks, the four safety plans with every reminder of them, and contact that was planned, held and missed. */
import type { RiskAndSafetyCommand } from '@throughline/domain/risk-and-safety/commands';
import type { Person } from '@throughline/domain/vocabulary';
import { uuidOf } from '@throughline/event-store/naming';
import { agencies, agencyCalled } from './agencies.ts';
import { type CaseA, samim } from './case-a.ts';
import { people, writerFor } from './people.ts';
import { plans } from './safety-plans.ts';
import { type Step, telling, when } from './step.ts';

const childId = samim;
const tell = telling<RiskAndSafetyCommand>('risk-and-safety', samim);
const { trust, lanternBridge, openHarbour, socialCare } = agencies;
const planIdOf = (version: string): string => uuidOf(`demonstration/safety-plan/${version}`);
const riskIdOf = (name: string): string => uuidOf(`demonstration/risk/${name}`);

const MADE = 'created ';

const planSteps = ({ story, cite }: CaseA): readonly Step[] =>
  plans.map(({ version, by, at, ...plan }) => {
    const rows = story.safety_plan.filter(({ what }) => what === `${MADE}${version}`);
    return tell({
      name: `plan/${version}`,
      by,
      command: {
        type: 'MakeSafetyPlan',
        ...{ childId, planId: planIdOf(version), version, occurred: when(at) },
        ...cite(...rows.map(({ row_id }) => row_id)),
        childTookPart: true,
        riskIds: [riskIdOf('self')],
        ...plan,
      },
    });
  });

/** The plan that was in use on a day: the last made by then. */
const planOn = ({ story }: CaseA, day: string): string | undefined =>
  story.safety_plan
    .filter(({ what, date }) => what.startsWith(MADE) && date <= day)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)
    ?.what.slice(MADE.length);

const reminderSteps = (caseA: CaseA): readonly Step[] =>
  caseA.story.safety_plan
    .filter(({ what }) => what === 'reminder')
    .map(({ row_id, date, agency }) => {
      const { occurred, row } = caseA.cited(row_id);
      const version = planOn(caseA, date);
      const agencyId = agencyCalled(agency).id;
      return tell({
        name: `reminder/${row_id}`,
        by: writerFor(agencyId),
        // The clocks went back in the night of one reminder, and the log does not say which hour it was.
        at: occurred.grain === 'minute' ? undefined : `${date}T21:00`,
        command: {
          type: 'RemindOfSafetyPlan',
          ...{ childId, occurred, agencyId, what: row.action ?? row.text },
          ...caseA.cite(row_id),
          ...(version === undefined ? {} : { planId: planIdOf(version) }),
        },
      });
    });

type Risk = Extract<RiskAndSafetyCommand, { type: 'IdentifyRisk' }>;
type Reassessed = Extract<RiskAndSafetyCommand, { type: 'ReassessRisk' }>;
type Assessed = Omit<Risk, 'type' | 'childId' | 'occurred' | 'cites' | 'riskId' | 'to'> & {
  readonly risk: string;
  readonly at: string;
  readonly recorded?: string;
  readonly user: string;
  readonly rows: readonly string[];
  /** Who it threatens, where it is new; else how it compares. */
  readonly is: Risk['to'] | Reassessed['change'];
};

const isNew = (is: Assessed['is']): is is Risk['to'] =>
  is === 'self' || is === 'others' || is === 'from-others';

const risks: readonly Assessed[] = [
  {
    ...{ risk: 'attacks', is: 'from-others', at: '2024-02-24T16:50', user: 'shanice-boateng' },
    rows: ['A3-02', 'A6-01', 'A5-02'],
    what: 'Attacked by strangers in the street, and called names.',
    childsView: '“They said go home, I said which way.”',
  },
  {
    ...{ risk: 'self', is: 'self', at: '2024-05-22T15:00', user: 'tunde-bakare' },
    rows: ['A1-15', 'A7-04', 'A4-01'],
    what: 'A red mark round his neck, from his belt.',
    triggers: 'Nightmares; being asked about his father’s death.',
    protectiveFactors: 'College, his friend Bawan, Open Harbour, maps.',
    childsView: 'He used the belt “to make the noise stop”.',
  },
  {
    ...{ risk: 'self', is: 'higher', at: '2024-10-09T13:20', user: 'tunde-bakare' },
    rows: ['A1-21', 'A5-08'],
    what: 'He hears his brother’s voice telling him to come across the river.',
    childsView: '«دیگر نمی‌توانم» (I cannot any more)',
  },
  {
    ...{ risk: 'self', is: 'higher', at: '2024-10-27T03:05', user: 'tunde-bakare' },
    rows: ['A1-22', 'A6-04', 'A3-08', 'A3-09'],
    what: 'Found at the rail of Weir Bridge at night; a pillow case tied to his window catch.',
    triggers: 'His brother’s voice; the night.',
  },
  {
    ...{ risk: 'self', is: 'higher', at: '2025-01-01T00:20', user: 'tunde-bakare' },
    rows: ['A1-29', 'A6-07', 'A3-18'],
    what: 'On the roof of his home on the night of fireworks, his recorded 17th birthday.',
    triggers: 'Fireworks; anniversaries.',
    childsView: '“I am tired.”',
  },
  {
    ...{ risk: 'missing', is: 'self', at: '2025-02-12T22:40', user: 'shanice-boateng' },
    rows: ['A3-22', 'A6-09', 'A1-33'],
    what: 'Goes missing to look for his brother.',
    triggers: 'News, or the want of it, about Hamid.',
  },
  {
    ...{ risk: 'self', is: 'lower', at: '2025-08-19T15:00', user: 'priya-venkataraman' },
    rows: ['A2-36', 'A1-52'],
    what: 'Discharged; sleeps and eats; has a plan he made himself.',
    protectiveFactors: 'Refugee status, college, weekly sessions, his own front door.',
    childsView: '“Thank you Mr Tunde, door has my key”.',
    reviewOn: undefined,
  },
];

const riskSteps = ({ cite }: CaseA): readonly Step[] =>
  risks.map(({ risk, at, recorded, user, rows, is, ...assessed }) => {
    const shown = { childId, riskId: riskIdOf(risk), occurred: when(at), ...cite(...rows) };
    const told = { name: `risk/${risk}/${at}`, by: user, at: recorded };
    return isNew(is)
      ? tell({ ...told, command: { type: 'IdentifyRisk', ...shown, to: is, ...assessed } })
      : tell({ ...told, command: { type: 'ReassessRisk', ...shown, change: is, ...assessed } });
  });

type Contact = {
  readonly rows: readonly string[];
  readonly at: string;
  readonly agencyId: string;
  readonly by: Person;
  readonly missed?: Extract<RiskAndSafetyCommand, { type: 'RecordMissedContact' }>['reason'];
  readonly how?: 'in-person' | 'telephone';
  readonly seen?: Extract<RiskAndSafetyCommand, { type: 'RecordContact' }>['seen'];
};
const { bakare, venkataraman, haddad } = people;
const contacts: readonly Contact[] = [
  {
    rows: ['A2-06'],
    at: '2024-06-11T10:00',
    agencyId: trust.id,
    by: venkataraman,
    missed: 'not-told',
  },
  { rows: ['A1-19'], at: '2024-06-28T15:10', agencyId: socialCare.id, by: bakare },
  { rows: ['A5-05'], at: '2024-09-03', agencyId: openHarbour.id, by: haddad },
  {
    rows: ['A2-08'],
    at: '2024-09-10T14:15',
    agencyId: trust.id,
    by: venkataraman,
    seen: 'with-others',
  },
  {
    rows: ['A2-10'],
    at: '2024-10-15T14:30',
    agencyId: trust.id,
    by: venkataraman,
    seen: 'with-others',
  },
  { rows: ['A1-26'], at: '2024-11-20T16:30', agencyId: socialCare.id, by: bakare },
  {
    ...{ rows: ['A2-26'], at: '2025-02-19T15:00', agencyId: trust.id, missed: 'not-found' },
    by: { role: 'Crisis team', agencyId: trust.id },
  },
  {
    rows: ['A2-27'],
    at: '2025-03-04',
    agencyId: trust.id,
    by: venkataraman,
    missed: 'did-not-attend',
  },
];

const contactSteps = ({ cited, cite }: CaseA): readonly Step[] =>
  contacts.map(({ rows: [row = '', ...rows], at, agencyId, by, missed, how, seen }) => {
    const { text, action } = cited(row).row;
    const shown = { childId, occurred: when(at), ...cite(row, ...rows), agencyId };
    const told = { name: `contact/${row}`, by: writerFor(agencyId) };
    if (missed !== undefined)
      return tell({
        ...told,
        command: {
          type: 'RecordMissedContact',
          ...{ ...shown, reason: missed, what: text },
          ...(action === undefined ? {} : { followUp: action }),
        },
      });
    return tell({
      ...told,
      command: {
        type: 'RecordContact',
        ...{ ...shown, by, how: how ?? 'in-person', seen: seen ?? 'alone', what: text },
      },
    });
  });

const plannedSteps = ({ cite }: CaseA): readonly Step[] => [
  tell({
    name: 'planned/lantern-bridge',
    by: 'shanice-boateng',
    at: '2024-11-12T16:00',
    command: {
      type: 'PlanContact',
      ...{ childId, occurred: when('2024-11-12T14:00'), ...cite('A1-25', 'A3-13') },
      ...{ contactPlanId: uuidOf('demonstration/contact-plan/lantern-bridge') },
      ...{ agencyId: lanternBridge.id, service: 'Weekly check, with a reminder of the plan' },
      ...{ every: { n: 1, unit: 'week' }, how: 'in-person' },
    },
  }),
  tell({
    name: 'planned/camhs',
    by: 'priya-venkataraman',
    command: {
      type: 'PlanContact',
      ...{ childId, occurred: when('2025-09-01'), ...cite('A2-37') },
      ...{ contactPlanId: uuidOf('demonstration/contact-plan/camhs') },
      ...{ agencyId: trust.id, service: 'Trauma-focused sessions with Priya Venkataraman' },
      ...{ every: { n: 1, unit: 'week' }, how: 'in-person' },
    },
  }),
];

export const safetySteps = (caseA: CaseA): readonly Step[] => [
  ...riskSteps(caseA),
  ...planSteps(caseA),
  ...reminderSteps(caseA),
  ...plannedSteps(caseA),
  ...contactSteps(caseA),
];
