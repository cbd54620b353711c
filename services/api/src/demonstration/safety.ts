/** The four safety plans, and every reminder of them. */
import type { RiskAndSafetyCommand } from '@throughline/domain/risk-and-safety/commands';
import { uuidOf } from '@throughline/event-store/naming';
import { agencyCalled } from './agencies.ts';
import { type CaseA, samim } from './case-a.ts';
import { writerFor } from './people.ts';
import { riskIdOf } from './risks.ts';
import { plans } from './safety-plans.ts';
import { type Step, telling, when } from './step.ts';

const childId = samim;
const tell = telling<RiskAndSafetyCommand>('risk-and-safety', samim);
const planIdOf = (version: string): string => uuidOf(`demonstration/safety-plan/${version}`);

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

export const safetySteps = (caseA: CaseA): readonly Step[] => [
  ...planSteps(caseA),
  ...reminderSteps(caseA),
];
