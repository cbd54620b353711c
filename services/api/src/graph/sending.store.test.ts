/** Who may record what, and who may listen: walked over every command of the schema, so that a new one cannot be forgotten. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf, type Known } from '../testing/ask-everything.ts';
import type { Asker } from '../testing/harness.ts';
import { agencies, samim } from '../testing/kelderby.fixtures.ts';
import { listen } from '../testing/listen.ts';
import { type Planted, plantedFile, startPlanted } from '../testing/planted.ts';
import { schema } from './schema.ts';

let product: Planted['product'];
let askers: Planted['askers'];
let ids: Planted['ids'];

beforeAll(async () => {
  ({ product, askers, ids } = await startPlanted());
});
afterAll(() => product.end());

describe('sending any command there is', () => {
  const known = (agencyId: string): Known => ({
    ...{
      childId: samim,
      childIds: [samim],
      agencyId,
      concernId: ids.concern,
      requestId: ids.request,
    },
    ...{
      meetingId: ids.meeting,
      entryId: ids.entry,
      importId: ids.import,
      reviewId: ids.review,
      raisingAgencyId: agencyId,
    },
    ...{
      receivingAgencyId: agencies.camhs,
      pathway: 'entry',
      streamId: ids.entry,
      toChildId: samim,
    },
    fromChildId: samim,
  });
  /** Files come in by another kind of request; they have a test of their own. */
  const mutations = () =>
    Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name }) => name !== 'importFile',
    );
  const send = async (who: Asker, field: ReturnType<typeof mutations>[number], given: Known) => {
    const { query, variables } = callOf(field, given);
    const before = await product.log.head();
    const { data, errors } = await who.ask<Record<string, Known>>(query, variables);
    const codes = errors?.map(({ extensions }) => extensions?.['code']) ?? [];
    expect(codes, JSON.stringify(errors)).not.toContain('GRAPHQL_VALIDATION_FAILED');
    expect(codes, field.name).not.toContain('INTERNAL_SERVER_ERROR');
    return { answer: data?.[field.name], codes, isRecorded: (await product.log.head()) > before };
  };

  it('records nothing for a practitioner of an agency that is not involved', async () => {
    for (const field of mutations()) {
      if (field.name === 'registerChild') continue; // somebody whom nobody knew yet
      const { isRecorded } = await send(askers.owen, field, known(agencies.police));
      expect(isRecorded, field.name).toBe(false);
    }
  });

  it('lets the office organise, and write nothing of a case', async () => {
    const organising = new Set([
      'registerAgency',
      'renameAgency',
      'succeedAgency',
      'registerTeam',
      'appointRoleHolder',
      'endRoleHolder',
      'nameDeputy',
      'setOnCall',
      'joinUser',
      'moveUser',
      'removeUser',
      'adoptPolicy',
    ]);
    for (const field of mutations().filter(({ name }) => !organising.has(name))) {
      const { isRecorded, answer } = await send(askers.elaine, field, known(agencies.office));
      expect(isRecorded, field.name).toBe(false);
      if (answer?.['refusal'] !== undefined)
        expect(answer['refusal'], field.name).toBe('notPermitted');
    }
  });

  it('lets a reviewer put in order what agencies recorded and run a review, and say nothing of the child', async () => {
    const looksBack =
      /Review|Chronology|Import|^(?:setScope|annotateEntry|chooseEntries|leaveOutEntries|hand\w+On|handOver|openRecord|giveAccessReason|exportRecord|linkEntries|unlinkEntries|keepEntriesApart|curateEntry|settlePairs|mapColumns|rejectRows|settleRejectedRow|putRightRejectedRow|suggestDuplicates|proposeTerms|decideTerms|addTerm|saveDraft|discardDraft)$/;
    const others = mutations().filter(({ name }) => !looksBack.test(name));
    expect(others.map(({ name }) => name)).toContain('recordChildDeath');
    for (const field of others) {
      const { isRecorded, answer } = await send(askers.wyn, field, known(agencies.office));
      expect(isRecorded, field.name).toBe(false);
      if (answer?.['refusal'] !== undefined)
        expect(['notPermitted', 'onlyLearningEvents'], field.name).toContain(answer['refusal']);
    }
  });

  it('lets a reviewer hold a learning event, and no other meeting', async () => {
    const meetingId = randomUUID();
    const call = {
      ...{ meetingId, name: 'What we learn', childIds: [samim], calledBy: agencies.office },
      ...{ occurred: { on: '2025-11-01' }, scheduledFor: { on: '2025-11-20' } },
    };
    const refused = { refusal: 'onlyLearningEvents' };
    const receipt = { __typename: 'Receipt' };
    const { wyn } = askers;
    expect(await wyn.send('callMeeting', { ...call, kind: 'STRATEGY' })).toMatchObject(refused);
    expect(await wyn.send('callMeeting', { ...call, kind: 'LEARNING' })).toMatchObject(receipt);
    const held = { meetingId, occurred: { on: '2025-11-20' } };
    expect(await wyn.send('holdMeeting', held)).toMatchObject(receipt);
    const theirs = { ...held, meetingId: ids.meeting };
    expect(await wyn.send('holdMeeting', theirs)).toMatchObject(refused);
  });

  it('brings in no file for the office, nor for another agency', async () => {
    for (const who of [askers.elaine, askers.owen]) {
      const { data, errors } = await who.import(plantedFile, {
        childId: samim,
        agencyId: agencies.police,
      });
      expect(
        data?.importFile.__typename === 'FileRefused' ||
          errors?.[0]?.extensions?.['code'] === 'FORBIDDEN',
      ).toBe(true);
    }
  });
});

describe('listening to any change there is', () => {
  it('tells the office nothing', async () => {
    const subscriptions = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
    expect(subscriptions.toSorted()).toEqual(['chronologyChanged', 'escalationQueueChanged']);
    const query = `subscription { chronologyChanged(childId: "${samim}") { position } }`;
    const listening = await listen(product.url, askers.elaine, { query });
    expect(await listening.next()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
