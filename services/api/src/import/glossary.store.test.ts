/** The glossary of a file: proposed with it, decided by somebody, and read beside the file's own lines alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type CommandAnswer, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

type Term = {
  readonly number: number;
  readonly term: string;
  readonly isClear: boolean;
  readonly decision: string | null;
  readonly means: string | null;
  readonly readings: readonly { readonly kind: string; readonly means: string | null }[];
  readonly examples: readonly { readonly text: string }[];
};
type Line = {
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly means: string | null }[];
};

let product: Product;
let wyn: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  wyn = await product.as(people.wyn.userId);
}, 60_000);
afterAll(() => product.end());

const bring = async (
  agencyId: string,
  name: string,
  rows: readonly string[],
  more: object = {},
) => {
  const bytes = Buffer.from(['Date,Time,Event', ...rows].join('\r\n'));
  const input = { childId: samim, agencyId, ...more };
  const { data, errors } = await wyn.import({ name, bytes }, input);
  if (data?.importFile.importId === undefined) throw new Error(JSON.stringify(data ?? errors));
  return data.importFile.importId;
};
const glossary = async (importId: string, who = wyn): Promise<readonly Term[]> => {
  await product.shown();
  const { data, errors } = await who.ask<{
    readonly import: { readonly glossary: readonly Term[] };
  }>(
    `{ import(id: "${importId}") { glossary { number term isClear decision means
       readings { kind means } examples { text } } } }`,
  );
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.import.glossary;
};
const termIn = async (importId: string, term: string) =>
  (await glossary(importId)).find((one) => one.term === term);
const decide = async (importId: string, decisions: readonly object[], who = wyn) => {
  const { data, errors } = await who.ask<{ readonly decideTerms: CommandAnswer }>(
    `mutation($input: DecideTermsInput!) { decideTerms(input: $input) { __typename ... on Refused { refusal } } }`,
    { input: { importId, decisions } },
  );
  await product.shown();
  return data?.decideTerms ?? errors;
};
const wordsIn = async (text: string): Promise<Line['words'] | undefined> => {
  await product.shown();
  const { data, errors } = await wyn.ask<{
    readonly child: { readonly chronology: { readonly nodes: readonly Line[] } };
  }>(
    `{ child(id: "${samim}") { chronology(first: 500) { nodes { text words { word means } } } } }`,
  );
  if (data?.child == null) throw new Error(JSON.stringify(errors));
  return data.child.chronology.nodes.find((line) => line.text?.startsWith(text))?.words;
};

describe('the glossary of a file', () => {
  let college: string;
  let hospital: string;
  beforeAll(async () => {
    college = await bring(agencies.college, 'college.csv', [
      '01/03/2024,10:00,Tutor Ania Kowalczyk passed it on to Tunde Bakare (TB).',
      '02/03/2024,11:00,"TB came in, saw AK."',
    ]);
    hospital = await bring(agencies.camhs, 'clinic.csv', ['05/03/2024,10:00,Seen by XQ about TB.']);
  }, 60_000);

  it('is proposed with the file, with the lines in which its words stand', async () => {
    expect(await termIn(college, 'TB')).toMatchObject({
      ...{ isClear: true, decision: null, readings: [{ kind: 'person', means: 'Tunde Bakare' }] },
      examples: [{ text: expect.stringContaining('(TB)') }, { text: 'TB came in, saw AK.' }],
    });
    expect(await termIn(hospital, 'XQ')).toMatchObject({ isClear: false, readings: [] });
  });

  it('explains nothing to anybody until somebody has decided', async () =>
    expect(await wordsIn('TB came in')).toEqual([]));

  it('explains the words of one file by what was decided for it, and no other’s', async () => {
    const [person, disease] = [await termIn(college, 'TB'), await termIn(hospital, 'TB')];
    expect(disease?.isClear).toBe(false);
    expect(await decide(college, [{ number: person?.number, decision: 'ACCEPTED' }])).toEqual({
      __typename: 'Receipt',
    });
    expect(await wordsIn('TB came in')).toEqual([{ word: 'TB', means: 'Tunde Bakare' }]);
    expect(await wordsIn('Seen by XQ')).toEqual([]);
    const changed = { decision: 'CHANGED', kind: 'ABBREVIATION', means: 'Tuberculosis' };
    await decide(hospital, [{ number: disease?.number, ...changed }]);
    expect(await wordsIn('Seen by XQ')).toEqual([{ word: 'TB', means: 'Tuberculosis' }]);
    expect(await wordsIn('TB came in')).toEqual([{ word: 'TB', means: 'Tunde Bakare' }]);
  });

  it('asks of a new file where others have decided the word differently', async () => {
    const third = await bring(agencies.police, 'police.csv', ['06/03/2024,10:00,Rang TB twice.']);
    expect((await termIn(third, 'TB'))?.readings).toEqual([
      { kind: 'person', means: 'Tunde Bakare' },
      { kind: 'abbreviation', means: 'Tuberculosis' },
    ]);
    expect((await termIn(third, 'TB'))?.isClear).toBe(false);
  });

  it('refuses to accept what may mean several things, and a word that is not there', async () => {
    const unknown = await termIn(hospital, 'XQ');
    expect(
      await decide(hospital, [{ number: unknown?.number, decision: 'ACCEPTED' }]),
    ).toMatchObject({ __typename: 'Refused', refusal: 'meaningIsMissing' });
    expect(await decide(hospital, [{ number: 99, decision: 'REFUSED' }])).toMatchObject({
      refusal: 'noSuchTerm',
    });
  });

  it('is proposed once, though the file is begun again', async () => {
    const rows = ['07/03/2024,10:00,Rang ZQ.'];
    const held = await bring(agencies.college, 'again.csv', rows, { hold: true });
    const before = await glossary(held);
    await bring(agencies.college, 'again.csv', rows, { hold: true });
    expect(await glossary(held)).toEqual(before);
    expect(before.map(({ term }) => term)).toEqual(['ZQ']);
  });
});

describe('adding a word that was not found', () => {
  const add = async (input: object, who = wyn) => {
    const { data, errors } = await who.ask<{ readonly addTerm: CommandAnswer }>(
      `mutation($input: AddTermInput!) { addTerm(input: $input) { __typename
         ... on Refused { refusal } ... on Invalid { issues { path message } } } }`,
      { input },
    );
    await product.shown();
    return data?.addTerm ?? errors;
  };
  const nan = { term: 'nan jean', kind: 'person', means: 'His father’s mother' };

  it('explains it in every line of the file in which it stands, and in no other file', async () => {
    const importId = await bring(agencies.socialCare, 'added.csv', [
      '12/11/2024,09:00,Added: rang nan jean; nan jean was out',
      '13/11/2024,09:00,Added: nobody home',
    ]);
    expect(await add({ importId, ...nan })).toMatchObject({ __typename: 'Receipt' });
    expect(await termIn(importId, 'nan jean')).toMatchObject({
      ...{ decision: 'changed', means: 'His father’s mother' },
      examples: [{ text: 'Added: rang nan jean; nan jean was out' }],
    });
    expect(await wordsIn('Added: rang')).toEqual([
      { word: 'nan jean', means: 'His father’s mother' },
    ]);
    expect(await wordsIn('Added: nobody')).toEqual([]);
    expect(await add({ importId, ...nan })).toMatchObject({
      issues: [{ path: 'term', message: expect.stringContaining('on the list already') }],
    });
  });

  it('is refused where the word stands nowhere in the file, and to whoever may not see to it', async () => {
    const importId = await bring(agencies.socialCare, 'added more.csv', [
      '14/11/2024,09:00,Added: a quiet day',
    ]);
    expect(await add({ importId, ...nan })).toMatchObject({
      issues: [{ path: 'term', message: expect.stringContaining('in no row of this file') }],
    });
    const priya = await product.as(people.priya.userId);
    expect(await add({ importId, ...nan, term: 'quiet' }, priya)).toMatchObject({
      refusal: 'notPermitted',
    });
  });
});
