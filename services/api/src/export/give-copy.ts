/** A copy as a file of the kind that was asked for: it is on record, with its digest, before it is given. */
import { createHash } from 'node:crypto';
import type { ChronologyExport } from '@throughline/exchange/writing/chronology-export';
import { writeCsv } from '@throughline/exchange/writing/write-csv';
import { writeExcel } from '@throughline/exchange/writing/write-excel';
import { writeWord } from '@throughline/exchange/writing/write-word';
import { agencies, users } from '@throughline/read-store/queries/organisations';
import { londonDate } from '@throughline/time/local-date';
import { occurredAt } from '@throughline/time/occurred-at';
import { GraphQLError } from 'graphql';
import { type Answer, carryOut } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import { pathwayNamed } from '../pathway-named.ts';
import { momentInWords } from './moment-in-words.ts';

export const exportFormats = ['docx', 'xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const writers: Readonly<
  Record<
    ExportFormat,
    {
      readonly type: string;
      readonly write: (of: ChronologyExport) => Uint8Array | Promise<Uint8Array>;
    }
  >
> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeWord,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeExcel,
  },
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
};

/** A file to be given to whoever asked for it. */
export type TakenAway = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly rows: number;
  readonly withheld: number;
  /** The log position of the record that it was taken. */
  readonly position: string;
};

const MARKING = 'OFFICIAL – SENSITIVE'; // Government Security Classifications Policy, 2024: personal data about a child
const MOST = 20_000; // lines of one copy; Word itself becomes unusable far below it

/** How many lines a copy may have; more are refused, never cut off. */
export const mostRows = MOST;

export const tooLong = (count: number): GraphQLError =>
  new GraphQLError(
    `A copy holds at most ${MOST} entries; ${count} fit. Take it away in parts, by dates.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );

export const namesOf = ({ views }: Context) => {
  const known = new Map(agencies(views).map(({ agencyId, name }) => [agencyId, name]));
  const people = new Map(users(views).map(({ userId, name }) => [userId, name]));
  return {
    agency: (id: string) => known.get(id) ?? 'another agency',
    user: (id: string) => people.get(id) ?? 'someone',
  };
};

/** What every copy says of itself: its marking, and who took it when. */
export const signedCopy = (context: Context): Pick<ChronologyExport, 'marking' | 'takenBy'> => {
  const { name, agencyId } = viewerOf(context);
  const agency = agencyId === undefined ? '' : `, ${namesOf(context).agency(agencyId)}`;
  return {
    marking: MARKING,
    takenBy: `${name}${agency}, ${momentInWords(context.clock.now())}`,
  };
};

const positionOf = (answer: Answer): string => {
  if (answer.kind === 'receipt') return answer.position;
  if (answer.kind === 'refused')
    throw new GraphQLError('You may not take a copy of this record away.', {
      extensions: { code: 'FORBIDDEN', because: answer.refusal },
    });
  const where = answer.issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new GraphQLError(`The reason cannot be kept as it is. ${where}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

type Copy = {
  readonly of: ChronologyExport;
  readonly format: ExportFormat;
  /** Whose records it was taken from: it is kept in the audit of each. */
  readonly childIds: readonly string[];
  /** A code: which part of the record. */
  readonly what: string;
  readonly reason?: string | undefined;
  /** What its name begins with: nothing of the child. */
  readonly named: string;
};

/** Nothing is given where it cannot first be recorded, for each child, that it was. */
export const giveCopy = async (context: Context, copy: Copy): Promise<TakenAway> => {
  const { of, format, childIds, what, reason, named } = copy;
  const { type, write } = writers[format];
  const bytes = await write(of);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const now = context.clock.now();
  const rows = of.rows.filter(({ isBetween }) => !isBetween).length;
  let position = '';
  for (const childId of childIds)
    position = positionOf(
      await carryOut(context, {
        pathway: pathwayNamed('access'),
        type: 'ExportRecord',
        fields: {
          ...{ childId, occurred: occurredAt(now), what, format },
          ...{ rows, withheld: of.withheld, digest: sha256 },
          ...(reason === undefined ? {} : { reason }),
        },
      }),
    );
  const name = `${named}-${londonDate(now)}.${format}`;
  return { name, type, bytes, sha256, rows, withheld: of.withheld, position };
};

/** A part of a file's name, from a reference that somebody chose. */
export const inFileName = (reference: string): string =>
  reference.replace(/[^\p{L}\p{N}-]+/gu, '-');
