/**
 * Tables with a column for each agency, as combined chronologies are often kept: "Date", "Police", "Education", "Health". Each filled
 * cell under one of them is an entry of that agency; what stands in the other columns belongs to all entries of its row.
 */
import type { Mapping } from '../../columns/columns.ts';
import { guesses, headerKey } from '../../columns/header-guesses.ts';
import { columnName } from '../../opening/cell-reference.ts';
import { type Cell, emptyCell, type Grid, type GridRow, isBlank } from '../../opening/grid.ts';

const agencies =
  "police|schools?|college|nursery|early years|gps?|general practice|camhs|cypmhs|hospital|acute trust|midwifery|maternity|health visit(?:or|ing)|school nurs(?:e|ing)|0 19|csc|(?:children'?s |adult )?social care|social services|children'?s services|adult services|housing|probation|youth justice|yjs|yot|ambulance|fire|voluntary sector|early help|domestic abuse|substance misuse|cafcass|nspcc|foster carers?|placement";
/** Of an agency beside others of that kind; alone they may be subjects that one agency writes about. */
const subjects = 'education|health|mental health|family|parents?|mum|home';
const namesOnly = (names: string): RegExp =>
  new RegExp(`^(?:(?:${names})(?: (?:and|or))?(?: |$))+$`);
const AGENCY = namesOnly(agencies);
const AGENCY_OR_SUBJECT = namesOnly(`${agencies}|${subjects}`);
const AROUND =
  /^(?:information|info|known|held|events?|entr(?:y|ies))(?: (?:from|by|of|held by|known to))?(?: the)? | (?:services?|teams?|records?|information|info|events?|entr(?:y|ies)|chronology|all)$/g;

/** The name in a head, without what stands round it or in brackets. */
const agencyIn = (head: string): string =>
  headerKey(head.replace(/\([^)]*\)/g, ' ')).replace(AROUND, '');

/** Whether a text is the name of an agency, beyond doubt, and no more. */
export const namesAgency = (text: string): boolean => AGENCY.test(agencyIn(text));

const fewest = 2; // agencies
const leastText = 12; // characters on average; a tick or an initial is no account
const firstRows = 20; // in which the head stands

type Heads = { readonly at: number; readonly agencies: readonly number[] };

const ownText = (cell: Cell | undefined): string =>
  cell && !cell.merged && !isBlank(cell.text) ? cell.text : '';

const tellsOfEvents = (rows: readonly GridRow[], column: number): boolean => {
  const texts = rows.map(({ cells }) => ownText(cells[column])).filter(Boolean);
  return texts.join('').length >= leastText * texts.length && texts.length > 0;
};

const agencyHeads = (cells: readonly Cell[]): readonly number[] => {
  const named = cells.flatMap(({ text, span }, column) =>
    span === 1 && AGENCY_OR_SUBJECT.test(agencyIn(text)) ? [column] : [],
  );
  return named.some((column) => AGENCY.test(agencyIn(cells[column]?.text ?? ''))) ? named : [];
};

const headsOf = ({ rows }: Grid): Heads | undefined => {
  const at = rows.slice(0, firstRows).findIndex(({ cells }) => {
    const named = agencyHeads(cells);
    const others = cells.filter((_, column) => !named.includes(column));
    const fields = others.map(({ text }) => guesses(text)[0]?.field);
    return named.length >= fewest && fields.includes('date') && !fields.includes('event');
  });
  const agencies = agencyHeads(rows[at]?.cells ?? []).filter((column) =>
    tellsOfEvents(rows.slice(at + 1), column),
  );
  return agencies.length < fewest ? undefined : { at, agencies };
};

const cellOf = (text: string): Cell => ({ text, span: 1 });

/** The table with a row for each account, an "Agency" and an "Event" at its end; undefined where it is none of these. */
export const accountsByColumn = (grid: Grid, mapping: Mapping | undefined): Grid | undefined => {
  const heads = headsOf(grid);
  const head = heads && grid.rows[heads.at];
  if (!heads || !head) return undefined;
  const names = new Map(heads.agencies.map((at) => [at, head.cells[at]?.text.trim() ?? '']));
  if ([...names.values()].some((name) => mapping?.[name] !== undefined)) return undefined;
  const width = Math.max(...grid.rows.map(({ cells }) => cells.length));
  const shared = (row: GridRow): readonly Cell[] =>
    Array.from({ length: width }, (_, at) => row.cells[at] ?? emptyCell).filter(
      (_, at) => !names.has(at),
    );
  const spread = (row: GridRow): readonly GridRow[] => {
    const told = heads.agencies.filter((at) => ownText(row.cells[at]) !== '');
    const isAcross = row.cells.some(({ span }) => span > 1);
    if (told.length === 0 || isAcross) return [row];
    return told.map((at): GridRow => {
      const cells = [...shared(row), cellOf(names.get(at) ?? ''), cellOf(ownText(row.cells[at]))];
      const locator =
        'record' in row.locator ? row.locator : { ...row.locator, column: columnName(at) };
      return { ...row, locator, cells };
    });
  };
  const newHead = { ...head, cells: [...shared(head), cellOf('Agency'), cellOf('Event')] };
  return {
    ...grid,
    rows: [
      ...grid.rows.slice(0, heads.at),
      newHead,
      ...grid.rows.slice(heads.at + 1).flatMap(spread),
    ],
  };
};
