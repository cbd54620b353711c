/** Rows of a file that could not stand in its chronology, a page at a time, by what they ask of anybody. */
import type { RejectedImportRow } from '@throughline/projections/imports';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

const IS_SETTLED = `json_extract(body, '$.settled') IS NOT NULL`;
const IS_AN_ENTRY = `json_extract(body, '$.mustBeShown')`;

const conditions = {
  'to put right': `${IS_AN_ENTRY} AND NOT ${IS_SETTLED}`,
  settled: `${IS_AN_ENTRY} AND ${IS_SETTLED}`,
  'nothing to record': `NOT ${IS_AN_ENTRY}`,
} as const;

export type TurnedAwayAs = keyof typeof conditions;

export type TurnedAway = {
  readonly totalCount: number;
  readonly rows: readonly RejectedImportRow[];
};

type Asked = {
  readonly importId: string;
  readonly as: TurnedAwayAs;
  readonly first: number;
  readonly skip: number;
};

/** In the order of the file, with all of that kind counted. */
export const turnedAway = (views: Views, { importId, as, first, skip }: Asked): TurnedAway =>
  views.ask(({ bodies, count }) => {
    const rows = `FROM importRejected WHERE importId = :importId AND ${AT_CUT} AND ${conditions[as]}`;
    const asked = { importId, cut: NOW };
    return {
      totalCount: count(`SELECT count(*) ${rows}`, asked),
      rows: bodies<RejectedImportRow>(
        `SELECT body ${rows} ORDER BY key LIMIT :first OFFSET :skip`,
        { ...asked, first, skip },
      ),
    };
  });
