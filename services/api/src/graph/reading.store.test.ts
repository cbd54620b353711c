/** Who may read what: walked over every question of the schema, so that a new one cannot be forgotten. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Known, questionFor } from '../testing/ask-everything.ts';
import type { Asker } from '../testing/harness.ts';
import { agencies, grant, people, samim } from '../testing/kelderby.fixtures.ts';
import { draftPlace, PLANTED, type Planted, startPlanted } from '../testing/planted.ts';
import { schema } from './schema.ts';

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
  'nextReference', // a number, to whoever may register a child: next-reference.ts
  'officeTasks', // nothing to anybody but the office: office-tasks.store.test.ts
  'fileBeingRead', // nothing to anybody but who sent the file; what came of it opens the record: import/readings.store.test.ts
]);

/** Questions that only a leader may ask: sums, which tell of no child. */
const ofLeaders = new Set(['constraintsOfYear']);

/** Questions that only the partnership office may ask: they tell of agencies and people with accounts. */
const ofTheOffice = new Set([
  'officeAgencies',
  'officeAgency',
  'openInName',
  'policyPreview',
  'policyExamples',
]);

let product: Planted['product'];
let askers: Planted['askers'];
let ids: Planted['ids'];

beforeAll(async () => {
  ({ product, askers, ids } = await startPlanted());
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

describe('a reference', () => {
  it('tells nobody who may not open the record whether it is of a child', async () => {
    for (const who of [askers.owen, askers.elaine, askers.unasked, askers.lorna])
      for (const reference of ['KCP-000123', 'KCP-999999'])
        expect(await who.ask(`{ child(reference: "${reference}") { name } }`)).toEqual({
          data: { child: null },
        });
  });

  it('fits an id or not only for whoever may open the record', async () => {
    for (const reference of ['KCP-000123', 'KCP-999999']) {
      const child = `{ child(id: "${samim}", reference: "${reference}") { name } }`;
      expect((await askers.owen.ask(child)).errors?.[0]?.extensions).toMatchObject({
        because: 'agencyNotInvolved',
      });
    }
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
    const child = `{ child(id: "${samim}", reference: "KCP-000123") { name } }`;
    expect((await askers.unasked.ask(child)).errors).toBeUndefined();
    product.goForward(2 * 3_600_000);
    const late = await askers.unasked.ask(child);
    product.goForward(0);
    expect(late.errors?.[0]?.extensions).toMatchObject({ because: 'outsideReviewScope' });
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
