/** Which agencies came and went around Samim, and who in each worked with him. */
import type { ChildCommand } from '@throughline/domain/child/commands';
import type { Person } from '@throughline/domain/vocabulary';
import { agencies, agencyCalled } from './agencies.ts';
import { type CaseA, samim } from './case-a.ts';
import { people, writerFor } from './people.ts';
import { type Step, telling, when } from './step.ts';

const childId = samim;
const { socialCare, trust, police, lanternBridge, openHarbour, hospital } = agencies;
const tell = telling<ChildCommand>('child', samim);
const oldroyd = 'karen-oldroyd';
const bakare = 'tunde-bakare';

/** Who works with him when an agency begins, where its records name somebody. */
const firstWorker: Readonly<Record<string, Person>> = {
  [socialCare.id]: people.oldroyd,
  [agencies.college.id]: people.hope,
  [lanternBridge.id]: people.boateng,
  [openHarbour.id]: people.haddad,
  [hospital.id]: people.quill,
  [agencies.surgery.id]: people.rao,
};

/** How to reach a worker who is seldom at a desk; the others are rung at their agency. */
const mobile: Readonly<Record<string, string>> = {
  'tunde-bakare': '07700 900132',
  'priya-venkataraman': '07700 900145',
  'shanice-boateng': '07700 900158, until 8pm',
  'layla-haddad': '07700 900171',
};
const contactOf = ({ userId }: Person = {}) => {
  const contact = mobile[userId ?? ''];
  return contact === undefined ? {} : { contact };
};

/** What each agency does for him. */
const does: Readonly<Record<string, string>> = {
  [socialCare.id]: 'Looks after him (s20)',
  [trust.id]: 'Mental health care',
  [hospital.id]: 'Emergency care',
  [police.id]: 'Investigates, searches and protects',
  [agencies.college.id]: 'English lessons, later plumbing',
  [lanternBridge.id]: 'Home and daily support',
  [openHarbour.id]: 'Casework with refugees',
  [agencies.surgery.id]: 'General practice',
};

/** When it was written down on its day, where that could not wait until the end of the afternoon. */
const beganAt: Readonly<Record<string, string>> = {
  '2024-05-22': 'T17:50', // soon after he was brought in
  '2025-01-01': 'T00:45',
};

type Spell = { readonly start: string; readonly end: string | null };
const involvementOf = (agencyId: string, { start, end }: Spell, cites: string[]) => {
  const by = agencyId === socialCare.id ? oldroyd : writerFor(agencyId);
  const role = does[agencyId];
  const of = { childId, agencyId, concerning: 'child' as const };
  const worker = firstWorker[agencyId];
  const started = tell({
    name: `involved/${agencyId}/${start}`,
    by,
    at: `${start}${beganAt[start] ?? 'T17:16'}`,
    command: {
      type: 'StartAgencyInvolvement',
      ...{ ...of, occurred: when(start), cites, worker, role, ...contactOf(worker) },
    },
  });
  if (end === null) return [started];
  const ended = tell({
    name: `no-longer-involved/${agencyId}/${end}`,
    by,
    at: `${end}T17:45`,
    command: { type: 'EndAgencyInvolvement', ...of, occurred: when(end), cites },
  });
  return [started, ended];
};

const spellSteps = ({ story, cite }: CaseA): readonly Step[] =>
  story.agencies.flatMap(({ agency, involvement, basis }) =>
    involvement.flatMap((spell) =>
      involvementOf(agencyCalled(agency).id, spell, cite(...basis).cites),
    ),
  );

const workerSteps = ({ cite }: CaseA): readonly Step[] => {
  const change = (
    on: string,
    by: string,
    parts: Omit<Extract<ChildCommand, { type: 'ChangeWorker' }>, 'type' | 'childId' | 'occurred'>,
  ): Step =>
    tell({
      name: `worker/${on}`,
      by,
      command: {
        type: 'ChangeWorker',
        ...{ childId, occurred: when(on), ...contactOf(parts.person), ...parts },
      },
    });
  const handedOver = { occurred: when('2024-04-15'), ...cite('A1-14') };
  return [
    change('2024-04-15', oldroyd, {
      agencyId: socialCare.id,
      person: people.bakare,
      instead: people.oldroyd,
      why: 'Case transferred after a joint visit.',
      ...cite('A1-14'),
    }),
    tell({
      name: 'lead-professional',
      by: bakare,
      command: {
        type: 'AppointLeadProfessional',
        childId,
        ...handedOver,
        agencyId: socialCare.id,
        person: people.bakare,
      },
    }),
    change('2024-06-11', 'priya-venkataraman', {
      agencyId: trust.id,
      person: people.venkataraman,
      why: 'Allocated as care co-ordinator.',
      ...cite('A2-06'),
    }),
    tell({
      name: 'care-co-ordinator',
      by: 'priya-venkataraman',
      command: {
        type: 'AppointCareCoordinator',
        ...{ childId, occurred: when('2024-06-11'), ...cite('A2-06') },
        agencyId: trust.id,
        person: people.venkataraman,
        title: 'care-coordinator',
      },
    }),
    change('2025-01-06', 'kwame-asante-reid', {
      agencyId: trust.id,
      person: people.asanteReid,
      instead: people.venkataraman,
      why: 'Covers for the care co-ordinator, who has been off sick since 4 December.',
      ...cite('A2-17', 'A2-22'),
    }),
    change('2025-01-09', 'priya-venkataraman', {
      agencyId: trust.id,
      person: people.venkataraman,
      instead: people.asanteReid,
      why: 'Back at work.',
      ...cite('A2-17'),
    }),
  ];
};

export const involvementSteps = (caseA: CaseA): readonly Step[] => [
  ...spellSteps(caseA),
  ...workerSteps(caseA),
];
