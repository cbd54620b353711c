/** A chronology taken away as a file: it equals the screen, says what it leaves out, and is recorded before it is given. */
import { createHash } from 'node:crypto';
import type { ChronologyExport } from '@throughline/exchange/chronology-export';
import { writeCsv } from '@throughline/exchange/write-csv';
import { writeExcel } from '@throughline/exchange/write-excel';
import { writeWord } from '@throughline/exchange/write-word';
import type { ChildRow } from '@throughline/projections/children';
import { chronology } from '@throughline/read-store/queries/chronology';
import { agencies, users } from '@throughline/read-store/queries/organisations';
import { londonDate } from '@throughline/time/local-date';
import { occurredAt } from '@throughline/time/occurred-at';
import { GraphQLError } from 'graphql';
import { type Answer, carryOut } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import {
  chronologyQuestion,
  linkedTo,
  type QuestionArgs,
  sourceInWords,
} from '../graph/chronology.ts';
import { pathwayNamed } from '../pathway-named.ts';
import { askedInWords } from './asked-in-words.ts';
import { exportedRow } from './exported-rows.ts';
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

type Asked = {
  readonly child: ChildRow;
  readonly format: ExportFormat;
  readonly args: QuestionArgs;
  readonly reason?: string | undefined;
};

const namesOf = ({ views }: Context) => {
  const known = new Map(agencies(views).map(({ agencyId, name }) => [agencyId, name]));
  const people = new Map(users(views).map(({ userId, name }) => [userId, name]));
  return {
    agency: (id: string) => known.get(id) ?? 'another agency',
    user: (id: string) => people.get(id) ?? 'someone',
  };
};

const copyOf = (context: Context, { child, args }: Asked): ChronologyExport => {
  const question = { ...chronologyQuestion(context, child.childId, args), first: MOST };
  const page = chronology(context.views, question);
  if (page.hasNextPage)
    throw new GraphQLError(
      `A copy holds at most ${MOST} entries; ${page.totalCount} fit. Take it away in parts, by dates.`,
      { extensions: { code: 'BAD_USER_INPUT' } },
    );
  const names = namesOf(context);
  const { name, agencyId } = viewerOf(context);
  const beside = {
    names,
    sourceInWords,
    linkedTo: (row: Parameters<typeof linkedTo>[1]) => linkedTo(context, row),
  };
  return {
    title: `Chronology of ${child.name} (${child.reference})`,
    marking: MARKING,
    takenBy: `${name}${agencyId === undefined ? '' : `, ${names.agency(agencyId)}`}, ${momentInWords(context.clock.now())}`,
    asked: askedInWords(args, page.laterCount, names.agency),
    rows: page.nodes.map((node) => exportedRow(node, beside)),
    withheld: page.withheldCount,
    unreadable: page.unreadableCount,
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

/** Nothing is given where it cannot first be recorded that it was. */
export const takeAway = async (context: Context, asked: Asked): Promise<TakenAway> => {
  const { child, format, reason } = asked;
  await context.authoriser.open(child.childId, 'chronology');
  const copy = copyOf(context, asked);
  const { type, write } = writers[format];
  const bytes = await write(copy);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const now = context.clock.now();
  const answer = await carryOut(context, {
    pathway: pathwayNamed('access'),
    type: 'ExportRecord',
    fields: {
      ...{ childId: child.childId, occurred: occurredAt(now), what: 'chronology', format },
      ...{ rows: copy.rows.length, withheld: copy.withheld, digest: sha256 },
      ...(reason === undefined ? {} : { reason }),
    },
  });
  return {
    name: `chronology-${child.reference.replace(/[^\p{L}\p{N}-]+/gu, '-')}-${londonDate(now)}.${format}`,
    ...{ type, bytes, sha256, rows: copy.rows.length, withheld: copy.withheld },
    position: positionOf(answer),
  };
};
