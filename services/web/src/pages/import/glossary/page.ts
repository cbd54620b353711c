/** The words of a file: those that are clear are accepted together or one by one, the others each asked about. */
import { join } from 'node:path';
import { typedList, typedText } from '@throughline/govuk/form-description';
import { outcomeOf } from '../../../answer.ts';
import { beside, type Handler, operation, page } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { importForm, importIn } from '../import-form.ts';
import { press, put } from '../press.ts';
import { decisionInWords, exampleOf, readingInWords, type Term, termsIn } from '../term.ts';

const { folder, query } = beside(import.meta.url);
const mutation = operation(join(folder, 'mutation.graphql'));

const inWords = (term: Term) => ({
  ...term,
  choices: term.readings.map((one) => ({ text: readingInWords(one), because: one.because })),
  example: exampleOf(term),
  decided: term.decision ? decisionInWords(term) : undefined,
});

const doneWords: Readonly<Record<string, string>> = {
  accepted: 'The words are in the glossary of this file.',
  decided: 'Recorded what the word means in this file.',
  added: 'The word is on the list of this file.',
  none: 'No word was ticked, so nothing was recorded.',
};

const askedAtOnce = 10; // words with all that they may mean: what fits a telephone
const clearAtOnce = 25; // one row each

/** A part of a list, and where the parts before and after it are. */
const partOf = <One>(
  all: readonly One[],
  { from: asked = '0', length }: { readonly from?: string | undefined; readonly length: number },
) => {
  const from = Math.min(Math.max(0, Number.parseInt(asked, 10) || 0), Math.max(0, all.length - 1));
  return {
    ...{ items: all.slice(from, from + length), count: all.length, from: from + 1 },
    to: Math.min(from + length, all.length),
    before: from > 0 ? Math.max(0, from - length) : undefined,
    after: from + length < all.length ? from + length : undefined,
  };
};

export const importGlossary: Handler = page(import.meta.url, {
  view: (data, { query: asked }) => {
    const terms = termsIn(data).map(inWords);
    const open = terms.filter(({ decision }) => !decision);
    return {
      ...importForm(data, 'Words of this file'),
      importId: importIn(data).id,
      clear: partOf(
        open.filter(({ isClear }) => isClear),
        { from: asked['clear'], length: clearAtOnce },
      ),
      asked: partOf(
        open.filter(({ isClear }) => !isClear),
        { from: asked['asked'], length: askedAtOnce },
      ),
      settled: terms.filter(({ decision }) => decision),
      mayImport: importIn(data).isMine,
      done: doneWords[asked['done'] ?? ''],
    };
  },
});

/** All that are clear, or those that were ticked. */
export const acceptTerms: Handler = press(async (web, asked) => {
  if (query === undefined) throw new Error('The glossary page has no query.');
  const clear = termsIn(await put(web, asked, query)).filter(
    ({ isClear, decision }) => isClear && !decision,
  );
  const ticked = new Set(typedList(asked.typed, 'terms').map(Number));
  const isAll = typedText(asked.typed, 'which') === 'all';
  const chosen = clear.filter(({ number }) => isAll || ticked.has(number));
  const decisions = chosen.map(({ number }) => ({ number, decision: 'ACCEPTED' }));
  if (decisions.length === 0) return { place: '/glossary', done: 'none' };
  const input = { importId: asked.params['importId'], decisions };
  const outcome = outcomeOf(mutation.name, { data: await put(web, asked, mutation, { input }) });
  if ('receipt' in outcome)
    return { place: '/glossary', done: 'accepted', position: outcome.receipt.position };
  throw new Problem('notAllowed', 'The graph did not record what the words mean.', {
    because: 'refused' in outcome ? outcome.refused : undefined,
  });
});
