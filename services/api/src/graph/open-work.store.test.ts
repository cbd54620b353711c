/** Open work in somebody's name: who sees it, who hands it on, and who has it then. */
import { uuidOf } from '@throughline/event-store/naming';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

const second = { userId: 'second', name: 'Second Worker', agencyId: agencies.socialCare };

let product: Product;
const askers: Record<string, Asker> = {};
const as = (who: string): Asker => askers[who] as Asker; // every one of them is there before any test
let last = '';

const occurred = { at: '2025-04-01T09:00:00+01:00' };
const account = ({ userId, name }: { readonly userId: string; readonly name: string }) => ({
  ...{ userId, name },
});
const send = async (who: string, mutation: string, input: Readonly<Record<string, unknown>>) => {
  const answer = await as(who).send(mutation, input);
  last = answer.position ?? last;
  return answer;
};

beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  for (const who of ['tunde', 'lorna', 'helen', 'wyn', 'elaine', 'priya', 'owen'])
    askers[who] = await product.as(who);
  await send('elaine', 'joinUser', { ...second, occurred, role: 'PRACTITIONER' });
  askers['second'] = await product.as(second.userId);
  await send('tunde', 'changeWorker', {
    ...{ childId: samim, occurred, agencyId: agencies.socialCare, person: account(people.tunde) },
  });
  await send('tunde', 'planContact', {
    ...{ childId: samim, occurred, agencyId: agencies.socialCare, service: 'Visits at home' },
    ...{ contactPlanId: uuidOf('tests/contact'), every: { n: 2, unit: 'WEEK' } },
  });
  const meeting = await send('tunde', 'callMeeting', {
    ...{ childIds: [samim], occurred, name: 'Core group', kind: 'CORE_GROUP' },
    ...{ scheduledFor: { on: '2025-04-02' }, calledBy: agencies.socialCare },
  });
  await send('tunde', 'agreeAction', {
    ...{ meetingId: meeting.id, occurred, actionId: uuidOf('tests/action') },
    ...{ what: 'Ring the Red Cross', person: account(people.tunde), dueOn: '2025-04-09' },
  });
  await send('tunde', 'makeRequest', {
    ...{ childIds: [samim], occurred, kind: 'HEALTH', reasons: 'He has not been seen.' },
    ...{ requestedBy: [account(people.tunde)], requestedOf: { agencyId: agencies.surgery } },
  });
  await as('tunde').ask(
    'mutation($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }',
    {
      input: {
        ...{ place: '/x', address: '/x', title: 'Secret title', childId: samim, typed: [] },
      },
    },
  );
});
afterAll(() => product.end());

type Piece = { id: string; kind: string; what: string | null; inNameOf: string };
type Answer = {
  colleague: {
    openWork: (Piece & { childReference: string; child: object | null })[];
    drafts: number;
  } | null;
};
const colleague = (who: string, userId: string = people.tunde.userId) =>
  as(who).ask<Answer>(
    `query($userId: ID!, $at: Position) { colleague(userId: $userId, atLeastAsFreshAs: $at) {
       drafts openWork { id kind what inNameOf childReference child { name } } } }`,
    { userId, at: last },
  );
const mine = async (who: string): Promise<readonly Piece[]> => {
  const { data, errors } = await as(who).ask<{ myOpenWork: Piece[] }>(
    'query($at: Position) { myOpenWork(atLeastAsFreshAs: $at) { id kind what inNameOf } }',
    { at: last },
  );
  expect(errors).toBeUndefined();
  return data?.myOpenWork ?? [];
};
const kindsOf = (pieces: readonly { readonly kind: string }[] = []) =>
  pieces.map(({ kind }) => kind).toSorted();
const four = ['agreed-action', 'planned-contact', 'request-made', 'worker'];

