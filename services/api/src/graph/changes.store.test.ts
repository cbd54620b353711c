/** Subscriptions: what changes is told to whoever may see it, and to nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../testing/harness.ts';
import { agencies, grant, people, revoke, samim, settle } from '../testing/kelderby.fixtures.ts';
import { listen } from '../testing/listen.ts';
import { tokensSignedWith } from '../tokens.ts';
import { untilLeft, waited } from '../until-left.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
});
afterAll(() => product.end());

const chronology = {
  query: `subscription($id: ID!) { chronologyChanged(childId: $id) {
    position child { reference chronology(kinds: [ENTRY]) { totalCount } } } }`,
  variables: { id: samim },
};
const queue = {
  query: '{ escalationQueueChanged { concerns { title } } }'.replace(/^/, 'subscription '),
};

const entry = (text: string) => ({
  ...{ occurred: { on: '2024-11-04' }, childIds: [samim], agencyId: agencies.socialCare, text },
});
const concern = {
  occurred: { at: '2025-04-11T14:10:00+01:00' },
  ...{ childIds: [samim], subject: 'THRESHOLD', decisionDisputed: 'The discharge to the GP.' },
  decisionReceivedAt: { at: '2025-04-09T11:05:00+01:00' },
  ...{ raisingAgencyId: agencies.socialCare, raisedBy: { name: 'Tunde Bakare' } },
  ...{ receivingAgencyId: agencies.camhs, outcomeSought: 'Keep it open.', riskNow: 'High.' },
};
const codeIn = (answer: unknown): unknown => {
  const { errors } = answer as { errors?: { extensions?: { code?: string } }[] }; // as GraphQL answers
  return errors?.[0]?.extensions?.code;
};

describe('listening to a child’s chronology', () => {
  it('hears of a new entry, and opens the record each time', async () => {
    const priya = await product.as('priya');
    const tunde = await product.as('tunde');
    const listening = await listen(product.url, priya, chronology);
    const openings = async () =>
      (await product.events('access', samim)).filter(
        ({ event, metadata }) =>
          metadata.actor.user === 'priya' && 'what' in event && event.what === 'chronology-changes',
      ).length;
    await tunde.send('recordEntry', entry('He rang.'));
    const heard = await listening.next();
    expect(heard).toMatchObject({
      data: {
        chronologyChanged: {
          child: { reference: 'KCP-000123', chronology: { totalCount: 1 } },
        },
      },
    });
    const before = await openings();
    await tunde.send('recordEntry', entry('He rang again.'));
    expect(await listening.next()).toMatchObject({
      data: { chronologyChanged: { child: { chronology: { totalCount: 2 } } } },
    });
    expect(await openings()).toBe(before + 1);
    await listening.stop();
  });

  it('is not for another agency', async () => {
    const listening = await listen(product.url, await product.as('owen'), chronology);
    expect(codeIn(await listening.next())).toBe('FORBIDDEN');
    expect(await listening.next()).toBeUndefined();
  });

  it('ends when its token runs out, though nothing has changed', async () => {
    const tokens = tokensSignedWith('a secret for tests, long enough to sign with');
    const token = await tokens.issue({ userId: 'tunde', partnership: 'kelderby' }, 2);
    const listening = await listen(product.url, { token }, chronology);
    expect(codeIn(await listening.next())).toBe('UNAUTHENTICATED');
    expect(await listening.next()).toBeUndefined();
  });

  it('ends when access ends, before anything more is told', async () => {
    const until = '2098-01-01T00:00:00+00:00';
    await grant(product, people.unasked.userId, until);
    await product.shown();
    const listening = await listen(product.url, await product.as('unasked'), chronology);
    await revoke(product, people.unasked.userId, until);
    await (await product.as('tunde')).send(
      'recordEntry',
      entry('Not for a reviewer who has gone.'),
    );
    expect(codeIn(await listening.next())).toBe('FORBIDDEN');
    expect(await listening.next()).toBeUndefined();
  });
});

describe('listening to the escalation queue', () => {
  it('hears of a concern that one’s agency is party to, and others do not', async () => {
    const helen = await listen(product.url, await product.as('helen'), queue);
    const carys = await listen(product.url, await product.as('carys'), queue);
    const tunde = await product.as('tunde');
    await tunde.send('raiseConcern', concern);
    expect(await helen.next()).toMatchObject({
      data: { escalationQueueChanged: { concerns: [{ title: 'The discharge to the GP.' }] } },
    });
    // What a leader of another agency hears first is her own agency's concern, not the one before it.
    await tunde.send('raiseConcern', {
      ...concern,
      ...{
        decisionDisputed: 'No answer to the welfare check.',
        receivingAgencyId: agencies.police,
      },
    });
    expect(await carys.next()).toMatchObject({
      data: {
        escalationQueueChanged: { concerns: [{ title: 'No answer to the welfare check.' }] },
      },
    });
    await helen.stop();
    await carys.stop();
  });

  it('ends for somebody who has left', async () => {
    const elaine = await product.as('elaine');
    const about = { agencyId: agencies.camhs, occurred: { on: '2025-01-06' } };
    await elaine.send('joinUser', { ...about, userId: 'leaver', name: 'Lea', role: 'LEADER' });
    const listening = await listen(product.url, await product.as('leaver'), queue);
    await elaine.send('removeUser', { ...about, userId: 'leaver' });
    expect(codeIn(await listening.next())).toBe('UNAUTHENTICATED');
    expect(await listening.next()).toBeUndefined();
  });

  it('is not for whoever has not signed in', async () => {
    const listening = await listen(product.url, product.nobody, queue);
    expect(codeIn(await listening.next())).toBe('UNAUTHENTICATED');
  });
});

describe('a listener who goes', () => {
  it('ends the waiting at once, though nothing ever changes', async () => {
    const steps: string[] = [];
    const stream = untilLeft(async function* (signal): AsyncGenerator<string> {
      while (await waited(60_000, signal)) yield 'never';
      steps.push('ended');
    });
    const waiting = stream.next();
    await stream.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(steps).toEqual(['ended']);
  });

  it('leaves no timer behind in the server', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const tunde = await product.as('tunde');
    const before = timers();
    const listeners = await Promise.all(
      Array.from({ length: 20 }, () => listen(product.url, tunde, chronology)),
    );
    await expect.poll(timers).toBeGreaterThanOrEqual(before + 20);
    for (const listening of listeners) await listening.stop();
    await expect.poll(timers, { timeout: 5_000 }).toBeLessThan(before + 10);
  });
});
