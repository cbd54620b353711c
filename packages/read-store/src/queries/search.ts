/** Searching the words of every chronology that somebody may open: the lines that hold all of them. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import { asMatch } from '../words.ts';
import type { Restricted } from './audience.ts';
import { withheldFrom } from './withheld.ts';

export type SearchQuestion = {
  readonly text: string;
  /** Children whose records the viewer may open; nothing else is looked at. */
  readonly childIds: readonly string[];
  /** The viewer's rights of now, asked once for each restriction. */
  readonly maySee: (restricted: Restricted) => boolean;
};

const MOST = 200; // lines of one answer; whoever finds more has to say more

/** Lines that hold every word, the best first. */
export const searchLines = (
  views: Views,
  { text, childIds, maySee }: SearchQuestion,
): readonly ChronologyRow[] => {
  const words = asMatch(text);
  if (words === undefined || childIds.length === 0) return [];
  return views.ask((asking) => {
    const found = asking.bodies<ChronologyRow>(
      `SELECT body FROM chronologyWords JOIN chronology ON version = chronologyWords.rowid
         WHERE chronologyWords MATCH :match AND ${AT_CUT}
           AND chronology.childId IN (SELECT value FROM json_each(:childIds))
         ORDER BY chronologyWords.rank LIMIT ${MOST}`,
      {
        match: `{headline text} : (${words})`,
        cut: NOW,
        childIds: JSON.stringify(childIds),
      },
    );
    const hidden = new Map(
      [...new Set(found.map(({ childId }) => childId))].map((childId) => [
        childId,
        new Set(withheldFrom(asking, { childId, maySee }).rowIds),
      ]),
    );
    return found.filter(({ childId, rowId }) => !hidden.get(childId)?.has(rowId));
  });
};
