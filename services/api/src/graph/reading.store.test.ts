/** Who may read and write what: walked over the whole schema, so that a new field cannot be forgotten. */
import fc from 'fast-check';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  callOf,
  everythingOf,
  type Known,
  leastInput,
  questionFor,
} from '../testing/ask-everything.ts';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, grant, people, samim, settle } from '../testing/kelderby.fixtures.ts';
import { listen } from '../testing/listen.ts';
import { schema } from './schema.ts';

const PLANTED = 'Planted words about a child';
const KEPT = 'Kept within health';

/** Answers anybody who has signed in: they tell nothing of a child. */
const tellNothing = new Set([
  'now',
  'isDemonstration',
  'me',
  'agencies',
  'assessmentOutcomes',
  'ladder',
  'feedbackLines',
  'policies',
  'colleagues', // names of the asker's own agency; how much is open in each is for its leaders: open-work.store.test.ts
  'fileBeingRead', // nothing to anybody but who sent the file; what came of it opens the record: import/readings.store.test.ts
]);

/** Questions that only a leader may ask: sums, which tell of no child. */
const ofLeaders = new Set(['constraintsOfYear']);

/** Questions that only the partnership office may ask: they tell of agencies and people with accounts. */
const ofTheOffice = new Set(['officeAgencies', 'officeAgency', 'openInName', 'policyPreview']);

let product: Product;
const askers: Record<keyof typeof people, Asker> = {} as never; // filled before any test
const ids: Record<
  'concern' | 'request' | 'meeting' | 'entry' | 'kept' | 'import' | 'review',
  string
> = {} as never; // the same

const sent = async (asker: Asker, mutation: string, input: Known): Promise<string> => {
  const answer = await asker.send(mutation, input);
  if (answer.__typename !== 'Receipt')
    throw new Error(`Expected ${mutation} to be carried out, found ${JSON.stringify(answer)}.`);
  return answer.id ?? '';
};
const about = { childIds: [samim], occurred: { at: '2025-04-11T14:10:00+01:00' } };
const csv = `Date,Time,Details\n04/11/2024,16:15,${PLANTED}: from a file\n`;

const plant = async (): Promise<void> => {
  const { tunde, priya } = askers;
  ids.entry = await sent(tunde, 'recordEntry', {
    ...{ ...about, agencyId: agencies.socialCare, text: `${PLANTED}: an entry` },
  });
  ids.kept = await sent(priya, 'recordEntry', {
    ...{ ...about, agencyId: agencies.camhs, text: `${KEPT}: an entry`, audience: 'HEALTH' },
    ...{ told: [{ name: KEPT, agencyId: agencies.hospital }], actionTaken: KEPT },
    outcomeOwed: true,
  });
  await sent(priya, 'linkEntries', {
    ...{ entryId: ids.kept, linkedTo: ids.entry, basis: 'SAME_EVENT' },
  });
  ids.concern = await sent(tunde, 'raiseConcern', {
    ...{ ...about, subject: 'THRESHOLD', decisionDisputed: `${PLANTED}: a concern` },
    ...{ decisionReceivedAt: { on: '2025-04-09' }, raisingAgencyId: agencies.socialCare },
    ...{ raisedBy: { name: 'Tunde Bakare' }, receivingAgencyId: agencies.camhs },
    ...{ outcomeSought: PLANTED, riskNow: PLANTED, levelOfNeed: PLANTED },
  });
  ids.request = await sent(tunde, 'requestMhaAssessment', requestInput());
  ids.meeting = await sent(tunde, 'callMeeting', meetingInput());
  const file = await tunde.import(
    { name: 'planted.csv', bytes: new TextEncoder().encode(csv) },
    { childId: samim, agencyId: agencies.socialCare },
  );
  if (file.data?.importFile.committed !== true)
    throw new Error(`Expected the file to come in, found ${JSON.stringify(file)}.`);
  ids.import = file.data.importFile.importId ?? '';
  await tunde.ask(keepDraft, { input: { ...draftOf(samim), title: `${PLANTED}: a draft` } });
  ids.review = await sent(askers.wyn, 'openReview', {
    ...{ title: `${PLANTED}: a review`, kind: 'LCSPR', occurred: about.occurred },
  });
  await sent(askers.wyn, 'setScope', {
    ...{ ...about, reviewId: ids.review, agencyIds: [agencies.socialCare] },
  });
  await sent(askers.wyn, 'requestChronology', {
    ...{ reviewId: ids.review, occurred: about.occurred, agencyId: agencies.socialCare },
    dueOn: '2025-04-12',
  });
};
const keepDraft = 'mutation($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }';
const draftOf = (childId: string) => ({
  ...{ childId, title: 'Record an entry', typed: [{ name: 'text', values: [PLANTED] }] },
  ...{ place: draftPlace, address: draftPlace },
});
const draftPlace = `/children/${samim}/entries/new`;
const inputOf = (mutation: string, known: Known): Known => {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  if (type === undefined) throw new Error(`Expected a mutation ${mutation}, found none.`);
  return leastInput(type, known) as Known; // an input object
};
const requestInput = (): Known =>
  inputOf('requestMhaAssessment', { ...about, reasons: `${PLANTED}: a request` });
