/** Commands through the graph: what comes of them, what does not, and that once is once. */
import { randomUUID } from 'node:crypto';
import { pathways } from '@throughline/domain/pathways';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutationName } from '../bridge/names.ts';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';
import { schema } from './schema.ts';

let product: Product;
let tunde: Asker;
let priya: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as(people.tunde.userId);
  priya = await product.as(people.priya.userId);
});
afterAll(() => product.end());

const call = (parts: Readonly<Record<string, unknown>> = {}) => ({
  occurred: { at: '2024-11-04T16:15:00Z' },
  childIds: [samim],
  agencyId: agencies.socialCare,
  text: 'Samim rang. He has not slept.',
  ...parts,
});
const concern = (parts: Readonly<Record<string, unknown>> = {}) => ({
  occurred: { at: '2025-04-11T14:10:00+01:00' },
  childIds: [samim],
  subject: 'THRESHOLD',
  decisionDisputed: 'The discharge to the GP.',
  decisionReceivedAt: { at: '2025-04-09T11:05:00+01:00' },
  raisingAgencyId: agencies.socialCare,
  raisedBy: { name: 'Tunde Bakare' },
  receivingAgencyId: agencies.camhs,
  outcomeSought: 'Keep the case open.',
  riskNow: 'Two incidents in five months.',
  ...parts,
});
const escalation = (concernId: string, why: string) => ({
  ...{ concernId, why, fromStage: 1, toStage: 2 },
  occurred: { at: '2025-04-22T10:00:00+01:00' },
  by: { name: 'Moira Fenwick', role: 'team manager' },
});
const linesOf = async (asker: Asker, freshAs?: string) => {
  const { data } = await asker.ask<{ child: { chronology: { nodes: { text: string }[] } } }>(
    `query($at: Position) { child(reference: "KCP-000123", atLeastAsFreshAs: $at) {
       chronology(first: 500, kinds: [ENTRY]) { nodes { text } } } }`,
    { at: freshAs },
  );
  return data?.child.chronology.nodes.map(({ text }) => text) ?? [];
};

const undo = (pathway: string, streamId: string, eventId: string) => ({
  ...{ pathway, streamId, eventId, dataBreach: false, reason: 'Written on the wrong record.' },
});

describe('a command that is carried out', () => {
  it('answers with a receipt, and a question at least as fresh as it shows it', async () => {
    const text = 'A call that the next question shows.';
    const query = `mutation($input: RecordEntryInput!) { recordEntry(input: $input) {
      ... on Receipt { position id commandId repeated eventIds } } }`;
    const { data } = await tunde.ask<{ recordEntry: { position: string; repeated: boolean } }>(
      query,
      { input: call({ text }) },
    );
    expect(data?.recordEntry).toMatchObject({ repeated: false });
    expect(await linesOf(tunde, data?.recordEntry.position)).toContain(text);
  });

  it('is in the sender’s name, with the partnership’s present', async () => {
    const { id = '' } = await tunde.send('recordEntry', call({ text: 'Whose it is.' }));
    const [recorded] = await product.events('entry', id);
    expect(recorded?.metadata.actor).toEqual({
      user: 'tunde',
      role: 'practitioner',
      agency: agencies.socialCare,
    });
    expect(recorded?.metadata.subjects).toEqual([samim]);
  });
});

