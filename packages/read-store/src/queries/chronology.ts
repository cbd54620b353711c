/**
 * Asking for a child's chronology: a page of it in the order in which things happened, with what is
 * not on the page counted. Two questions about the past, never mixed: `cut` gives what the shared
 * record held at a moment; `knownTo` what one agency knew by a moment, and on what evidence. What a line is
 * looked for by, its words as well, is what it says now.
 */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { Evidence } from '@throughline/projections/known/evidence';
import { foldedQuestion } from '../folded-words.ts';
import type { Asking, Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import type { Restricted } from './audience.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { withOwn } from './known.ts';
import { type KnownTo, lastKnown } from './last-known.ts';
import { type LineOf, lineAt } from './line.ts';
import { withheldFrom } from './withheld.ts';

export type ChronologyFilter = {
  /** Days of the London calendar; whatever may have happened within them is found. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly agencyIds?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly significance?: readonly string[] | undefined;
  readonly text?: string | undefined;
};

export type ChronologyQuestion = {
  readonly childId: string;
  readonly filter?: ChronologyFilter | undefined;
  readonly order?: 'oldest first' | 'newest first' | undefined;
  readonly first: number;
  /** The cursor of the last line of the page before. */
  readonly after?: string | undefined;
  /** What the shared record held there (`views.cutAt`); absent: what it holds now. */
  readonly cut?: bigint | undefined;
  /** Only what this agency knew by that moment: each line as it last knew it, with the evidence. */
  readonly knownTo?: KnownTo | undefined;
  /** The viewer's rights of now, asked once for each restriction. */
  readonly maySee: (restricted: Restricted) => boolean;
  /** Lines that are shown with another record of the same child, or withheld there. */
  readonly without?: readonly string[] | undefined;
};

export type ChronologyNode = {
  readonly cursor: string;
  readonly row: ChronologyRow;
  /** Why the agency is taken to have known it, earliest first; only where `knownTo` was asked. */
  readonly evidence: readonly Evidence[];
  /** Whether it reads otherwise now than when the agency that was asked about last knew it. */
  readonly isChangedSince: boolean;
};

export type ChronologyPage = {
  readonly nodes: readonly ChronologyNode[];
  readonly hasNextPage: boolean;
  /** Lines that fit the question and that the viewer may see. */
  readonly totalCount: number;
  /** Those of them that stand in an agency's own file; the others were recorded here. */
  readonly ofFilesCount: number;
  /** Lines of now that fit the question and were not in the shared record at the cut. */
  readonly laterCount: number;
  /** Lines that the viewer may not see; the same whatever they filter by. */
  readonly withheldCount: number;
  /** Lines that fit, from and to apart, of which no date is known. */
  readonly undatedCount: number;
  /** Lines that stand for an event which cannot be read. */
  readonly unreadableCount: number;
};

const among = (column: string, name: string, values?: readonly string[]): readonly string[] =>
  values === undefined ? [] : [`${column} IN (SELECT value FROM json_each(:${name}))`];

const AGENCY_KNEW = `(agencyId = :knower AND ownKnownBy <= :knownBy
  OR line IN (SELECT line FROM known WHERE childId = :childId AND agencyId = :knower
    AND knownBy <= :knownBy AND ${AT_CUT}))`;
const HAS_WORDS = `version IN (WITH wanted AS MATERIALIZED (SELECT value AS word FROM json_each(:words))
  SELECT version FROM chronologyWithin WHERE inside = :childId
    AND NOT EXISTS (SELECT 1 FROM wanted WHERE instr(words, word) = 0))`;
const HAS_NOTHING = 'FALSE'; // nothing in what was typed could be looked for

/** The conditions that a line must fit, dates apart. */
const fitting = ({ filter = {}, knownTo }: ChronologyQuestion, { words }: Parameters): string =>
  [
    'childId = :childId',
    'NOT EXISTS (SELECT 1 FROM json_each(:hidden) WHERE value = line)',
    ...among('agencyId', 'agencyIds', filter.agencyIds),
    ...among('kind', 'kinds', filter.kinds),
    ...among('significance', 'significance', filter.significance),
    ...(filter.text === undefined ? [] : [words === null ? HAS_NOTHING : HAS_WORDS]),
    ...(knownTo === undefined ? [] : [AGENCY_KNEW]),
  ].join(' AND ');

const within = ({ from, to }: ChronologyFilter): string =>
  [
    'TRUE',
    ...(from === undefined ? [] : ['endsOn >= :from']),
    ...(to === undefined ? [] : ['startsOn <= :to']),
  ].join(' AND ');

/** Every word must be found; null where nothing was typed that could be. */
const wanted = ({ text }: ChronologyFilter): string | null => {
  const words = text === undefined ? undefined : foldedQuestion(text);
  return words === undefined ? null : JSON.stringify(words);
};

const parametersOf = (question: ChronologyQuestion, hidden: readonly string[]) => {
  const { childId, filter = {}, knownTo, after, cut = NOW } = question;
  const list = (values?: readonly string[]) => JSON.stringify(values ?? []);
  const cursor = after === undefined ? undefined : readCursor(after);
  return {
    childId,
    cut,
    hidden: list(hidden),
    agencyIds: list(filter.agencyIds),
    kinds: list(filter.kinds),
    significance: list(filter.significance),
    words: wanted(filter),
    from: filter.from ?? null,
    to: filter.to ?? null,
    knower: knownTo?.agencyId ?? null,
    knownBy: knownTo?.by ?? null,
    afterKey: cursor?.sortKey ?? null,
    afterRow: cursor?.rowId ?? null,
    limit: question.first + 1,
    asked: cut,
  };
};

type Parameters = ReturnType<typeof parametersOf>;

const pageOf = (asking: Asking, question: ChronologyQuestion, parameters: Parameters) => {
  const [beyond, direction] = question.order === 'newest first' ? ['<', 'DESC'] : ['>', 'ASC'];
  const after =
    parameters.afterKey === null ? 'TRUE' : `(sortKey, line) ${beyond} (:afterKey, :afterRow)`;
  const found = asking.bodies<ChronologyRow>(
    `SELECT body FROM chronology WHERE ${fitting(question, parameters)} AND ${within(question.filter ?? {})}
       AND ${AT_CUT} AND ${after} ORDER BY sortKey ${direction}, line ${direction} LIMIT :limit`,
    parameters,
  );
  return { rows: found.slice(0, question.first), hasNextPage: found.length > question.first };
};

const evidenceFor = (asking: Asking, rowId: string, parameters: Parameters) =>
  asking.bodies<Evidence>(
    `SELECT body FROM known WHERE childId = :childId AND line = :rowId AND agencyId = :knower
       AND knownBy <= :knownBy AND ${AT_CUT}`,
    { ...parameters, rowId },
  );

const knowledgeOf = (
  asking: Asking,
  row: ChronologyRow,
  { knownTo, cut }: ChronologyQuestion,
  parameters: Parameters,
): Omit<ChronologyNode, 'cursor'> =>
  knownTo === undefined
    ? { row, evidence: [], isChangedSince: false }
    : {
        ...lastKnown(asking, row, { knownTo, cut }),
        evidence: withOwn(row, evidenceFor(asking, row.rowId, parameters), knownTo),
      };

const countsOf = (asking: Asking, question: ChronologyQuestion, parameters: Parameters) => {
  const fits = fitting(question, parameters);
  const dated = within(question.filter ?? {});
  const count = (where: string, at = parameters) =>
    asking.count(`SELECT count(*) FROM chronology WHERE ${where} AND ${AT_CUT}`, at);
  return {
    totalCount: count(`${fits} AND ${dated}`),
    ofFilesCount: count(`${fits} AND ${dated} AND ofFile = 1`),
    undatedCount: count(`${fits} AND startsOn IS NULL`),
    unreadableCount: count(`childId = :childId AND kind = 'gap'`),
    laterCount:
      question.cut === undefined
        ? 0
        : count(
            `${fits} AND ${dated} AND fromPosition > :asked AND line NOT IN (SELECT line FROM chronology
               WHERE childId = :childId AND fromPosition <= :asked AND toPosition > :asked)`,
            { ...parameters, cut: NOW },
          ),
  };
};

/** A page of a child's chronology, with everything that is not on it counted. */
export const chronology = (views: Views, question: ChronologyQuestion): ChronologyPage =>
  views.ask((asking) => {
    const withheld = withheldFrom(asking, question);
    const parameters = parametersOf(question, [...withheld.rowIds, ...(question.without ?? [])]);
    const { rows, hasNextPage } = pageOf(asking, question, parameters);
    const nodes = rows.map((row) => ({
      cursor: cursorOf(row),
      ...knowledgeOf(asking, row, question, parameters),
    }));
    return {
      nodes,
      hasNextPage,
      ...countsOf(asking, question, parameters),
      withheldCount: withheld.count,
    };
  });

/** One line of a child's chronology as it stands now, or stood at the cut; undefined where there is none that the viewer may see. */
export const entry = (
  views: Views,
  { childId, rowId, maySee, cut = NOW }: Pick<ChronologyQuestion, 'maySee' | 'cut'> & LineOf,
): ChronologyRow | undefined =>
  views.ask((asking) => {
    if (withheldFrom(asking, { childId, maySee }).rowIds.includes(rowId)) return undefined;
    return lineAt(asking, { childId, rowId }, cut);
  });
