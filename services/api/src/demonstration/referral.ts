/** Housing Options refers Maya to children's social care, asks again, and is still without a decision. */
import type { RequestCommand } from '@throughline/domain/request/commands';
import { endOfDay } from '@throughline/time/local-date';
import { LocalDate } from '@throughline/time/occurred';
import { agencies } from './agencies.ts';
import { timekeeperAfter } from './missed.ts';
import { citeOf, maya } from './other-child.ts';
import { people, TIMEKEEPER } from './people.ts';
import { requestIdOf } from './request-words.ts';
import { type Step, telling, when } from './step.ts';

const requestId = requestIdOf('other/referral');
const tell = telling<RequestCommand>('request', requestId);
const DECISION_DUE = endOfDay(LocalDate.parse('2025-10-21')); // one working day, by the partnership's policy
const dutyTeam = { role: 'duty team', agencyId: agencies.socialCare.id };

export const referralSteps = (): readonly Step[] => [
  tell({
    name: 'other/referral',
    by: 'joel-pryce',
    command: {
      type: 'MakeRequest',
      ...{ requestId, kind: 'referral', childIds: [maya], ...citeOf('morning-after') },
      ...{ occurred: when('2025-10-20T10:30'), channel: 'secure-system', urgency: 'soon' },
      ...{ requestedBy: [people.pryce], requestedOf: dutyTeam },
      legalBasis: 'Children Act 1989 s17',
      reasons: 'A nine-year-old who will have no home from 31 October and does not sleep.',
      riskNow: 'The landlord comes to the door at night and shouts.',
    },
  }),
  tell({
    name: 'other/referral/missed',
    by: TIMEKEEPER,
    at: timekeeperAfter(DECISION_DUE),
    command: {
      type: 'RecordRequestDeadlineMissed',
      ...{ requestId, clock: 'decision', dueAt: DECISION_DUE },
    },
  }),
  tell({
    name: 'other/referral/asked-again',
    by: 'joel-pryce',
    command: {
      type: 'ChaseRequest',
      ...{ requestId, occurred: when('2025-10-24T11:20'), ...citeOf('asked-again') },
      ...{ by: people.pryce, channel: 'telephone', asked: dutyTeam },
      answer: 'It waits for somebody to read it.',
    },
  }),
];
