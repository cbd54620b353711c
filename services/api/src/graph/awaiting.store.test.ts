/** Whom a disagreement waits for, by name; and what its page says of its clocks. */
import { uuidOf } from '@throughline/event-store/naming';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let tunde: Asker;
let lorna: Asker;
let elaine: Asker;
let concernId = '';
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as(people.tunde.userId);
  lorna = await product.as(people.lorna.userId);
  elaine = await product.as(people.elaine.userId);
  const { id } = await tunde.send('raiseConcern', {
    ...{ occurred: { at: '2025-04-11T14:10:00+01:00' }, childIds: [samim], subject: 'THRESHOLD' },
    decisionDisputed: 'The discharge to the GP.',
    decisionReceivedAt: { at: '2025-04-09T11:05:00+01:00' },
    ...{ raisingAgencyId: agencies.socialCare, raisedBy: { name: 'Tunde Bakare' } },
    ...{
      receivingAgencyId: agencies.camhs,
      outcomeSought: 'Keep the case open.',
      riskNow: 'High.',
    },
  });
  concernId = id ?? '';
});
afterAll(() => product.end());

type Waiting = { concern: { awaiting: { person: string | null; people: object[] }[] } };
const waiting = async (at: string | undefined) => {
  const { data } = await tunde.ask<Waiting>(
    `query($id: ID!, $at: Position) { concern(id: $id, atLeastAsFreshAs: $at) {
       awaiting { person people { name as contact } } } }`,
    { id: concernId, at },
  );
  return data?.concern.awaiting[0];
};

const occurred = { at: '2025-04-01T09:00:00+01:00' };
const appointmentId = uuidOf('tests/appointment/camhs');

const openInName = async (userId: string) => {
  const { data } = await elaine.ask<{ openInName: object[] }>(
    'query($userId: ID!) { openInName(userId: $userId) { what count goesOn } }',
    { userId },
  );
  return data?.openInName;
};

describe('whom a disagreement waits for', () => {
  it('is nobody by name where nobody holds the role', async () =>
    expect(await waiting(undefined)).toEqual({ person: null, people: [] }));

  it('is whoever holds the role, then the deputy', async () => {
    await elaine.send('appointRoleHolder', {
      ...{ agencyId: agencies.camhs, occurred, appointmentId, roleClass: 'PRACTITIONER' },
      person: { name: 'Priya Venkataraman', userId: 'priya' },
    });
    const { position } = await elaine.send('nameDeputy', {
      ...{ agencyId: agencies.camhs, occurred, appointmentId, contact: '01632 960 009' },
      person: { name: 'Helen Storr-Whitby', userId: 'helen' },
    });
    expect(await waiting(position)).toEqual({
      person: 'Priya Venkataraman',
      people: [
        { name: 'Priya Venkataraman', as: 'holder', contact: null },
        { name: 'Helen Storr-Whitby', as: 'deputy', contact: '01632 960 009' },
      ],
    });
  });

  it('is counted for the office among what is open in their name, as records are', async () => {
    const turn = { what: 'disagreement', count: 1, goesOn: true };
    expect(await openInName('priya')).toEqual([turn]);
    const { position } = await tunde.send('changeWorker', {
      ...{ childId: samim, occurred, agencyId: agencies.socialCare },
      person: { name: 'Tunde Bakare', userId: people.tunde.userId },
    });
    await waiting(position);
    const named = { what: 'worker', count: 1, goesOn: true };
    expect(await openInName(people.tunde.userId)).toEqual([named]);
    expect(await openInName('nobody')).toEqual([]);
  });

  it('is whoever is on call first', async () => {
    const { position } = await elaine.send('setOnCall', {
      ...{ agencyId: agencies.camhs, occurred, roleClass: 'PRACTITIONER' },
      ...{ from: '2020-01-01T00:00:00Z', until: '2999-01-01T00:00:00Z' },
      person: { name: 'Duty Example' },
    });
    expect((await waiting(position))?.person).toBe('Duty Example');
  });

  it('goes to whoever took over what was open, where the holder has left', async () => {
    const { position } = await elaine.send('removeUser', {
      ...{ agencyId: agencies.camhs, occurred, userId: 'priya', openItemsTo: 'helen' },
    });
    expect((await waiting(position))?.people).toContainEqual({
      ...{ name: 'Helen Storr-Whitby', as: 'holder', contact: null },
    });
    expect(JSON.stringify(await waiting(position))).not.toContain('Priya');
    expect(await openInName('priya')).toEqual([]);
  });
});

describe('the clocks of a disagreement', () => {
  type Timeline = {
    concern: {
      stages: { clocks: { id: string; inWords: string; firstDueAt: string | null }[] }[];
      steps: { headline: string; text: string | null }[];
    };
  };
  const timeline = async (at?: string) => {
    const { data } = await tunde.ask<Timeline>(
      `query($id: ID!, $at: Position) { concern(id: $id, atLeastAsFreshAs: $at) {
         stages { clocks { id inWords firstDueAt } } steps { headline text } } }`,
      { id: concernId, at },
    );
    return data?.concern;
  };

  it('say their rule and whose it is', async () => {
    const clock = (await timeline())?.stages[0]?.clocks.find(({ id }) => id === 's1_answer');
    expect(clock?.inWords).toMatch(
      /^due by end of Wednesday 16 April( 2025)?, 3 working days from 11 April( 2025)?, .* step 1$/,
    );
  });

  it('stand in the timeline when they are changed, with both dates and the reason', async () => {
    const { position } = await lorna.send('extendClock', {
      ...{ concernId, clock: 's1_answer', occurred: { on: '2025-04-14' } },
      ...{
        category: 'COURT_PROCEEDINGS',
        reason: 'A hearing on the 16th.',
        newDueOn: '2025-04-22',
      },
    });
    const told = await timeline(position);
    expect(told?.steps.at(-1)).toEqual({
      headline: 'More time given: answer the concern',
      text: [
        'Why: Court proceedings. A hearing on the 16th.',
        'Was due: end of Wednesday 16 April 2025',
        'Is now due: end of Tuesday 22 April 2025',
      ].join('\n'),
    });
  });
});
