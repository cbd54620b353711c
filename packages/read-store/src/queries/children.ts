/** Asking who a child is, how to find them, who is round them, and what is true of them now. */
import type { AtAGlance } from '@throughline/projections/at-a-glance/row';
import type { ChildRow, InvolvementRow } from '@throughline/projections/children';
import { soundOf } from '@throughline/projections/name-sound';
import type { Asking, Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import { asMatch, wordsTyped } from '../words.ts';

const one = <Row>(asking: Asking, where: string, value: string): Row | undefined =>
  asking.bodies<Row>(`SELECT body FROM ${where} = :value AND ${AT_CUT}`, { value, cut: NOW })[0];

export const child = (views: Views, childId: string): ChildRow | undefined =>
  views.ask((asking) => one(asking, 'child WHERE key', childId));

export const childByReference = (views: Views, reference: string): ChildRow | undefined =>
  views.ask((asking) => one(asking, 'child WHERE reference', reference));

/** The highest number of the form that the last record has, so that a new one can go on from it. */
export const highestReference = (views: Views): string | undefined =>
  views.ask(({ all }) => {
    const references = (rest: string, asked: Readonly<Record<string, string | number>> = {}) =>
      all(`SELECT reference FROM child WHERE ${AT_CUT} ${rest} LIMIT 1`, {
        cut: NOW,
        ...asked,
      }).map(({ reference }) => String(reference))[0];
    const last = references('ORDER BY version DESC');
    const form = last?.replace(/\d+$/, '');
    if (last === undefined || form === undefined || form === last) return last;
    return references(
      `AND substr(reference, 1, length(:form)) = :form AND substr(reference, length(:form) + 1) NOT GLOB '*[^0-9]*'
         ORDER BY length(reference) DESC, reference DESC`,
      { form },
    );
  });

export type ChildrenQuestion = {
  /** Only these records. */
  readonly among: Iterable<string>;
  /** A name, former name or spelling, a date of birth, a reference or another number. */
  readonly search?: string | undefined;
  /** Whether a word may also be one that a name sounds like: those found by the letters are found so too. */
  readonly isByEar?: boolean | undefined;
};

/** As what was typed stands in names, dates and numbers. */
const asWritten = (typed: string): string | undefined => {
  const match = asMatch(typed);
  return match === undefined ? undefined : `searchable : (${match})`;
};

/** The same, and each word as it sounds as well. */
const asHeard = (typed: string): string | undefined => {
  const each = wordsTyped(typed).map((word) => {
    const sound = soundOf(word);
    const written = `searchable : "${word}"*`;
    return sound === undefined ? written : `(${written} OR sounds : "${sound}")`;
  });
  return each.length === 0 ? undefined : each.join(' AND ');
};

/** The ids of records, in the order of the children's names. */
export const recordsFound = (
  views: Views,
  { among, search, isByEar = false }: ChildrenQuestion,
): readonly string[] => {
  const match = search === undefined ? undefined : (isByEar ? asHeard : asWritten)(search);
  if (search !== undefined && match === undefined) return []; // nothing in it that could be looked for
  return views
    .ask(({ all }) =>
      all(
        `SELECT key FROM child WHERE ${AT_CUT} AND key IN (SELECT value FROM json_each(:among))
         ${match === undefined ? '' : 'AND version IN (SELECT rowid FROM childWords WHERE childWords MATCH :match)'}
         ORDER BY name, key`,
        { cut: NOW, among: JSON.stringify([...among]), match: match ?? null },
      ),
    )
    .map(({ key }) => String(key));
};

/** Agencies round a child, from–to, in the order in which they became involved. */
export const involvements = (
  views: Views,
  childId: string,
  cut: bigint = NOW,
): readonly InvolvementRow[] =>
  views.ask(({ bodies }) =>
    bodies<InvolvementRow>(
      `SELECT body FROM involvement WHERE childId = :childId AND ${AT_CUT} ORDER BY sortKey, key`,
      { childId, cut },
    ),
  );

export const atAGlance = (
  views: Views,
  childId: string,
  cut: bigint = NOW,
): AtAGlance | undefined =>
  views.ask(({ bodies }) =>
    bodies<AtAGlance>(`SELECT body FROM atAGlance WHERE key = :childId AND ${AT_CUT}`, {
      childId,
      cut,
    }),
  )[0];

/** On which days of a period each agency wrote something in a child's chronology. */
export const entriesOfAgencies = (
  views: Views,
  childId: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly { readonly agencyId: string; readonly on: string }[] =>
  views.ask(({ all }) =>
    all(
      `SELECT DISTINCT agencyId, endsOn AS day FROM chronology WHERE childId = :childId AND kind = 'entry'
         AND agencyId IS NOT NULL AND endsOn >= :from AND endsOn <= :to AND ${AT_CUT}`,
      { childId, from, to, cut: NOW },
    ).map(({ agencyId, day }) => ({ agencyId: String(agencyId), on: String(day) })),
  );

/** How many entries of a child's chronology are each agency's, and of which days. */
export type AgencyEntries = {
  readonly agencyId: string;
  readonly entries: number;
  readonly firstOn?: string | undefined;
  readonly lastOn?: string | undefined;
};

export const entriesByAgency = (views: Views, childId: string): readonly AgencyEntries[] =>
  views.ask(({ all }) =>
    all(
      `SELECT agencyId, count(*) AS entries, min(startsOn) AS firstOn, max(endsOn) AS lastOn FROM chronology
         WHERE childId = :childId AND kind = 'entry' AND agencyId IS NOT NULL AND ${AT_CUT} GROUP BY agencyId ORDER BY agencyId`,
      { childId, cut: NOW },
    ).map(({ agencyId, entries, firstOn, lastOn }) => ({
      agencyId: String(agencyId),
      entries: Number(entries),
      ...(firstOn !== null && { firstOn: String(firstOn) }),
      ...(lastOn !== null && { lastOn: String(lastOn) }),
    })),
  );
