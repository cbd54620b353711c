/** A product in which something of every kind is recorded of one child, so that a walk over the schema has something to find. */

import { schema } from '../graph/schema.ts';
import type { Known } from './ask-everything.ts';
import { leastInput } from './ask-everything.ts';
import { type Asker, type Product, startProduct } from './harness.ts';
import { agencies, people, samim, settle } from './kelderby.fixtures.ts';

/** Stands in everything planted that colleagues may read. */
export const PLANTED = 'Planted words about a child';
/** Stands in everything planted that is kept within health. */
export const KEPT = 'Kept within health';

const csv = `Date,Time,Details\n04/11/2024,16:15,${PLANTED}: from a file\n`;
/** A file of one row that agencies may send. */
export const plantedFile = { name: 'planted.csv', bytes: new TextEncoder().encode(csv) };

export type Askers = Readonly<Record<keyof typeof people, Asker>>;
type Ids = Readonly<
  Record<'concern' | 'request' | 'meeting' | 'entry' | 'kept' | 'import' | 'review', string>
>;
export type Planted = { readonly product: Product; readonly askers: Askers; readonly ids: Ids };

const sent = async (asker: Asker, mutation: string, input: Known): Promise<string> => {
  const answer = await asker.send(mutation, input);
  if (answer.__typename !== 'Receipt')
    throw new Error(`Expected ${mutation} to be carried out, found ${JSON.stringify(answer)}.`);
  return answer.id ?? '';
};

const about = { childIds: [samim], occurred: { at: '2025-04-11T14:10:00+01:00' } };

const inputOf = (mutation: string, known: Known): Known => {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  if (type === undefined) throw new Error(`Expected a mutation ${mutation}, found none.`);
  return leastInput(type, known) as Known; // an input object
};

const plantEntries = async ({ tunde, priya }: Askers) => {
  const entry = await sent(tunde, 'recordEntry', {
    ...{ ...about, agencyId: agencies.socialCare, text: `${PLANTED}: an entry` },
  });
  const kept = await sent(priya, 'recordEntry', {
    ...{ ...about, agencyId: agencies.camhs, text: `${KEPT}: an entry`, audience: 'HEALTH' },
    ...{ told: [{ name: KEPT, agencyId: agencies.hospital }], actionTaken: KEPT },
    outcomeOwed: true,
  });
  await sent(priya, 'linkEntries', { entryId: kept, linkedTo: entry, basis: 'SAME_EVENT' });
  return { entry, kept };
};

const plantConcern = ({ tunde }: Askers) =>
  sent(tunde, 'raiseConcern', {
    ...{ ...about, subject: 'THRESHOLD', decisionDisputed: `${PLANTED}: a concern` },
    ...{ decisionReceivedAt: { on: '2025-04-09' }, raisingAgencyId: agencies.socialCare },
    ...{ raisedBy: { name: 'Tunde Bakare' }, receivingAgencyId: agencies.camhs },
    ...{ outcomeSought: PLANTED, riskNow: PLANTED, levelOfNeed: PLANTED },
  });

const plantFile = async ({ tunde }: Askers) => {
  const file = await tunde.import(plantedFile, { childId: samim, agencyId: agencies.socialCare });
  if (file.data?.importFile.committed !== true)
    throw new Error(`Expected the file to come in, found ${JSON.stringify(file)}.`);
  return file.data.importFile.importId ?? '';
};

const plantReview = async ({ wyn }: Askers) => {
  const { occurred } = about;
  const reviewId = await sent(wyn, 'openReview', {
    ...{ title: `${PLANTED}: a review`, kind: 'LCSPR', occurred },
  });
  const agencyIds = [agencies.socialCare];
  await sent(wyn, 'setScope', { ...about, reviewId, agencyIds });
  await sent(wyn, 'requestChronology', {
    ...{ reviewId, occurred, agencyId: agencies.socialCare, dueOn: '2025-04-12' },
  });
  return reviewId;
};

export const keepDraft =
  'mutation($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }';
export const draftPlace = `/children/${samim}/entries/new`;
export const draftOf = (childId: string) => ({
  ...{ childId, title: 'Record an entry', typed: [{ name: 'text', values: [PLANTED] }] },
  ...{ place: draftPlace, address: draftPlace },
});

const plant = async (askers: Askers): Promise<Ids> => {
  const { tunde } = askers;
  const entries = await plantEntries(askers);
  const ids = {
    ...entries,
    concern: await plantConcern(askers),
    request: await sent(
      tunde,
      'requestMhaAssessment',
      inputOf('requestMhaAssessment', { ...about, reasons: `${PLANTED}: a request` }),
    ),
    meeting: await sent(
      tunde,
      'callMeeting',
      inputOf('callMeeting', { ...about, name: `${PLANTED}: a meeting`, purpose: PLANTED }),
    ),
    import: await plantFile(askers),
    review: await plantReview(askers),
  };
  await tunde.ask(keepDraft, { input: { ...draftOf(samim), title: `${PLANTED}: a draft` } });
  return ids;
};

/** Starts a product, signs everybody in, and plants something of every kind. */
export const startPlanted = async (): Promise<Planted> => {
  const product = await startProduct();
  await settle(product);
  const names = Object.keys(people) as (keyof typeof people)[];
  const signedIn = names.map(async (name) => [name, await product.as(people[name].userId)]);
  const askers = Object.fromEntries(await Promise.all(signedIn)) as Askers;
  const ids = await plant(askers);
  await product.shown();
  return { product, askers, ids };
};
