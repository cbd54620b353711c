/** Contact with Samim that was planned, held and missed. */
import type { RiskAndSafetyCommand } from '@throughline/domain/risk-and-safety/commands';
import type { Person } from '@throughline/domain/vocabulary';
import { uuidOf } from '@throughline/event-store/naming';
import { agencies } from './agencies.ts';
import { type CaseA, samim } from './case-a.ts';
import { people, writerFor } from './people.ts';
import { type Step, telling, when } from './step.ts';

const childId = samim;
const tell = telling<RiskAndSafetyCommand>('risk-and-safety', samim);
const { trust, lanternBridge, openHarbour, socialCare } = agencies;

type Contact = {
  readonly rows: readonly string[];
  readonly at: string;
  readonly agencyId: string;
  readonly by: Person;
  readonly missed?: Extract<RiskAndSafetyCommand, { type: 'RecordMissedContact' }>['reason'];
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

const heldSteps = ({ cited, cite }: CaseA): readonly Step[] =>
  contacts.map(({ rows: [row = '', ...rows], at, agencyId, by, missed, seen }) => {
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
        ...{ ...shown, by, how: 'in-person', seen: seen ?? 'alone', what: text },
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

export const contactSteps = (caseA: CaseA): readonly Step[] => [
  ...plannedSteps(caseA),
  ...heldSteps(caseA),
];
