/** Searching the words of every chronology that somebody may open: the lines that hold all of them. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import { asMatch } from '../words.ts';
import type { Restricted } from './audience.ts';
import { recordsOfChild } from './merged.ts';
import { withheldFrom } from './withheld.ts';

export type SearchQuestion = {
  readonly text: string;
  /** Children whose records the viewer may open; nothing else is looked at. */
  readonly childIds: readonly string[];
  /** The viewer's rights of now, asked once for each restriction. */
  readonly maySee: (restricted: Restricted) => boolean;
};

const MOST = 200; // lines of one answer; whoever finds more has to say more

export type FoundLines = {
  /** What happened last first, of those recorded last. */
  readonly rows: readonly ChronologyRow[];
  /** Other lines hold the words as well. */
  readonly areMore: boolean;
};

/**
 * Lines that hold every word. The index is gone through from what was recorded last, and no further than needed: to weigh
 * every line that holds a common word would hold everybody up.
 */
export const searchLines = (
  views: Views,
  { text, childIds, maySee }: SearchQuestion,
): FoundLines => {
  const words = asMatch(text);
  if (words === undefined || childIds.length === 0) return { rows: [], areMore: false };
  return views.ask((asking) => {
    const lines = asking.bodies<ChronologyRow>(
      `SELECT body FROM chronologyWords JOIN chronology ON version = chronologyWords.rowid
         WHERE chronologyWords MATCH :match AND ${AT_CUT}
           AND chronology.childId IN (SELECT value FROM json_each(:childIds))
         ORDER BY chronologyWords.rowid DESC LIMIT ${MOST + 1}`,
      {
        match: `{headline text} : (${words})`,
        cut: NOW,
        childIds: JSON.stringify(childIds),
      },
    );
    const found = lines.slice(0, MOST);
    // What one of a child's records withholds, none of them shows.
    const withheldOf = (childId: string): readonly string[] =>
      recordsOfChild(views, childId).flatMap(
        (record) => withheldFrom(asking, { childId: record, maySee }).rowIds,
      );
    const hidden = new Map(
      [...new Set(found.map(({ childId }) => childId))].map((childId) => [
        childId,
        new Set(withheldOf(childId)),
      ]),
    );
    return {
      rows: found
        .filter(({ childId, rowId }) => !hidden.get(childId)?.has(rowId))
        .toSorted((a, b) => (a.sortKey < b.sortKey ? 1 : -1)),
      areMore: lines.length > MOST,
    };
  });
};
