/** What waits for the partnership office, of its agencies and their people. Its first day: test/journeys/first-day.test.ts. */
import { uuidOf } from '@throughline/event-store/naming';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let elaine: Asker;
let tunde: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  elaine = await product.as(people.elaine.userId);
  tunde = await product.as(people.tunde.userId);
});
afterAll(() => product.end());

type Task = {
  kind: string;
  agency: { id: string } | null;
  roles: string[];
  waiting: number;
  policyInWords: string | null;
  endsOn: string | null;
};

const tasks = async (asker: Asker, at?: string) => {
  const { data, errors } = await asker.ask<{ officeTasks: Task[] }>(
    `query($at: Position) { officeTasks(atLeastAsFreshAs: $at) {
       kind agency { id } roles waiting policyInWords endsOn } }`,
    { at },
  );
  expect(errors).toBeUndefined();
  return data?.officeTasks ?? [];
};

const occurred = { at: '2025-04-01T09:00:00+01:00' };
const appoint = (roleClass: string, agencyId: string) =>
  elaine.send('appointRoleHolder', {
    ...{ agencyId, occurred, roleClass, person: { name: 'Sam Placeholder' } },
    appointmentId: uuidOf(`tests/office-tasks/${agencyId}/${roleClass}`),
  });

describe('what waits for the partnership office', () => {
  it('is each agency in which nobody holds a role of the ladder, with the roles', async () => {
    const found = (await tasks(elaine)).find(({ agency }) => agency?.id === agencies.police);
    expect(found).toMatchObject({
      kind: 'roles-nobody-holds',
      roles: ['Practitioner', 'Line manager', 'Senior manager', 'Senior leader'],
      waiting: 0,
    });
  });

  it('is no longer a role once somebody holds it', async () => {
    const { position } = await appoint('LINE_MANAGER', agencies.police);
    const found = (await tasks(elaine, position)).find(
      ({ agency }) => agency?.id === agencies.police,
    );
    expect(found?.roles).toEqual(['Practitioner', 'Senior manager', 'Senior leader']);
  });

  it('is each agency in which nobody has an account', async () => {
    const withoutPeople = (await tasks(elaine))
      .filter(({ kind }) => kind === 'nobody-has-an-account')
      .map(({ agency }) => agency?.id);
    expect(withoutPeople).toContain(agencies.hospital);
    expect(withoutPeople).not.toContain(agencies.socialCare);
  });

  it('is first of all a role for which a disagreement waits, with how many and nothing else of it', async () => {
    const { position } = await tunde.send('raiseConcern', {
      ...{ occurred: { at: '2025-04-11T14:10:00+01:00' }, childIds: [samim], subject: 'THRESHOLD' },
      decisionDisputed: 'The discharge to the GP.',
      decisionReceivedAt: { at: '2025-04-09T11:05:00+01:00' },
      ...{ raisingAgencyId: agencies.socialCare, raisedBy: { name: 'Tunde Bakare' } },
      ...{ receivingAgencyId: agencies.camhs, outcomeSought: 'Keep it open.', riskNow: 'High.' },
    });
    const [first] = await tasks(elaine, position);
    expect(first).toMatchObject({
      ...{ kind: 'roles-nobody-holds', agency: { id: agencies.camhs }, waiting: 1 },
    });
    expect(JSON.stringify(await tasks(elaine))).not.toMatch(/discharge|Samim|KCP/);
  });

  it('is no policy where each kind is in force', async () =>
    expect((await tasks(elaine)).filter(({ policyInWords }) => policyInWords !== null)).toEqual(
      [],
    ));

  it('is nothing, and no error, for everybody else', async () => {
    for (const who of ['tunde', 'lorna', 'wyn'] as const)
      expect(await tasks(await product.as(people[who].userId))).toEqual([]);
  });
});

describe('an agency that another took over', () => {
  it('is named with the one that does its work now', async () => {
    const succession = { agencyId: agencies.college, successorId: agencies.openHarbour };
    await elaine.send('succeedAgency', { ...succession, occurred });
    const { data } = await tunde.ask<{ agencies: { id: string; takenOverBy: object | null }[] }>(
      '{ agencies { id takenOverBy { id } } }',
    );
    const over = (id: string) => data?.agencies.find((one) => one.id === id)?.takenOverBy;
    expect(over(agencies.college)).toEqual({ id: agencies.openHarbour });
    expect(over(agencies.openHarbour)).toBeNull();
  });
  it('leaves what it had recorded to that one, to put right', async () => {
    const priya = await product.as(people.priya.userId);
    const words = { agencyId: agencies.camhs, occurred, childIds: [samim], text: 'Rang at nine.' };
    const { id: entryId } = await priya.send('recordEntry', words);
    const correction = { entryId, text: 'Rang at ten.', reason: 'The diary says ten.' };
    const correct = () => tunde.send('correctEntry', correction);
    expect(await correct()).toMatchObject({ refusal: 'anotherAgencysEntry' });
    const succession = { agencyId: agencies.camhs, successorId: agencies.socialCare };
    await elaine.send('succeedAgency', { ...succession, occurred });
    expect(await correct()).toMatchObject({ __typename: 'Receipt' });
  });
});
