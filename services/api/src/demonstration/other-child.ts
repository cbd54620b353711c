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

const entryIdOf = (name: string): string => uuidOf(`demonstration/entry/${name}`);

/** The entries about her that show what a command tells. */
export const citeOf = (...names: readonly string[]): { readonly cites: string[] } => ({
  cites: names.map(entryIdOf),
});

const entry = (
  name: string,
  by: string,
  parts: Pick<Extract<EntryCommand, { type: 'RecordEntry' }>, 'agencyId' | 'occurred' | 'text'> &
    Partial<Extract<EntryCommand, { type: 'RecordEntry' }>>,
): Step => {
  const entryId = entryIdOf(name);
  return telling<EntryCommand>(
    'entry',
    entryId,
  )({
    name: `other/${name}`,
    by,
    command: { type: 'RecordEntry', entryId, childIds: [maya], ...parts },
  });
};

/** Two agencies' accounts of one night: both are kept, and read together. */
const sameNight: Step = telling<EntryCommand>(
  'entry',
  entryIdOf('morning-after'),
)({
  name: 'other/same-night',
  by: 'joel-pryce',
  at: '2025-10-20T09:40',
  command: {
    type: 'LinkEntries',
    ...{ entryId: entryIdOf('morning-after'), linkedTo: entryIdOf('noise-call') },
    ...{ basis: 'same-event', reason: 'Her mother rang about the night on which police came.' },
  },
});

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
  entry('morning-after', 'joel-pryce', {
    agencyId: housing.id,
    occurred: when('2025-10-20T09:15'),
    text: 'Mother rang: the landlord shouted at the door last night until the police came. Maya did not sleep and asks where they will live.',
    childSeen: 'not-seen',
    actionTaken: 'Referral to children’s social care today.',
  }),
  sameNight,
  entry('asked-again', 'joel-pryce', {
    agencyId: housing.id,
    occurred: when('2025-10-24T11:20'),
    text: 'Rang children’s social care: the referral of 20 October waits for somebody to read it. No day was given.',
    childSeen: 'not-seen',
    actionTaken: 'Told Grace Tolley.',
  }),
  entry('locks-changed', 'lisa-drummond', {
    agencyId: police.id,
    occurred: when('2025-11-18T17:30'),
    text: 'Landlord has changed the locks. Maya and her mother were on the step with two bags. Nobody from children’s social care has been to see them.',
    childSeen: 'seen',
    actionTaken: 'Emergency room found with Housing Options for the week.',
  }),
];
