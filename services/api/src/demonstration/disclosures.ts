/** What one agency told another about Samim beside what requests and meetings tell. */
import type { DisclosureCommand } from '@throughline/domain/disclosure';
import { uuidOf } from '@throughline/event-store/naming';
import { agencies } from './agencies.ts';
import { type CaseA, samim } from './case-a.ts';
import { type Step, telling, when } from './step.ts';

type Sharing = Extract<DisclosureCommand, { type: 'ShareInformation' }>;
type Shared = Pick<Sharing, 'what' | 'why' | 'channel' | 'to' | 'fromAgencyId' | 'childKnows'> & {
  readonly name: string;
  readonly at: string;
  readonly by: string;
  readonly rows: readonly string[];
};

const { socialCare, trust, police, surgery, openHarbour } = agencies;
const to = (...ids: readonly string[]) => ids.map((agencyId) => ({ agencyId }));

const shared: readonly Shared[] = [
  {
    ...{ name: 'voices', at: '2024-10-09T13:05', by: 'layla-haddad', rows: ['A5-08', 'A1-21'] },
    ...{ fromAgencyId: openHarbour.id, to: to(socialCare.id), channel: 'telephone' },
    what: 'He hears his brother’s voice telling him to come across the river.',
    why: 'So that his social worker and CAMHS know.',
  },
  {
    ...{ name: 'to-camhs', at: '2024-10-09T13:55', by: 'tunde-bakare', rows: ['A1-21', 'A2-09'] },
    ...{ fromAgencyId: socialCare.id, to: to(trust.id), channel: 'email' },
    what: 'What Open Harbour said of the voices.',
    why: 'So that CAMHS can bring the appointment forward.',
  },
  {
    ...{ name: 'protection-notice', at: '2024-10-28', by: 'lisa-drummond', rows: ['A6-05'] },
    ...{ fromAgencyId: police.id, to: to(socialCare.id), channel: 'secure-system' },
    what: 'Public protection notice: “no GP, no family, second incident”.',
    why: 'A child found at the rail of a bridge.',
  },
  {
    ...{ name: 'discharge-decision', at: '2025-04-09T11:05', by: 'kwame-asante-reid' },
    rows: ['A2-29', 'A1-40', 'A4-19'],
    ...{ fromAgencyId: trust.id, to: to(surgery.id, socialCare.id), channel: 'letter' },
    what: 'Decision to discharge him to his GP: “three missed appointments, not engaging”.',
    why: 'The GP and the social worker are to take over.',
    childKnows: true,
  },
  {
    ...{ name: 'history', at: '2025-03-25T10:00', by: 'layla-haddad', rows: ['A5-18', 'A1-39'] },
    ...{ fromAgencyId: openHarbour.id, channel: 'meeting' },
    to: to(socialCare.id, trust.id, agencies.lanternBridge.id, agencies.college.id),
    what: 'His history, from his own account: his father was killed in the next room.',
    why: 'Nobody at the table had heard it.',
  },
];

const share = ({ cite }: CaseA, { name, at, by, rows, ...sharing }: Shared): Step => {
  const disclosureId = uuidOf(`demonstration/disclosure/${name}`);
  return telling<DisclosureCommand>(
    'disclosure',
    disclosureId,
  )({
    name,
    by,
    command: {
      type: 'ShareInformation',
      ...{ disclosureId, childIds: [samim], occurred: when(at), ...cite(...rows) },
      ...{ basis: 'safeguarding', ...sharing },
    },
  });
};

export const disclosureSteps = (caseA: CaseA): readonly Step[] =>
  shared.map((sharing) => share(caseA, sharing));
