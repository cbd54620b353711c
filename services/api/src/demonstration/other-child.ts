/** A second invented child, of whom only two agencies know: everybody else sees that she is not theirs. */
import type { ChildCommand } from '@throughline/domain/child/commands';
import type { EntryCommand } from '@throughline/domain/entry/commands';
import { uuidOf } from '@throughline/event-store/naming';
import { agencies } from './agencies.ts';
import { daysFrom, type Step, telling, when } from './step.ts';

export const maya = uuidOf('demonstration/child/maya');
const childId = maya;
const { police, housing } = agencies;
const tell = telling<ChildCommand>('child', maya);

const involved = (agencyId: string, by: string, at: string): Step =>
  tell({
    name: `other/involved/${agencyId}`,
    by,
    at,
    command: {
      type: 'StartAgencyInvolvement',
      childId,
      agencyId,
      occurred: when(daysFrom(at, 0)),
      concerning: 'child',
    },
  });

const entry = (
  name: string,
  by: string,
  parts: Pick<Extract<EntryCommand, { type: 'RecordEntry' }>, 'agencyId' | 'occurred' | 'text'> &
    Partial<Extract<EntryCommand, { type: 'RecordEntry' }>>,
): Step => {
  const entryId = uuidOf(`demonstration/entry/${name}`);
  return telling<EntryCommand>(
    'entry',
    entryId,
  )({
    name: `other/${name}`,
    by,
    command: { type: 'RecordEntry', entryId, childIds: [maya], ...parts },
  });
};

export const otherChildSteps = (): readonly Step[] => [
  tell({
    name: 'other/register',
    by: 'joel-pryce',
    at: '2025-10-06T10:05',
    command: {
      type: 'RegisterChild',
      ...{ childId, occurred: when('2025-10-06T10:00') },
      reference: 'KCP-000002',
      names: [{ given: 'Maya', family: 'Thornley', kind: 'current' }],
      bornOn: when('2016-03-14'),
    },
  }),
  involved(housing.id, 'joel-pryce', '2025-10-06T10:06'),
  entry('homeless-application', 'joel-pryce', {
    agencyId: housing.id,
    occurred: when('2025-10-06T10:00'),
    text: 'Mother and Maya came to the counter: asked to leave by the landlord by 31 October. Maya drew while we talked.',
    childSeen: 'seen',
    actionTaken: 'Homelessness application taken; temporary flat looked for near her school.',
  }),
  involved(police.id, 'lisa-drummond', '2025-10-19T21:45'),
  entry('noise-call', 'lisa-drummond', {
    agencyId: police.id,
    occurred: when('2025-10-19T21:40'),
    text: 'Called by a neighbour to shouting between the landlord and Maya’s mother. Maya was in bed, awake.',
    childSeen: 'seen',
    actionTaken: 'Landlord advised that he may not change the locks.',
  }),
];
