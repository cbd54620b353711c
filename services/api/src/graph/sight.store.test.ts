/** Who says who else may see a record, keeps an entry from others, and acts on what is kept. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Known } from '../testing/ask-everything.ts';
import { agencies, grant, people, samim } from '../testing/kelderby.fixtures.ts';
import { type Planted, startPlanted } from '../testing/planted.ts';

let product: Planted['product'];
let askers: Planted['askers'];
let ids: Planted['ids'];

beforeAll(async () => {
  ({ product, askers, ids } = await startPlanted());
  await grant(product, people.owen.userId, '2099-01-01T00:00:00+00:00');
  await product.shown();
});
afterAll(() => product.end());

const on = { occurred: { on: '2025-06-11' } };
const about = { childId: samim, ...on };
const receipt = { __typename: 'Receipt' };
const refused = (refusal: string) => ({ __typename: 'Refused', refusal });
const keep = (who: keyof typeof people, more: Known) =>
  askers[who].send('restrictRecord', {
    ...about,
    why: 'A refuge',
    restrictionId: randomUUID(),
    ...more,
  });
const letIn = (who: keyof typeof people) =>
  askers[who].send('grantAccess', {
    ...{ ...about, grantId: randomUUID(), userId: people.unasked.userId },
    ...{ until: '2098-01-01T00:00:00Z', basis: 'REVIEW', reason: 'For a review' },
  });
const offeredTo = async (who: keyof typeof people) => {
  const { data } = await askers[who].ask<{ child: Record<string, boolean> }>(
    `{ child(id: "${samim}") { mayLetIn mayInvolve mayMerge } }`,
  );
  return data?.child;
};
const involve = (who: keyof typeof people, agencyId: string) =>
  askers[who].send('startAgencyInvolvement', { ...about, agencyId, concerning: 'CHILD' });

describe('a restriction', () => {
  it('is lifted by the agency that set it, and by no other round the child', async () => {
    const { id: entryId } = await askers.priya.send('recordEntry', {
      ...{ childIds: [samim], agencyId: agencies.camhs, occurred: about.occurred, text: 'Kept' },
    });
    const restrictionId = randomUUID();
    const entryIds = [entryId];
    expect(await keep('priya', { restrictionId, entryIds, audience: 'HEALTH' })).toMatchObject(
      receipt,
    );
    const lift = { ...about, restrictionId, why: 'To read it' };
    expect(await askers.tunde.send('unrestrictRecord', lift)).toMatchObject(
      refused('anotherAgencysToLift'),
    );
    expect(await askers.priya.send('unrestrictRecord', lift)).toMatchObject(receipt);
  });

  it('is of one’s own agency’s entries', async () => {
    const own = { audience: 'NAMED', userIds: ['priya'], entryIds: [ids.entry] };
    expect(await keep('priya', own)).toMatchObject(refused('anotherAgencysToKeep'));
  });

  it('is of a whole record where children’s social care sets it', async () => {
    const whole = { audience: 'STATUTORY' };
    expect(await keep('priya', whole)).toMatchObject(refused('anotherAgencysToKeep'));
    expect(await keep('tunde', whole)).toMatchObject(receipt);
  });
});

describe('an entry that is withheld from somebody', () => {
  it.each([
    ['disputeEntry', { account: 'No', disputedBy: { name: 'T' }, disputeId: randomUUID(), ...on }],
    ['addContext', { agencyId: agencies.socialCare, text: 'More' }],
    ['curateEntry', { chronologyId: randomUUID(), chronology: 'Key events' }],
    ['unlinkEntries', { reason: 'No' }],
  ] as const)('is not theirs to act on: %s', async (mutation, more) => {
    const linked = mutation === 'unlinkEntries' ? { linkedTo: ids.entry } : {};
    expect(
      await askers.tunde.send(mutation, { entryId: ids.kept, ...linked, ...more }),
    ).toMatchObject(refused('withheldFromYou'));
  });

  it('is shared with others only by whoever may read it', async () => {
    const share = {
      ...{ childIds: [samim], occurred: about.occurred, entryIds: [ids.kept] },
      ...{
        to: [{ agencyId: agencies.police }],
        basis: 'CONSENT',
        channel: 'EMAIL',
        why: 'He is missing',
      },
      fromAgencyId: agencies.socialCare,
    };
    expect(await askers.tunde.send('shareInformation', share)).toMatchObject(
      refused('withheldFromYou'),
    );
  });
});

describe('letting others see a record', () => {
  it('is not for whoever was let in by name, nor for an agency that no longer works with the child', async () => {
    expect(await offeredTo('owen')).toEqual({
      mayLetIn: false,
      mayInvolve: false,
      mayMerge: false,
    });
    expect(await letIn('owen')).toMatchObject(refused('notTheirsToLetIn'));
    expect(await involve('owen', agencies.police)).toMatchObject(refused('notTheirsToLetIn'));
    expect(await offeredTo('priya')).toEqual({ mayLetIn: true, mayInvolve: true, mayMerge: true });
    expect(await letIn('priya')).toMatchObject(receipt);
    await askers.priya.send('endAgencyInvolvement', {
      ...{ ...about, agencyId: agencies.camhs, concerning: 'CHILD' },
    });
    expect(await offeredTo('priya')).toEqual({ mayLetIn: false, mayInvolve: true, mayMerge: true });
    expect(await letIn('priya')).toMatchObject(refused('notTheirsToLetIn'));
    expect(await involve('priya', agencies.police)).toMatchObject(refused('notTheirsToLetIn'));
  });

  it('begins again for an agency that takes up its work with the child', async () => {
    expect(await involve('priya', agencies.camhs)).toMatchObject(receipt);
    expect(await letIn('priya')).toMatchObject(receipt);
  });
});