describe('asking to be as fresh as what nobody has recorded', () => {
  it('is answered with NOT_YET and the position, after a bounded wait', async () => {
    const position = '99999999999999';
    const { data, errors } = await tunde.ask(
      'query($at: Position) { child(reference: "KCP-000123", atLeastAsFreshAs: $at) { id } }',
      { at: position },
    );
    expect(data).toEqual({ child: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_YET', position });
  });
});

describe('a command that is not well said', () => {
  it('is answered beside the field that is wrong', async () => {
    const answer = await tunde.send('recordEntry', call({ text: '   ' }));
    expect(answer).toMatchObject({ __typename: 'Invalid', issues: [{ path: 'text' }] });
  });

  it('names a field inside another by its whole path', async () => {
    const answer = await tunde.send('raiseConcern', concern({ raisedBy: { name: '' } }));
    expect(answer).toMatchObject({ __typename: 'Invalid', issues: [{ path: 'raisedBy.name' }] });
  });

  it('says beside the field that a date cannot be read', async () => {
    const answer = await tunde.send(
      'recordEntry',
      call({ occurred: { asWritten: 'when the geese flew' } }),
    );
    expect(answer).toMatchObject({ __typename: 'Invalid', issues: [{ path: 'occurred' }] });
  });

  it('says so of a date with neither moment, day nor words', async () => {
    const answer = await tunde.send('recordEntry', call({ occurred: {} }));
    expect(answer).toMatchObject({ __typename: 'Invalid', issues: [{ path: 'occurred' }] });
  });

  it('records nothing', async () => {
    const before = await linesOf(tunde);
    await tunde.send('recordEntry', call({ text: '' }));
    expect(await linesOf(tunde)).toEqual(before);
  });
});

describe('a command that the rules say no to', () => {
  it('is refused by name, as data', async () => {
    const answer = await tunde.send('escalateChallenge', escalation(randomUUID(), 'Not settled.'));
    expect(answer).toMatchObject({ __typename: 'Refused', refusal: 'notRaised' });
  });

  it('is refused for a role that may not ask', async () => {
    const elaine = await product.as(people.elaine.userId);
    expect(await elaine.send('recordEntry', call())).toMatchObject({ refusal: 'notPermitted' });
  });

  it('is nobody’s to send where only the timekeeper may', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const kept = pathways.flatMap(({ permissions }) =>
      Object.entries(permissions).flatMap(([type, needs]) => (needs === 'keep-time' ? [type] : [])),
    );
    expect(kept).not.toEqual([]);
    expect(mutations.filter((name) => kept.map(mutationName).includes(name))).toEqual([]);
  });
});

describe('sending a command again', () => {
  it('adds nothing, and gives the first receipt', async () => {
    const input = call({ commandId: randomUUID(), text: 'Sent twice.' });
    const first = await tunde.send('recordEntry', input);
    const again = await tunde.send('recordEntry', input);
    expect(again).toEqual({ ...first, repeated: true });
    expect((await linesOf(tunde)).filter((text) => text === 'Sent twice.')).toHaveLength(1);
  });

  it('adds nothing where both arrive at once', async () => {
    const input = call({ commandId: randomUUID(), text: 'Sent twice at once.' });
    const answers = await Promise.all([1, 2, 3].map(() => tunde.send('recordEntry', input)));
    expect(answers.filter(({ repeated }) => repeated === false)).toHaveLength(1);
    expect((await linesOf(tunde)).filter((text) => text === input.text)).toHaveLength(1);
  });

  it('takes any id, and keeps none in the clear that is words', async () => {
    const commandId = 'Samim Rahmati, seen at the bridge';
    const input = call({ commandId, text: 'Sent twice under words.' });
    const first = await tunde.send('recordEntry', input);
    expect(await tunde.send('recordEntry', input)).toMatchObject({ repeated: true });
    const [kept] = await product.events('entry', String(first.id));
    const stored = kept && 'event' in kept ? kept.metadata.command : undefined;
    expect(stored).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('takes no empty id, under which many commands would be one', async () => {
    expect(await tunde.send('recordEntry', call({ commandId: ' ' }))).toMatchObject({
      issues: [{ path: 'commandId' }],
    });
  });

  it('is refused under an id that was used for something else', async () => {
    const commandId = randomUUID();
    const { id } = await tunde.send('recordEntry', call({ commandId }));
    const other = await tunde.send('recordEntry', call({ commandId, entryId: id, text: 'Other.' }));
    expect(other).toMatchObject({ refusal: 'commandIdUsedForSomethingElse' });
  });

  it('never takes two commands for one', async () => {
    const text = 'He rang again at the same minute.';
    await tunde.send('recordEntry', call({ text }));
    await tunde.send('recordEntry', call({ text }));
    expect((await linesOf(tunde)).filter((line) => line === text)).toHaveLength(2);
  });
});

describe('two people who move one concern at once', () => {
  it('lets one win, and tells the other what changed and by whom', async () => {
    // A second process over the same store, which knows nothing of what the first has in mind.
    const second = await startProduct({ over: product });
    try {
      await second.shown();
      const { id = '' } = await tunde.send('raiseConcern', concern());
      await second.shown();
      const elsewhere = await second.as(people.priya.userId);
      const both = await Promise.all([
        tunde.send('escalateChallenge', escalation(id, 'Not settled, says social care.')),
        elsewhere.send('escalateChallenge', escalation(id, 'Not settled, says CAMHS.')),
      ]);
      expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Receipt', 'Refused']);
      const [loser] = both.filter(({ __typename }) => __typename === 'Refused');
      const winner = both[0]?.__typename === 'Receipt' ? 'tunde' : 'priya';
      expect(loser?.refusal).toBe('stageHasMoved');
      expect(loser?.found).toEqual(
        expect.arrayContaining([
          { name: 'stage', value: '2' },
          { name: 'by', value: winner },
        ]),
      );
      const events = await product.events('professionalConcern', id);
      const escalations = events.filter(({ event }) => event.type === 'ChallengeEscalated');
      expect(escalations).toHaveLength(1);
    } finally {
      await second.end();
    }
  });

  it('carries out both answers of two people, for both are facts', async () => {
    const { id: concernId } = await tunde.send('raiseConcern', concern());
    const answer = (name: string) => ({
      ...{ concernId, answer: `As ${name} sees it.`, position: 'DOES_NOT_AGREE' },
      ...{ by: { name }, occurred: { on: '2025-04-22' } },
    });
    const both = await Promise.all([
      priya.send('answerConcern', answer('Priya')),
      priya.send('answerConcern', answer('Kwame')),
    ]);
    expect(both.map(({ __typename }) => __typename)).toEqual(['Receipt', 'Receipt']);
  });
});

describe('putting right what should not have been recorded', () => {
  it('is done by whoever may record', async () => {
    const { id = '', eventIds = [] } = await tunde.send('recordEntry', call({ text: 'Wrong.' }));
    const answer = await tunde.send('recordInError', undo('entry', id, eventIds[0] ?? ''));
    expect(answer).toMatchObject({ __typename: 'Receipt' });
    expect(await linesOf(tunde)).not.toContain('Wrong.');
  });

  it('is not for a practitioner where the partnership office organises', async () => {
    const [registered] = await product.events('organisation', agencies.camhs);
    const input = undo('organisation', agencies.camhs, registered?.id ?? '');
    expect(await tunde.send('recordInError', input)).toMatchObject({ refusal: 'notPermitted' });
  });

  it('never takes back that a record was opened', async () => {
    await linesOf(tunde);
    const opened = (await product.events('access', samim)).find(
      ({ event }) => event.type === 'RecordOpened',
    );
    const input = undo('access', samim, opened?.id ?? '');
    expect(await tunde.send('recordInError', input)).toMatchObject({ refusal: 'notPermitted' });
  });

  it('moves nothing onto a record that the sender may not open', async () => {
    const { id = '', eventIds = [] } = await tunde.send('recordEntry', call());
    const answer = await tunde.send('moveToOtherChild', {
      ...undo('entry', id, eventIds[0] ?? ''),
      ...{ fromChildId: samim, toChildId: randomUUID() },
    });
    expect(answer).toMatchObject({ refusal: 'agencyNotInvolved' });
  });

  it('says so where there is no such pathway', async () => {
    const answer = await tunde.send('recordInError', undo('nowhere', samim, samim));
    expect(answer).toMatchObject({ __typename: 'Invalid', issues: [{ path: 'pathway' }] });
  });
});

describe('speaking for an agency', () => {
  it('is for its own people: an entry', async () => {
    const answer = await tunde.send('recordEntry', call({ agencyId: agencies.camhs }));
    expect(answer).toMatchObject({ refusal: 'speaksForAnotherAgency' });
  });

  it('is for its own people: a concern', async () => {
    const answer = await priya.send('raiseConcern', concern());
    expect(answer).toMatchObject({ refusal: 'speaksForAnotherAgency' });
  });

  it('is for its own people: an import', async () => {
    const answer = await tunde.send('receiveImport', {
      ...{ childIds: [samim], agencyId: agencies.camhs, fileName: 'theirs.csv', format: 'CSV' },
      ...{ sha256: 'a'.repeat(64), bytes: 10, counts: { rows: 1, importable: 1, rejected: 0 } },
    });
    expect(answer).toMatchObject({ refusal: 'speaksForAnotherAgency' });
  });

  it('is for its own people: what it told others, keeps from them, or heard', async () => {
    const told = { childIds: [samim], occurred: call().occurred, why: 'They are to know.' };
    const what = { what: 'He was at the river.', fromAgencyId: agencies.camhs };
    const police = { agencyId: agencies.police };
    const share = { ...told, ...what, to: [police], channel: 'EMAIL', basis: 'SAFEGUARDING' };
    const refused = { refusal: 'speaksForAnotherAgency' };
    expect(await tunde.send('shareInformation', share)).toMatchObject(refused);
    const withhold = { ...told, ...what, from: police, reason: 'RISK_TO_CHILD' };
    expect(await tunde.send('withholdInformation', withhold)).toMatchObject(refused);
    const own = { ...share, fromAgencyId: agencies.socialCare };
    const { id: disclosureId } = await tunde.send('shareInformation', own);
    const heard = { disclosureId, occurred: told.occurred, agencyId: agencies.police };
    expect(await tunde.send('acknowledgeSharing', heard)).toMatchObject(refused);
  });

  it('is for its own people: taking an account back, or changing it', async () => {
    const { id = '', eventIds = [] } = await tunde.send('recordEntry', call());
    const change = { entryId: id, reason: 'Not how we see it.' };
    for (const [name, input] of [
      ['withdrawEntry', change],
      ['correctEntry', { ...change, text: 'Something else.' }],
      ['recordInError', undo('entry', id, eventIds[0] ?? '')],
    ] as const)
      expect(await priya.send(name, input)).toMatchObject({ refusal: 'anotherAgencysEntry' });
    expect(await tunde.send('withdrawEntry', change)).toMatchObject({ __typename: 'Receipt' });
  });

  it('is for the two agencies alone: answering a disagreement, taking it further, ending it', async () => {
    const day = { occurred: { on: '2025-01-01' } };
    const { id: childId = '' } = await tunde.send('registerChild', {
      ...{ ...day, reference: 'KCP-000778', agencyId: agencies.socialCare },
      names: [{ given: 'Invented', family: 'Sister', kind: 'CURRENT' }],
    });
    for (const agencyId of [agencies.camhs, agencies.police])
      await tunde.send('startAgencyInvolvement', {
        ...{ ...day, childId, agencyId, concerning: 'CHILD' },
      });
    const about = concern({ childIds: [childId] });
    const { id: concernId = '' } = await tunde.send('raiseConcern', about);
    const owen = await product.as(people.owen.userId);
    const on = { concernId, occurred: { at: '2025-04-14T09:00:00+01:00' } };
    const answer = {
      ...on,
      by: { name: 'Owen Garside' },
      answer: 'No.',
      position: 'DOES_NOT_AGREE',
    };
    const sideOf = async (asker: Asker) =>
      (
        await asker.ask<{ concern: { mySide: string | null } }>(
          `{ concern(id: "${concernId}") { mySide } }`,
        )
      ).data?.concern.mySide;
    expect(await Promise.all([tunde, priya, owen].map(sideOf))).toEqual([
      ...['raising', 'receiving', null],
    ]);
    expect(await owen.send('answerConcern', answer)).toMatchObject({ refusal: 'onlyThoseInIt' });
    const plan = { ...on, actions: [{ what: 'See him', agencyId: agencies.camhs }] };
    expect(await owen.send('agreeActionPlan', plan)).toMatchObject({ refusal: 'onlyThoseInIt' });
    expect(await owen.send('flagLearning', { ...on, learning: 'Ask the school.' })).toMatchObject({
      __typename: 'Receipt',
    });
    expect(await priya.send('answerConcern', answer)).toMatchObject({ __typename: 'Receipt' });
    const withdraw = { ...on, why: 'Settled.', by: { name: 'Somebody' } };
    expect(await priya.send('withdrawConcern', withdraw)).toMatchObject({
      refusal: 'onlyWhoRaisedIt',
    });
    expect(await tunde.send('withdrawConcern', withdraw)).toMatchObject({ __typename: 'Receipt' });
  });

  it.each([
    ['professionalConcern', 'raiseConcern', concern()],
    [
      'riskAndSafety',
      'identifyRisk',
      {
        ...{ childId: samim, occurred: { on: '2025-01-06' }, riskId: randomUUID() },
        ...{ to: 'SELF', what: 'Bridges at night.' },
      },
    ],
    [
      'meeting',
      'callMeeting',
      {
        ...{ childIds: [samim], kind: 'CORE_GROUP', name: 'Core group' },
        ...{ calledBy: agencies.socialCare, occurred: { on: '2025-01-06' } },
        scheduledFor: { on: '2025-01-07' },
      },
    ],
    [
      'child',
      'changeChildDetails',
      { childId: samim, occurred: { on: '2025-01-06' }, communication: 'Signs.' },
    ],
  ])('is for its own people: taking back what stands in %s', async (pathway, mutation, input) => {
    const { id = '', eventIds = [] } = await tunde.send(mutation, input);
    const inError = undo(pathway, id, eventIds[0] ?? '');
    expect(await priya.send('recordInError', inError)).toMatchObject({
      refusal: 'anotherAgencysFact',
    });
    expect(await tunde.send('recordInError', inError)).toMatchObject({ __typename: 'Receipt' });
  });

  it('lets a leader raise a concern where their agency is involved, and nowhere else', async () => {
    const lorna = await product.as(people.lorna.userId);
    expect(await lorna.send('raiseConcern', concern())).toMatchObject({ __typename: 'Receipt' });
    const carys = await product.as(people.carys.userId);
    const foreign = concern({ raisingAgencyId: agencies.police });
    expect(await carys.send('raiseConcern', foreign)).toMatchObject({
      refusal: 'agencyNotInvolved',
    });
  });
});
