/** What could happen to Samim, as it was seen and seen again. */
import type { RiskAndSafetyCommand } from '@throughline/domain/risk-and-safety/commands';
import { uuidOf } from '@throughline/event-store/naming';
import { type CaseA, samim } from './case-a.ts';
import { type Step, telling, when } from './step.ts';

const childId = samim;
const tell = telling<RiskAndSafetyCommand>('risk-and-safety', samim);
export const riskIdOf = (name: string): string => uuidOf(`demonstration/risk/${name}`);

type Risk = Extract<RiskAndSafetyCommand, { type: 'IdentifyRisk' }>;
type Reassessed = Extract<RiskAndSafetyCommand, { type: 'ReassessRisk' }>;
type Assessed = Omit<Risk, 'type' | 'childId' | 'occurred' | 'cites' | 'riskId' | 'to'> & {
  readonly risk: string;
  readonly at: string;
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
    what: 'Could hurt himself when the voice or the days that remind him come back. He sleeps and eats now, and has a plan that he made himself.',
    protectiveFactors: 'Refugee status, college, weekly sessions, his own front door.',
    childsView: '“Thank you Mr Tunde, door has my key”.',
  },
];

export const riskSteps = ({ cite }: CaseA): readonly Step[] =>
  risks.map(({ risk, at, user, rows, is, ...assessed }) => {
    const shown = { childId, riskId: riskIdOf(risk), occurred: when(at), ...cite(...rows) };
    const told = { name: `risk/${risk}/${at}`, by: user };
    return isNew(is)
      ? tell({ ...told, command: { type: 'IdentifyRisk', ...shown, to: is, ...assessed } })
      : tell({ ...told, command: { type: 'ReassessRisk', ...shown, change: is, ...assessed } });
  });
