/** Records that were found to be of one child, asked as one: the record that was kept comes first. */

import type { MergedRow } from '@throughline/projections/children';
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { Asking, Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import {
  type ChronologyNode,
  type ChronologyPage,
  type ChronologyQuestion,
  chronology,
  entry,
} from './chronology.ts';
import { withheldFrom } from './withheld.ts';

const mergesOf = ({ bodies }: Asking, id: string, cut: bigint): readonly MergedRow[] =>
  bodies<MergedRow>(
    `SELECT body FROM mergedRecord WHERE keptId = :id AND ${AT_CUT}
     UNION SELECT body FROM mergedRecord WHERE mergedId = :id AND ${AT_CUT}`,
    { id, cut },
  );

/** Every record of the child whose record this is; itself alone where nothing was merged. */
export const recordsOfChild = (
  views: Views,
  childId: string,
  cut: bigint = NOW,
): readonly string[] =>
  views.ask((asking) => {
    const found = new Set([childId]);
    const merged = new Set<string>();
    for (const id of found) // a set that grows while it is walked is walked to its end
      for (const { keptId, mergedId } of mergesOf(asking, id, cut)) {
        found.add(keptId).add(mergedId);
        merged.add(mergedId);
      }
    // Two people may merge the same two records either way at once: then the lower id is kept.
    const standing = (id: string) => `${merged.has(id) ? 1 : 0}${id}`;
    return [...found].toSorted((a, b) => (standing(a) < standing(b) ? -1 : 1));
  });

/** The record that is kept of the child whose record this is. */
export const keptRecord = (views: Views, childId: string): string =>
  recordsOfChild(views, childId)[0] ?? childId;

/** The record that is kept of each of these, in their order, each once. That most were never merged is asked in one go. */
export const keptRecords = (views: Views, childIds: readonly string[]): readonly string[] => {
  const merged = views.ask(({ bodies }) =>
    bodies<MergedRow>(`SELECT body FROM mergedRecord WHERE ${AT_CUT}`, { cut: NOW }),
  );
  const isMerged = new Set(merged.flatMap(({ keptId, mergedId }) => [keptId, mergedId]));
  return [...new Set(childIds.map((id) => (isMerged.has(id) ? keptRecord(views, id) : id)))];
};

/** Records that an agency is or was involved with, and those named, each with all that it was merged with. */
export const recordsOpenTo = (
  views: Views,
  { agencyId, childIds }: { readonly agencyId?: string; readonly childIds: readonly string[] },
): ReadonlySet<string> =>
  views.ask(
    ({ all }) =>
      new Set(
        all(
          `WITH RECURSIVE opened (id) AS (
             SELECT childId FROM involvement WHERE agencyId = :agencyId AND ${AT_CUT}
             UNION SELECT value FROM json_each(:childIds)
             UNION SELECT mergedId FROM opened JOIN mergedRecord ON keptId = id WHERE ${AT_CUT}
             UNION SELECT keptId FROM opened JOIN mergedRecord ON mergedId = id WHERE ${AT_CUT})
           SELECT id FROM opened`,
          { cut: NOW, agencyId: agencyId ?? null, childIds: JSON.stringify(childIds) },
        ).map(({ id }) => String(id)),
      ),
  );

const linesIn = (asking: Asking, childId: string, cut: bigint): readonly string[] =>
  asking
    .all(`SELECT line FROM chronology WHERE childId = :childId AND ${AT_CUT}`, { childId, cut })
    .map(({ line }) => String(line));

/** What each record leaves to the others: lines that stand in one before it, and lines that one of them withholds. */
const leftToOthers = (
  views: Views,
  records: readonly string[],
  { maySee, cut = NOW }: ChronologyQuestion,
): readonly (readonly string[])[] =>
  views.ask((asking) => {
    const hidden = records.map((childId) => withheldFrom(asking, { childId, maySee }).rowIds);
    const lines = records.map((childId) => linesIn(asking, childId, cut));
    return records.map((_, n) => [
      ...lines.slice(0, n).flat(),
      ...hidden.filter((__, other) => other !== n).flat(),
    ]);
  });

const inOrder =
  (order: ChronologyQuestion['order']) =>
  ({ row: a }: ChronologyNode, { row: b }: ChronologyNode): number => {
    const isBefore = a.sortKey === b.sortKey ? a.rowId < b.rowId : a.sortKey < b.sortKey;
    return isBefore === (order !== 'newest first') ? -1 : 1;
  };

const sumOf = (pages: readonly ChronologyPage[], count: keyof ChronologyPage): number =>
  pages.reduce((sum, page) => sum + Number(page[count]), 0);

/** A page of the chronology of a child, from all the records that were merged. What was merged after a cut came later. */
export const wholeChronology = (views: Views, question: ChronologyQuestion): ChronologyPage => {
  const now = recordsOfChild(views, question.childId);
  if (now.length === 1) return chronology(views, question);
  const then = new Set(recordsOfChild(views, question.childId, question.cut));
  const records = [...then, ...now.filter((childId) => !then.has(childId))];
  const asked = (of: ChronologyQuestion) => {
    const without = leftToOthers(views, records, of);
    return records.map((childId, n) => ({ ...of, childId, without: without[n] }));
  };
  const pages = asked(question)
    .filter(({ childId }) => then.has(childId))
    .map((one) => chronology(views, one));
  const since = asked({ ...question, first: 0, after: undefined, cut: undefined })
    .filter(({ childId }) => !then.has(childId))
    .map((one) => chronology(views, one));
  const nodes = pages.flatMap((page) => page.nodes).toSorted(inOrder(question.order));
  return {
    nodes: nodes.slice(0, question.first),
    hasNextPage: nodes.length > question.first || pages.some((page) => page.hasNextPage),
    totalCount: sumOf(pages, 'totalCount'),
    ofFilesCount: sumOf(pages, 'ofFilesCount'),
    laterCount: sumOf(pages, 'laterCount') + sumOf(since, 'totalCount'),
    withheldCount: sumOf(pages, 'withheldCount'),
    undatedCount: sumOf(pages, 'undatedCount'),
    unreadableCount: sumOf(pages, 'unreadableCount'),
  };
};

type One = Parameters<typeof entry>[1];

/** One line, in whichever record of the child it stands; undefined where any of them withholds it. */
export const lineOfChild = (views: Views, one: One): ChronologyRow | undefined => {
  const records = recordsOfChild(views, one.childId);
  if (records.length === 1) return entry(views, one);
  const { rowId, maySee } = one;
  const isWithheld = views.ask((asking) =>
    records.some((childId) => withheldFrom(asking, { childId, maySee }).rowIds.includes(rowId)),
  );
  if (isWithheld) return undefined;
  return records.map((childId) => entry(views, { ...one, childId })).find((row) => row);
};
