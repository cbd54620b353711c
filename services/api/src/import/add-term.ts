/** A word of a file that the finder did not find, with its meaning, as somebody says it: proposed and decided in one go. */
import type { TermKind } from '@throughline/domain/import/glossary-events';
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import { entry } from '@throughline/read-store/queries/chronology';
import { heldEntries, importOf, termsOfImport } from '@throughline/read-store/queries/records';
import { AT_CUT, NOW } from '@throughline/read-store/versioned';
import { mayImportFor } from '../authorising/own-account.ts';
import { type Answer, invalid, refused } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import { entryNow } from '../entry-now.ts';
import { deskFor, fileNow, step } from './desk.ts';
import { wordIn } from './words-of-entry.ts';

export type AddedTerm = {
  readonly importId: string;
  readonly term: string;
  readonly kind: TermKind;
  readonly means: string;
};

const MOST_EXAMPLES = 3;

type Of = { readonly importId: string; readonly childId: string };

/** The file's lines that stand in the chronology. */
const standingOf = ({ views }: Context, { importId, childId }: Of): readonly ChronologyRow[] =>
  views
    .ask(({ bodies }) =>
      bodies<ChronologyRow>(
        `SELECT body FROM chronology WHERE childId = :childId AND ${AT_CUT} ORDER BY sortKey, line`,
        { childId, cut: NOW },
      ),
    )
    .filter((row) => row.source?.importId === importId);

/** Lines with the word that the asker may see: in the chronology, or waiting for it. */
const linesWith = (
  context: Context,
  of: Of,
  word: RegExp,
): readonly { readonly entryId: string; readonly times: number }[] => {
  const { views, authoriser } = context;
  const counted = (rows: readonly ChronologyRow[]) =>
    rows
      .map((row) => ({ entryId: row.rowId, times: timesIn(row, word) }))
      .filter(({ times }) => times > 0);
  const isSeen = ({ entryId: rowId }: { readonly entryId: string }): boolean =>
    entry(views, { childId: of.childId, rowId, maySee: authoriser.maySee }) !== undefined;
  return [
    ...counted(standingOf(context, of)).filter(isSeen),
    ...counted(heldEntries(views, of.importId)),
  ];
};

const timesIn = (row: ChronologyRow, word: RegExp): number => {
  const now = entryNow(row);
  const texts = [now?.text ?? row.text, now?.actionTaken, now?.comment, now?.writtenBy?.name];
  return texts.reduce((sum, text) => sum + (text?.match(word)?.length ?? 0), 0);
};

type Found = ReturnType<typeof linesWith>;

/** Proposed with its one meaning, then decided: the events are those of a word that was found. */
const record = async (
  context: Context,
  { importId, term, kind, means }: AddedTerm,
  found: Found,
): Promise<string> => {
  const desk = deskFor(context, importId);
  const proposed = {
    term,
    readings: [{ kind, means, because: 'somebody who looked at the file said so' }],
    times: found.reduce((sum, { times }) => sum + times, 0),
    entryIds: [...new Set(found.map(({ entryId }) => entryId))].slice(0, MOST_EXAMPLES),
  };
  await step(desk, { type: 'ProposeTerms', terms: [proposed] }, `added/${term}`);
  const { terms } = await fileNow(desk);
  const number = terms.findLastIndex((known) => known.term === term) + 1;
  const decisions = [{ number, decision: 'changed', kind, means }];
  return step(desk, { type: 'DecideTerms', decisions }, `added/${term}`);
};

/** Refused where the word stands in no line: a glossary explains what is there. */
export const addTerm = async (context: Context, asked: AddedTerm): Promise<Answer> => {
  const { importId } = asked;
  const [term, means] = [asked.term.trim(), asked.means.trim()];
  const file = importOf(context.views, importId);
  const [childId] = file?.childIds ?? [];
  if (file === undefined || childId === undefined)
    return invalid('importId', 'There is no such import on record.');
  if (!mayImportFor(context, viewerOf(context), file.agencyId)) return refused('notPermitted');
  await context.authoriser.open(childId, 'import');
  if (file.status === 'withdrawn') return refused('withdrawn');
  if (term === '') return invalid('term', 'Say which word.');
  if (means === '') return invalid('means', 'Say what it stands for.');
  if (termsOfImport(context.views, importId).some((known) => known.term === term))
    return invalid('term', 'This word is on the list already. Say there what it means.');
  const found = linesWith(context, { importId, childId }, wordIn([term]));
  if (found.length === 0)
    return invalid(
      'term',
      'The word stands in no row of this file. Write it as it stands there, capital letters too.',
    );
  const position = await record(context, { ...asked, term, means }, found);
  return {
    ...{ kind: 'receipt', commandId: importId, id: importId, position },
    ...{ eventIds: [], repeated: false },
  };
};
