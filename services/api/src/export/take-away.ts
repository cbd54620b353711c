/** A child's chronology taken away as a file: it equals the screen, says what it leaves out, and is recorded before it is given. */
import type { ChronologyExport } from '@throughline/exchange/writing/chronology-export';
import type { ChildRow } from '@throughline/projections/children';
import { wholeChronology } from '@throughline/read-store/queries/merged';
import type { Context } from '../context.ts';
import { chronologyQuestion, type QuestionArgs } from '../graph/chronology.ts';
import { linkedTo, sourceInWords } from '../graph/chronology-entry.ts';
import { askedInWords } from './asked-in-words.ts';
import { exportedRow } from './exported-rows.ts';
import {
  type ExportFormat,
  giveCopy,
  inFileName,
  mostRows,
  namesOf,
  signedCopy,
  type TakenAway,
  tooLong,
} from './give-copy.ts';

type Asked = {
  readonly child: ChildRow;
  readonly format: ExportFormat;
  readonly args: QuestionArgs;
  readonly reason?: string | undefined;
};

const copyOf = (context: Context, { child, args }: Asked): ChronologyExport => {
  const question = { ...chronologyQuestion(context, child.childId, args), first: mostRows };
  const page = wholeChronology(context.views, question);
  if (page.hasNextPage) throw tooLong(page.totalCount);
  const names = namesOf(context);
  const beside = {
    names,
    sourceInWords,
    linkedTo: (row: Parameters<typeof linkedTo>[1]) => linkedTo(context, row, question.cut),
  };
  return {
    title: `Chronology of ${child.name} (${child.reference})`,
    ...signedCopy(context),
    asked: askedInWords(args, page.laterCount, names.agency),
    rows: page.nodes.map((node) => exportedRow(node, beside)),
    withheld: page.withheldCount,
    unreadable: page.unreadableCount,
  };
};

export const takeAway = async (context: Context, asked: Asked): Promise<TakenAway> => {
  const { child, format, reason } = asked;
  await context.authoriser.open(child.childId, 'chronology');
  return giveCopy(context, {
    ...{ of: copyOf(context, asked), format, childIds: [child.childId] },
    ...{ what: 'chronology', reason, named: `chronology-${inFileName(child.reference)}` },
  });
};