describe('what is open in somebody’s name', () => {
  it('is whole for them, from every pathway', async () =>
    expect(kindsOf(await mine('tunde'))).toEqual(four));

  it('is nothing, and no error, for the partnership office', async () =>
    expect(await mine('elaine')).toEqual([]));

  it('is seen by their agency’s leader, with the child’s reference and no name, and no draft', async () => {
    const { data } = await colleague('lorna');
    expect(kindsOf(data?.colleague?.openWork)).toEqual(four);
    for (const piece of data?.colleague?.openWork ?? [])
      expect(piece).toMatchObject({ childReference: 'KCP-000123', child: null });
    expect(data?.colleague?.drafts).toBe(1);
    expect(JSON.stringify(data)).not.toContain('Secret title');
  });

  it('leaves an opening in the audit, for the leader as for whoever has it', async () => {
    const audit = `{ child(id: "${samim}") { openings(first: 100) { nodes { what } } } }`;
    const { data, errors } = await as('tunde').ask(audit);
    expect(JSON.stringify(errors ?? data)).toContain('open-work');
  });

  it.each(['helen', 'priya', 'owen', 'second', 'wyn', 'elaine'])(
    'is not shown to %s',
    async (who) => {
      const { errors } = await colleague(who);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    },
  );

  it('is counted for the office, with nothing of a child', async () => {
    const { data } = await as('elaine').ask<{ openInName: { what: string; goesOn: boolean }[] }>(
      '{ openInName(userId: "tunde") { what count goesOn } }',
    );
    const counts = new Map(data?.openInName.map((one) => [one.what, one]));
    expect([...counts.keys()].toSorted()).toEqual([...four, 'draft'].toSorted());
    expect(counts.get('planned-contact')).toMatchObject({ count: 1, goesOn: true });
    expect(counts.get('draft')).toMatchObject({ count: 1, goesOn: false });
    expect(JSON.stringify(data)).not.toMatch(/Red Cross|KCP|Samim/);
  });
});

describe('handing it on', () => {
  const handOver = async (who: string, input: Readonly<Record<string, unknown>>) =>
    send(who, 'handOver', { occurred, ...input });
  const piecesOf = async (kind?: string) => {
    const { data, errors } = await colleague('lorna');
    expect(errors).toBeUndefined();
    return (data?.colleague?.openWork ?? [])
      .filter((piece) => kind === undefined || piece.kind === kind)
      .map(({ id }) => id);
  };

  it('is refused to anybody but them and their leader', async () => {
    const pieces = await piecesOf('agreed-action');
    for (const who of ['second', 'helen', 'priya', 'owen', 'wyn'])
      expect(
        await handOver(who, { from: 'tunde', to: 'second', pieces, why: 'Mine now' }),
        who,
      ).toMatchObject({ refusal: 'notYourColleague' });
    expect(await handOver('elaine', { from: 'tunde', to: 'second', pieces })).toMatchObject({
      refusal: 'notPermitted',
    });
    expect(await piecesOf('agreed-action')).toEqual(pieces);
  });

  it('is refused to somebody elsewhere, and to whoever may not open it', async () => {
    const pieces = await piecesOf('agreed-action');
    expect(await handOver('lorna', { from: 'tunde', to: 'priya', pieces })).toMatchObject({
      refusal: 'notAColleague',
    });
    expect(await handOver('lorna', { from: 'tunde', to: 'lorna', pieces })).toMatchObject({
      refusal: 'mayNotTakeItOver',
    });
  });

  it('puts a piece into the other’s My work, and leaves the rest', async () => {
    const pieces = await piecesOf('agreed-action');
    const answer = await handOver('tunde', {
      from: 'tunde',
      to: 'second',
      pieces,
      why: 'On leave',
    });
    expect(answer).toMatchObject({ __typename: 'Receipt' });
    expect(await mine('second')).toMatchObject([
      { kind: 'agreed-action', inNameOf: 'Second Worker' },
    ]);
    expect(kindsOf(await mine('tunde'))).toEqual(four.slice(1));
  });

  it('says that a piece is no longer in that name', async () => {
    const [piece = ''] = (await mine('second')).map(({ id }) => id);
    expect(await handOver('lorna', { from: 'tunde', to: 'second', pieces: [piece] })).toMatchObject(
      {
        refusal: 'notInTheirName',
      },
    );
  });

  it('follows whoever left to whoever took over, until the leader hands each piece on', async () => {
    await send('elaine', 'removeUser', {
      ...{ agencyId: agencies.socialCare, userId: 'tunde', openItemsTo: 'second', occurred },
    });
    expect(kindsOf(await mine('second'))).toEqual(four);
    expect((await mine('second')).map(({ inNameOf }) => inNameOf)).toContain('Tunde Bakare');
    const pieces = await piecesOf();
    expect(pieces).toHaveLength(3);
    expect(await handOver('lorna', { from: 'tunde', to: 'second', pieces })).toMatchObject({
      __typename: 'Receipt',
    });
    expect(await piecesOf()).toEqual([]);
    expect(new Set((await mine('second')).map(({ inNameOf }) => inNameOf))).toEqual(
      new Set(['Second Worker']),
    );
  });

  it('stands in the child’s chronology, with who had it before', async () => {
    const { data } = await as('second').ask(
      `query($at: Position) { child(id: "${samim}", atLeastAsFreshAs: $at) {
         chronology(first: 100) { nodes { headline text } } } }`,
      { at: last },
    );
    const told = JSON.stringify(data);
    expect(told).toContain('Action of the meeting handed on to Second Worker');
    expect(told).toContain('Planned contact handed on to Second Worker');
    expect(told).toContain('Second Worker is now the worker at');
    expect(told).toContain('Instead of: Tunde Bakare');
  });
});