const meetingInput = (): Known =>
  inputOf('callMeeting', { ...about, name: `${PLANTED}: a meeting`, purpose: PLANTED });

beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  for (const name of Object.keys(people) as (keyof typeof people)[])
    askers[name] = await product.as(people[name].userId);
  await plant();
});
afterAll(() => product.end());

const queries = () => Object.values(schema.getQueryType()?.getFields() ?? {});
/** Arguments of the root's fields: each asked for the very thing that was planted. */
const knownFor = (field: string): Known => ({
  id:
    {
      ...{ concern: ids.concern, request: ids.request, meeting: ids.meeting },
      ...{ import: ids.import, review: ids.review },
    }[field] ?? samim,
  ...{ text: 'Planted', search: 'Samim', childId: samim, place: draftPlace },
  ...{ userId: people.tunde.userId },
  ...{ kind: 'concerns-resolution', contentJson: '{}', year: 2025, reference: 'KCP-000123' },
});
/** Questions that only a reviewer may ask. */
const ofReviewers = new Set(['review', 'reviews', 'reviewTasks']);
const tellsOfTheChild =
  /Planted|Kept within|Samim|Rahmati|KCP-000123|00000000-0000-4000-b000-000000000001/;

describe('asking any question there is', () => {
  it('finds what was planted, for a practitioner of an agency that is involved, or a reviewer', async () => {
    const rest = ({ name }: { name: string }) =>
      ![tellNothing, ofTheOffice, ofLeaders].some((set) => set.has(name));
    for (const field of queries().filter(rest)) {
      const asker = ofReviewers.has(field.name) ? askers.wyn : askers.tunde;
      const answer = await asker.ask(questionFor(field, knownFor(field.name)));
      expect({ field: field.name, errors: answer.errors }).toEqual({ field: field.name });
      expect(JSON.stringify(answer.data), field.name).toMatch(/Planted|KCP-000123/);
    }
  });

  it.each(['elaine', 'owen', 'carys', 'unasked'] as const)(
    'tells nothing of the child to %s',
    async (who) => {
      for (const field of queries()) {
        const answer = await askers[who].ask(questionFor(field, knownFor(field.name)));
        expect(JSON.stringify(answer), field.name).not.toMatch(tellsOfTheChild);
      }
    },
  );

  it('answers about agencies and their people to the partnership office alone', async () => {
    for (const name of ofTheOffice) {
      const field = queries().find((one) => one.name === name);
      if (field === undefined) throw new Error(`Expected a question ${name}, found none.`);
      const question = questionFor(field, { ...knownFor(name), id: agencies.socialCare });
      const { data, errors } = await askers.elaine.ask(question);
      expect({ name, errors }).toEqual({ name });
      expect(JSON.stringify(data), name).not.toMatch(/:null\}$/);
      for (const who of ['tunde', 'lorna', 'wyn'] as const)
        expect((await askers[who].ask(question)).errors?.[0]?.extensions, name).toMatchObject({
          code: 'FORBIDDEN',
        });
    }
  });

  it('tells nothing at all to whoever has not signed in', async () => {
    const still = new Set([
      'now',
      'isDemonstration',
      'assessmentOutcomes',
      'ladder',
      'feedbackLines',
    ]);
    for (const field of queries().filter(({ name }) => !still.has(name))) {
      const answer = await product.nobody.ask(questionFor(field, knownFor(field.name)));
      expect(answer.errors?.[0]?.extensions?.['code'], field.name).toBe('UNAUTHENTICATED');
    }
  });

  it('says why: another agency is not involved, the office sees no case content', async () => {
    const child = `{ child(id: "${samim}") { name } }`;
    const because = async (asker: Asker) => (await asker.ask(child)).errors?.[0]?.extensions;
    expect(await because(askers.owen)).toMatchObject({
      code: 'FORBIDDEN',
      because: 'agencyNotInvolved',
    });
    expect(await because(askers.elaine)).toMatchObject({ because: 'roleSeesNoCaseContent' });
    expect(await because(askers.unasked)).toMatchObject({ because: 'outsideReviewScope' });
    expect(await because(askers.lorna)).toMatchObject({ because: 'notYourAgencysConcern' });
  });
});

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

  it('brings in no file for the office, nor for another agency', async () => {
    const file = { name: 'x.csv', bytes: new TextEncoder().encode(csv) };
    for (const who of [askers.elaine, askers.owen]) {
      const { data, errors } = await who.import(file, {
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

describe('a draft', () => {
  const drafts = '{ drafts { place title typed { values } child { reference } } }';

  it('is read by its owner alone, from anywhere, whatever others may open', async () => {
    const own = await askers.tunde.ask(drafts);
    expect(JSON.stringify(own.data)).toMatch(/Planted.*KCP-000123/);
    for (const who of ['wyn', 'priya', 'lorna', 'elaine'] as const) {
      const answer = await askers[who].ask<{ drafts: unknown[] }>(drafts);
      expect(answer.data?.drafts, who).toEqual([]);
    }
  });

  it('is kept about a child by nobody who may not open the record', async () => {
    const before = await product.log.head();
    const answer = await askers.owen.ask(keepDraft, { input: draftOf(samim) });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await product.log.head()).toBe(before);
  });

  it('is gone for its owner too, two weeks after it was last saved', async () => {
    product.goForward(15 * 24 * 3_600_000);
    const late = await askers.tunde.ask(drafts);
    product.goForward(0);
    expect(late.data).toEqual({ drafts: [] });
  });

  it('is thrown away by its owner, and by nobody else', async () => {
    const input = { ...draftOf(samim), place: '/other', address: '/other' };
    await askers.tunde.ask(keepDraft, { input });
    const away = 'mutation { discardDraft(place: "/other") { place } }';
    const find = '{ draft(place: "/other") { title } }';
    await askers.priya.ask(away);
    expect((await askers.tunde.ask(find)).data).toEqual({ draft: { title: 'Record an entry' } });
    await askers.tunde.ask(away);
    expect((await askers.tunde.ask(find)).data).toEqual({ draft: null });
  });

  it('is refused, in words that a page has, where its address is none', async () => {
    const input = { ...draftOf(samim), place: 'elsewhere.invalid' };
    const answer = await askers.tunde.ask(keepDraft, { input });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a leader', () => {
  const query = (id: string) => `{ concern(id: "${id}") { title childReference child { name } } }`;

  it('sees the concern that their agency is party to, and not the child', async () => {
    for (const who of [askers.lorna, askers.helen]) {
      const { data } = await who.ask(query(ids.concern));
      expect(data).toEqual({
        concern: { title: `${PLANTED}: a concern`, childReference: 'KCP-000123', child: null },
      });
    }
  });

  it('sees no concern of others', async () => {
    const { errors } = await askers.carys.ask(query(ids.concern));
    expect(errors?.[0]?.extensions).toMatchObject({ because: 'notYourAgencysConcern' });
  });
});

describe('a reviewer', () => {
  it('opens the child within the grant, and not after it', async () => {
    await grant(product, 'unasked', new Date(Date.now() + 3_600_000).toISOString());
    await product.shown();
    const child = '{ child(reference: "KCP-000123") { name } }';
    expect((await askers.unasked.ask(child)).errors).toBeUndefined();
    product.goForward(2 * 3_600_000);
    const late = await askers.unasked.ask(child);
    product.goForward(0);
    expect(late.errors?.[0]?.extensions).toMatchObject({ because: 'outsideReviewScope' });
  });
});

describe('opening a record', () => {
  const openings = async (userId: string) =>
    (await product.events('access', samim))
      .filter(
        ({ event, metadata }) => event.type === 'RecordOpened' && metadata.actor.user === userId,
      )
      .map(({ event }) => event as unknown as { what: string; entryIds?: string[] }); // RecordOpened

  it('is an event before the answer: one for each part and request', async () => {
    const before = (await openings('wyn')).length;
    await askers.wyn.ask(`{ child(id: "${samim}") { name
      a: chronology { totalCount } b: chronology(kinds: [ENTRY]) { totalCount }
      concerns { id } more: concerns { title } } }`);
    const whats = (await openings('wyn')).slice(before).map(({ what }) => what);
    expect(whats.toSorted()).toEqual(['child', 'chronology', 'concerns']);
  });

  it('names the entry where one is opened alone', async () => {
    await askers.wyn.ask(`{ child(id: "${samim}") { entry(id: "${ids.entry}") { text } } }`);
    expect((await openings('wyn')).at(-1)).toMatchObject({ what: 'entry', entryIds: [ids.entry] });
  });

  it('stands in the audit, with who and what', async () => {
    await askers.wyn.ask(`{ child(id: "${samim}") { ledger { totalCount } } }`);
    await product.shown();
    const { data } = await askers.tunde.ask<{ child: { openings: { nodes: Known[] } } }>(
      `{ child(id: "${samim}") { openings(first: 50) { nodes { userId did what } } } }`,
    );
    expect(data?.child.openings.nodes).toContainEqual({
      userId: 'wyn',
      did: 'opened',
      what: 'ledger',
    });
  });

  it('leaves no part of the record that can be read unrecorded', async () => {
    const child = schema.getType('Child');
    if (!isObjectType(child)) throw new Error('Expected a type Child.');
    // What the first page of a record shows; opened with the child itself.
    const ofTheChild = ['names', 'bornOn', 'involvement', 'otherDatesOfBirth'];
    const parts = Object.values(child.getFields()).filter(
      ({ name, type }) => isObjectType(getNamedType(type)) && !ofTheChild.includes(name),
    );
    for (const part of parts) {
      const before = (await openings('wyn')).length;
      const args = part.args.some(({ name }) => name === 'id') ? `(id: "${ids.entry}")` : '';
      await askers.wyn.ask(
        `{ child(id: "${samim}") { ${part.name}${args} ${everythingOf(part.type, {}, 0)} } }`,
      );
      expect((await openings('wyn')).length - before, part.name).toBe(2);
    }
  });

  it('is refused without an event', async () => {
    await askers.owen.ask(`{ child(id: "${samim}") { name } }`);
    expect(await openings('owen')).toEqual([]);
  });
});

describe('an entry that is kept within some agencies', () => {
  const whole = () => {
    const field = schema.getQueryType()?.getFields()['child'];
    if (field === undefined) throw new Error('Expected a field child.');
    return field;
  };
  const parts = () => {
    const type = getNamedType(whole().type);
    return isObjectType(type) ? Object.values(type.getFields()) : [];
  };

  it('is not told in any part of the record to others, by any way round', async () => {
    const telling: string[] = [];
    for (const part of parts()) {
      const args = part.args.some(({ name }) => name === 'id') ? `(id: "${ids.kept}")` : '';
      const inside = everythingOf(part.type, {}, 3);
      const query = `{ child(id: "${samim}") { ${part.name}${args} ${inside} } }`;
      const answer = await askers.tunde.ask(query);
      expect({ part: part.name, errors: answer.errors }).toEqual({ part: part.name });
      if (JSON.stringify(answer).includes(KEPT)) telling.push(part.name);
    }
    expect(telling).toEqual([]);
    const found = await askers.tunde.ask(
      '{ search(text: "Kept within") { totalCount nodes { entry { text } } } }',
    );
    expect(found.data).toEqual({ search: { totalCount: 0, nodes: [] } });
  });

  it('is counted in the ledger, where it would say who was told of it', async () => {
    const counts = async (asker: Asker) =>
      (
        await asker.ask<{ child: { ledger: Known } }>(
          `{ child(id: "${samim}") { ledger { totalCount withheldCount } } }`,
        )
      ).data?.child.ledger;
    const whole = await counts(askers.priya);
    expect(whole).toMatchObject({ withheldCount: 0 });
    expect(await counts(askers.tunde)).toEqual({
      totalCount: Number(whole?.['totalCount']) - 1,
      withheldCount: 1,
    });
  });

  it('is seen by its own agency', async () => {
    const { data } = await askers.priya.ask<{ child: { entry: { text: string } } }>(
      `{ child(id: "${samim}") { entry(id: "${ids.kept}") { text } } }`,
    );
    expect(data?.child.entry.text).toContain(`${KEPT}: an entry`);
  });

  it('is one that is withheld, whatever the reader filters by', async () => {
    const day = fc.constantFrom('2024-01-01', '2025-04-11', '2025-04-12', '2026-01-01');
    const filters = fc.record(
      {
        from: day,
        to: day,
        agencies: fc.subarray(Object.values(agencies), { minLength: 1 }),
        kinds: fc.subarray(['ENTRY', 'CHILD', 'CHALLENGE', 'REQUEST'], { minLength: 1 }),
        significance: fc.subarray(['ROUTINE', 'NEGATIVE'], { minLength: 1 }),
        text: fc.constantFrom('Kept', 'Planted', 'nothing of the kind'),
        order: fc.constantFrom('OLDEST_FIRST', 'NEWEST_FIRST'),
        first: fc.integer({ min: 0, max: 10 }),
      },
      { requiredKeys: [] },
    );
    const query = `query($from: Date, $to: Date, $agencies: [ID!], $kinds: [EntryKind!],
        $significance: [Significance!], $text: String, $order: ChronologyOrder, $first: Int) {
      child(reference: "KCP-000123") { chronology(from: $from, to: $to, agencies: $agencies, kinds: $kinds,
        significance: $significance, text: $text, order: $order, first: $first) { withheldCount nodes { text } } } }`;
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { data } = await askers.tunde.ask<{
          child: { chronology: { withheldCount: number } };
        }>(query, filter);
        expect(data?.child.chronology.withheldCount).toBe(1);
        expect(JSON.stringify(data)).not.toContain(KEPT);
      }),
      { numRuns: 60 },
    );
    const own = await askers.priya.ask<{ child: { chronology: { withheldCount: number } } }>(query);
    expect(own.data?.child.chronology.withheldCount).toBe(0);
  });
});

describe('what the server logs', () => {
  it('names nobody, whatever is asked and however it fails', async () => {
    await askers.tunde.ask(`{ child(id: "${PLANTED}") { name } }`);
    await askers.tunde.ask(
      `query($at: Instant!) { child(id: "x") { chronology(asKnownAt: $at) { totalCount } } }`,
      { at: PLANTED },
    );
    await askers.tunde.ask(
      `mutation { recordEntry(input: { text: "${PLANTED}" }) { __typename } }`,
    );
    await product.bearing(PLANTED.replaceAll(' ', '')).ask('{ me { name } }');
    expect(product.logged.join('')).not.toMatch(/Planted|Kept within|Samim|Rahmati|Bakare/);
  });
});
