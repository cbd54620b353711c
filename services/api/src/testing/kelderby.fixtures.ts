/** A small invented Kelderby for tests of the graph: agencies, one person for each standing, a child, the policies. */

import type { Typed } from '@throughline/decider/decider';
import { register } from '@throughline/domain/child/child.fixtures';
import { agencies as ids, samim, when } from '@throughline/domain/kelderby.fixtures';
import {
  englandClocks,
  kelderbyFeedback,
  kelderbyLadder,
} from '@throughline/domain/policy/policy.fixtures';
import { uuidOf } from '@throughline/event-store/naming';
import { type DemonstrationAgency, agencies as invented } from '../demonstration/agencies.ts';
import type { Product } from './harness.ts';

export { samim } from '@throughline/domain/kelderby.fixtures';

const { socialCare, trust, police, openHarbour, hospital, office } = invented;
export const agencies = {
  socialCare: ids.socialCare,
  camhs: ids.camhs,
  police: ids.police,
  openHarbour: ids.openHarbour,
  hospital: ids.hospital,
  college: ids.college,
  lanternBridge: ids.lanternBridge,
  surgery: ids.surgery,
  office: uuidOf('tests/office'),
};

const registered: readonly (readonly [string, DemonstrationAgency])[] = [
  [agencies.socialCare, socialCare],
  [agencies.camhs, trust],
  [agencies.police, police],
  [agencies.openHarbour, openHarbour],
  [agencies.hospital, hospital],
  [agencies.college, invented.college],
  [agencies.lanternBridge, invented.lanternBridge],
  [agencies.surgery, invented.surgery],
  [agencies.office, office],
];

/** Whose file it is, by how the case names the agency; the hospital's holds rows of the surgery too. */
export const ownerNamed = (words: string): string =>
  registered.find(([, { called }]) => called.some((name) => words.startsWith(name)))?.[0] ??
  agencies.hospital;

type Role = 'practitioner' | 'leader' | 'reviewer' | 'administrator';
const person = (userId: string, name: string, agencyId: string, role: Role) => ({
  ...{ userId, name, agencyId, role },
});

/** One person for each standing: involved, not involved, leading on each side, reviewing, in the office. */
export const people = {
  tunde: person('tunde', 'Tunde Bakare', agencies.socialCare, 'practitioner'),
  priya: person('priya', 'Priya Venkataraman', agencies.camhs, 'practitioner'),
  owen: person('owen', 'Owen Garside', agencies.police, 'practitioner'),
  lorna: person('lorna', 'Lorna Whitcombe', agencies.socialCare, 'leader'),
  helen: person('helen', 'Helen Storr-Whitby', agencies.camhs, 'leader'),
  carys: person('carys', 'Carys Hope', agencies.police, 'leader'),
  wyn: person('wyn', 'Wyn Talbot', agencies.office, 'reviewer'),
  unasked: person('unasked', 'Rees Unasked', agencies.office, 'reviewer'),
  elaine: person('elaine', 'Elaine Porteous', agencies.office, 'administrator'),
} as const;

const begin = when('2023-11-01');

/** Registers everyone and everything; social care and CAMHS are involved with the child, the police are not. */
export const settle = async ({ given, shown }: Product): Promise<void> => {
  for (const [agencyId, { name, shortName, kind }] of registered)
    await given('organisation', agencyId, {
      ...{ type: 'RegisterAgency', occurred: begin, agencyId, name, shortName, kind },
    } as Typed);
  for (const { agencyId, ...who } of Object.values(people))
    await given('organisation', agencyId, {
      ...{ type: 'JoinUser', occurred: begin, agencyId, ...who },
    } as Typed);
  for (const policy of [...kelderbyLadder, ...kelderbyFeedback, ...englandClocks])
    await given('policy', policy.policyId, policy);
  await shown();
  await given('child', samim, register());
  for (const agencyId of [agencies.socialCare, agencies.camhs]) await involve({ given }, agencyId);
  await grant({ given }, people.wyn.userId, '2099-01-01T00:00:00+00:00');
  await shown();
};

export const involve = async (
  { given }: Pick<Product, 'given'>,
  agencyId: string,
  childId = samim,
): Promise<string> =>
  given('child', childId, {
    ...{ type: 'StartAgencyInvolvement', childId, agencyId },
    ...{ occurred: when('2023-11-17'), concerning: 'child' },
  } as Typed);

/** Lets somebody into the child's record by name, until a moment. */
export const grant = async (
  { given }: Pick<Product, 'given'>,
  userId: string,
  until: string,
): Promise<string> =>
  given('access', samim, {
    ...{ type: 'GrantAccess', childId: samim, userId, until, basis: 'review' },
    ...{ grantId: uuidOf(`tests/grant/${userId}/${until}`), reason: 'Learning review' },
    occurred: when('2025-11-01'),
  } as Typed);

/** Ends what `grant` began. */
export const revoke = async (
  { given }: Pick<Product, 'given'>,
  userId: string,
  until: string,
): Promise<string> =>
  given('access', samim, {
    ...{ type: 'RevokeAccess', childId: samim, reason: 'The review is over' },
    grantId: uuidOf(`tests/grant/${userId}/${until}`),
    occurred: when('2025-11-21'),
  } as Typed);