describe('somebody who moves to another role', () => {
  it('may see another part at once, and keeps nothing by it', async () => {
    await send('elaine', 'moveUser', {
      ...{ agencyId: agencies.socialCare, userId: 'second', occurred, role: 'LEADER' },
    });
    const { data } = await as('second').ask<{ me: object; myOpenWork: { child: object | null }[] }>(
      'query($at: Position) { myOpenWork(atLeastAsFreshAs: $at) { child { name } } me { role } }',
      { at: last },
    );
    expect(data?.me).toEqual({ role: 'LEADER' });
    expect(data?.myOpenWork.map(({ child }) => child)).toEqual([null, null, null, null]);
  });
});

describe('somebody who left for another agency', () => {
  const piecesFor = async (who: string, userId: string) => {
    const { data, errors } = await colleague(who, userId);
    expect(errors).toBeUndefined();
    return (data?.colleague?.openWork ?? []).map(({ kind }) => kind);
  };

  it('leaves what was open to that agency’s leader, and brings nothing of it along', async () => {
    const mover = { userId: 'mover', name: 'Moving Worker' };
    const at = (agencyId: string) => ({ ...mover, agencyId, occurred, role: 'PRACTITIONER' });
    await send('elaine', 'joinUser', at(agencies.camhs));
    await send('priya', 'changeWorker', {
      ...{ childId: samim, occurred, agencyId: agencies.camhs, person: account(mover) },
    });
    await send('elaine', 'removeUser', {
      ...{ userId: mover.userId, agencyId: agencies.camhs, occurred },
    });
    await send('elaine', 'joinUser', at(agencies.socialCare));
    expect(await piecesFor('helen', mover.userId)).toEqual(['worker']);
    expect(await piecesFor('lorna', mover.userId)).toEqual([]);
    const piece = `child/${samim}/worker.${agencies.camhs}`;
    const hand = (who: string, to: string) =>
      send(who, 'handOver', { occurred, from: mover.userId, to, pieces: [piece] });
    expect(await hand('lorna', 'mover')).toMatchObject({ refusal: 'speaksForAnotherAgency' });
    expect(await hand('helen', 'mover')).toMatchObject({ refusal: 'notAColleague' });
    expect(await hand('helen', 'priya')).toMatchObject({ __typename: 'Receipt' });
    expect(await piecesFor('helen', mover.userId)).toEqual([]);
  });
});
