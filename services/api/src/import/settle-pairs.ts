/** Suggested pairs decided, one or many at a time: linked as accounts of one event, or kept apart. Never merged. */
import type { PairRow } from '@throughline/projections/imports';
import { pairsOfImport } from '@throughline/read-store/queries/records';
import { type Answer, carryOut } from '../carry-out.ts';
import type { Context } from '../context.ts';
import { pathwayNamed } from '../pathway-named.ts';

export type PairRef = { readonly a: string; readonly b: string };
export type Decided = {
  readonly linked: number;
  readonly keptApart: number;
  /** What was not done, by the name of the refusal. */
  readonly refusals: readonly string[];
  readonly position: string | undefined;
};

const isOf =
  ({ a, b }: PairRef) =>
  (pair: PairRow): boolean =>
    (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a);

const decide = (context: Context, pair: PairRow, isSame: boolean): Promise<Answer> =>
  carryOut(context, {
    pathway: pathwayNamed('entry'),
    type: isSame ? 'LinkEntries' : 'KeepEntriesApart',
    streamId: pair.a,
    fields: {
      entryId: pair.a,
      strength: pair.strength,
      ...(isSame
        ? { linkedTo: pair.b, basis: 'same-event', reason: pair.reasons.join('; ') || undefined }
        : { otherEntryId: pair.b }),
    },
  });

const refusalOf = (answer: Answer): readonly string[] => {
  if (answer.kind === 'receipt') return [];
  return answer.kind === 'refused' ? [answer.refusal] : ['invalid'];
};

/** Only pairs that the import suggested, and that nobody has decided yet. */
export const settlePairs = async (
  context: Context,
  importId: string,
  { same, apart }: { readonly same: readonly PairRef[]; readonly apart: readonly PairRef[] },
): Promise<Decided> => {
  const open = pairsOfImport(context.views, importId).filter(
    ({ decided }) => decided === undefined,
  );
  const answers: { readonly isSame: boolean; readonly answer: Answer }[] = [];
  for (const [refs, isSame] of [
    [same, true],
    [apart, false],
  ] as const)
    for (const pair of refs.flatMap((ref) => open.find(isOf(ref)) ?? []))
      answers.push({ isSame, answer: await decide(context, pair, isSame) });
  const done = answers.filter(({ answer }) => answer.kind === 'receipt');
  const last = done.at(-1)?.answer;
  return {
    linked: done.filter(({ isSame }) => isSame).length,
    keptApart: done.filter(({ isSame }) => !isSame).length,
    refusals: answers.flatMap(({ answer }) => refusalOf(answer)),
    position: last?.kind === 'receipt' ? last.position : undefined,
  };
};
