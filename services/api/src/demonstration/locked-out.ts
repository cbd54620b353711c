/** A disagreement that police took past the middle steps at once: the leaders met, and the letter is owed. */
import { agencies } from './agencies.ts';
import { concernIdOf, concernTeller } from './challenge-telling.ts';
import { citeOf, maya } from './other-child.ts';
import { people } from './people.ts';
import { between, type Step, when } from './step.ts';

const id = 'other/locked-out';
const concernId = concernIdOf(id);
const tell = concernTeller({ id });
const { socialCare, police } = agencies;
const { drummond, garside, fenwick, whitcombe, porteous } = people;
const by = 'lisa-drummond';

export const lockedOutSteps = (): readonly Step[] => [
  tell('raise', by, {
    type: 'RaiseConcern',
    ...{ concernId, childIds: [maya], ...citeOf('noise-call', 'locks-changed') },
    ...{ occurred: when('2025-11-19T08:50'), decisionReceivedAt: when('2025-11-18T17:30') },
    ...{ subject: 'action-or-inaction', raisingAgencyId: police.id, raisedBy: drummond },
    ...{ receivingAgencyId: socialCare.id, receivedBy: fenwick, channel: 'telephone' },
    confirmedInWriting: true,
    decisionDisputed: 'No strategy discussion after the police notice of 19 October',
    outcomeSought: 'A strategy discussion this week.',
    riskNow: 'The landlord has locked the family out and knows where they are.',
    interimSafety: 'A room for the week, away from the landlord.',
  }),
  tell('to-step-4', by, {
    type: 'EscalateChallenge',
    ...{ concernId, fromStage: 1, toStage: 4, occurred: when('2025-11-21T10:15') },
    ...{ by: drummond, to: whitcombe, approvedBy: garside, ...citeOf('locks-changed') },
    why: 'The room is paid for until Tuesday. The two steps between cannot be waited for.',
  }),
  tell('step-4-meeting', by, {
    type: 'HoldStageMeeting',
    ...{ concernId, stage: 4, occurred: between('2025-12-01T15:00', '15:40') },
    ...{ present: [whitcombe, garside, porteous], ...citeOf('locks-changed') },
    words: 'A strategy discussion on 3 December. The partnership office writes to every agency.',
  }),
];
