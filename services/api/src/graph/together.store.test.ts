/** Forms that send several commands: once is once, and a failure half-way is said and mended. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let tunde: Asker;
let requestId: string;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as(people.tunde.userId);
  const asked = await tunde.send('makeRequest', {
    ...{ occurred: { at: '2024-10-28T11:20:00Z' }, childIds: [samim], kind: 'CAMHS' },
    requestedBy: [{ name: 'Tunde Bakare', agencyId: agencies.socialCare }],
    requestedOf: { agencyId: agencies.camhs },
    ...{ reasons: 'Not sleeping.', network: [{ name: 'Mark Hope', agencyId: agencies.college }] },
  });
  requestId = asked.id ?? '';
  await tunde.send('decideOutcome', {
    ...{ requestId, occurred: { at: '2024-10-30T15:00:00Z' }, outcome: 'no_further_action' },
    ...{ reasons: 'Not ill.', by: { agencyId: agencies.camhs } },
  });
});
afterAll(() => product.end());

const call = (parts: Readonly<Record<string, unknown>> = {}) => ({
  ...{ childId: samim, occurred: { at: '2024-11-04T16:15:00Z' }, commandId: randomUUID() },
  ...{
    with: 'other',
    withOther: { name: 'Mark Hope', agencyId: agencies.college },
    text: 'Told him: no action.',
  },
  ...parts,
});

type Known = {
  readonly child: {
    readonly peopleKnown: readonly { readonly key: string; readonly name: string | null }[];
    readonly outcomesOwed: readonly { readonly entry: { readonly id: string } }[];
    readonly requests: readonly {
      readonly id: string;
      readonly recipients: readonly { readonly key: string; readonly status: string }[];
    }[];
  };
};
const look = async (asker: Asker): Promise<Known['child']> => {
  await product.shown();
  const { data, errors } = await asker.ask<Known>(
    `{ child(id: "${samim}") { peopleKnown { key name } outcomesOwed { entry { id } }
       requests { id recipients { key status } } } }`,
  );
  if (data?.child === undefined) throw new Error(JSON.stringify(errors));
  return data.child;
};
const statusOf = async (key: string) =>
  (await look(tunde)).requests
    .find(({ id }) => id === requestId)
    ?.recipients.find((one) => one.key === key)?.status;

type Hears = { readonly kind: string; readonly name: string | null; readonly mayHear: string[] };

describe('recording a telephone call', () => {
  it('takes no empty id, under which many calls would be one', async () =>
    expect(await tunde.send('recordCall', call({ commandId: ' ' }))).toMatchObject({
      issues: [{ path: 'commandId' }],
    }));
  it('says of each person whom a call to them may tell what came of a request: them, and who is of their agency', async () => {
    const hearers = async () =>
      (
        await tunde.ask<{ child: { peopleKnown: readonly Hears[] } }>(
          `{ child(id: "${samim}") { peopleKnown { kind name mayHear } } }`,
        )
      ).data?.child.peopleKnown;
    const hears = async (of: (one: Hears) => boolean) => (await hearers())?.find(of)?.mayHear;
    expect(await hears(({ name }) => name === 'Mark Hope')).toEqual([
      `${requestId}/practitioner.1`,
    ]);
    expect(await hears(({ kind }) => kind === 'child')).toEqual([`${requestId}/child.1`]);
  });

  it('is an entry, and pays the debts of whoever was told; again adds nothing', async () => {
    const form = call({ told: [`${requestId}/practitioner.1`] });
    expect(await statusOf('practitioner.1')).toBe('no record');
    const first = await tunde.send('recordCall', form);
    expect(await statusOf('practitioner.1')).toBe('told');
    const before = await product.log.head();
    expect(await tunde.send('recordCall', form)).toMatchObject({ id: first.id });
    expect(await product.log.head()).toBe(before);
    const [entry] = await product.events('entry', first.id ?? '');
    expect(entry?.event).toMatchObject({ present: [{ name: 'Mark Hope' }], ownContact: true });
    const told = (await product.events('request', requestId)).at(-1);
    expect(told?.event).toMatchObject({ type: 'OutcomeCommunicated', cites: [first.id] });
    expect(told?.metadata.correlation).toBe(entry?.metadata.correlation);
  });

  it('says where part of it could not be recorded, and adds only that when it is sent again', async () => {
    const nobody = `${requestId}/practitioner.9`;
    const form = call({ text: 'Two told.', told: [nobody] });
    const answer = await tunde.send('recordCall', form);
    expect(answer).toMatchObject({ __typename: 'Refused', refusal: 'partlyRecorded' });
    const before = await product.log.head();
    const again = { ...form, told: [`${requestId}/requester.1`] };
    expect(await tunde.send('recordCall', again)).toMatchObject({ __typename: 'Receipt' });
    expect(await statusOf('requester.1')).toBe('told');
    expect((await product.log.head()) > before).toBe(true);
  });

  it('records nothing where the call itself is refused', async () => {
    const owen = await product.as(people.owen.userId);
    const before = await product.log.head();
    const answer = await owen.send('recordCall', call({ told: [`${requestId}/requester.1`] }));
    expect(answer).toMatchObject({ refusal: 'agencyNotInvolved' });
    expect(await product.log.head()).toBe(before);
  });

  it('knows the child, who was then heard by telephone', async () => {
    const known = (await look(tunde)).peopleKnown.find(({ key }) => key === 'child');
    expect(known?.name).toContain('Rahmati');
    const { id = '' } = await tunde.send('recordCall', call({ with: 'child' }));
    const [entry] = await product.events('entry', id);
    expect(entry?.event).toMatchObject({ childSeen: 'by-phone' });
  });

  it('asks who it was', async () => {
    const answer = await tunde.send('recordCall', call({ withOther: undefined }));
    expect(answer).toMatchObject({ __typename: 'Invalid' });
  });
});

describe('what the network is owed of an entry', () => {
  it('is owed until a call tells the last who needs to hear it', async () => {
    const owes = await tunde.send('recordCall', call({ text: 'To be seen.', outcomeOwed: true }));
    const owed = async () => (await look(tunde)).outcomesOwed.map(({ entry }) => entry.id);
    expect(await owed()).toContain(owes.id);
    await tunde.send('recordCall', call({ text: 'He was seen.', entriesTold: [owes.id] }));
    expect(await owed()).toContain(owes.id);
    await tunde.send('recordCall', call({ text: 'All know.', entriesSettled: [owes.id] }));
    expect(await owed()).not.toContain(owes.id);
  });

  it('is not shown to those who may not see the entry', async () => {
    const priya = await product.as(people.priya.userId);
    const { id } = await priya.send('recordEntry', {
      ...{ childIds: [samim], occurred: { at: '2024-11-04T16:15:00Z' }, text: 'For health.' },
      ...{ agencyId: agencies.camhs, audience: 'HEALTH', outcomeOwed: true },
    });
    const ids = async (asker: Asker) =>
      (await look(asker)).outcomesOwed.map(({ entry }) => entry.id);
    expect(await ids(priya)).toContain(id);
    expect(await ids(tunde)).not.toContain(id);
  });
});

describe('a meeting in three forms', () => {
  type Seen = {
    readonly meeting: {
      readonly status: string;
      readonly parties: readonly {
        readonly key: string;
        readonly kind: string;
        readonly came: string;
      }[];
      readonly leftOut: readonly { readonly agency: { readonly id: string } }[];
      readonly told: readonly { readonly key: string }[];
    };
  };
  const seen = async (id: string): Promise<Seen['meeting']> => {
    await product.shown();
    const { data, errors } = await tunde.ask<Seen>(
      `{ meeting(id: "${id}") { status parties { key kind came } leftOut { agency { id } } told { key } } }`,
    );
    if (data === undefined || data === null) throw new Error(JSON.stringify(errors));
    return data.meeting;
  };
  const occurred = { at: '2025-02-03T10:00:00Z' };

  it('shows who is round the child and was not asked, then who came, and who was told', async () => {
    const { id: meetingId = '' } = await tunde.send('callMeeting', {
      ...{ childIds: [samim], name: 'Planning', kind: 'PROFESSIONALS', occurred },
      ...{ scheduledFor: { at: '2025-02-05T10:00:00Z' }, calledBy: agencies.socialCare },
    });
    const left = (await seen(meetingId)).leftOut.map(({ agency }) => agency.id);
    expect(left).toContain(agencies.camhs);
    expect(left).not.toContain(agencies.socialCare);

    const invite = { ...{ meetingId, occurred, agencies: [agencies.camhs], people: ['CHILD'] } };
    const commandId = randomUUID();
    await tunde.send('inviteToMeeting', { ...invite, commandId });
    await tunde.send('inviteToMeeting', { ...invite, commandId });
    const invited = await seen(meetingId);
    expect(invited.parties).toHaveLength(2);
    expect(invited.leftOut.map(({ agency }) => agency.id)).not.toContain(agencies.camhs);

    const child = invited.parties.find(({ kind }) => kind === 'child')?.key ?? '';
    const came = {
      attended: [child, `agency.${agencies.college}`],
      absent: [`agency.${agencies.camhs}`],
    };
    await tunde.send('recordMeetingAttendance', { meetingId, occurred, why: 'Not said', ...came });
    const held = await seen(meetingId);
    expect(held.status).toBe('held');
    expect(held.parties.map(({ came: how }) => how).toSorted()).toEqual([
      'absent',
      'attended',
      'attended',
    ]);

    await tunde.send('shareMeetingOutcome', {
      ...{ meetingId, occurred, channel: 'TELEPHONE', to: [child, `agency.${agencies.camhs}`] },
    });
    expect((await seen(meetingId)).told).toHaveLength(2);
  });

  it('records nothing where nobody is named', async () => {
    const { id: meetingId } = await tunde.send('callMeeting', {
      ...{ childIds: [samim], name: 'Planning', kind: 'PROFESSIONALS', occurred },
      ...{ scheduledFor: { on: '2025-02-05' }, calledBy: agencies.socialCare },
    });
    const answer = await tunde.send('inviteToMeeting', { meetingId, occurred });
    expect(answer).toMatchObject({ refusal: 'nothingNamed' });
  });
});
